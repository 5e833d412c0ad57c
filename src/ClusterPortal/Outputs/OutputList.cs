using System.Collections.Immutable;
using ClusterPortal.Outputs.Facets;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Outputs.Join;
using ClusterPortal.Outputs.Proof;
using ClusterPortal.Outputs.Search;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>Every file of the portal but those for its host, with which they are put in the order of their paths; those of maps and of the search apart.</summary>
internal static class OutputList
{
    public static ImmutableArray<PlannedFile> Of(ImmutableArray<Page> pages, Rendering rendering, AssetUrls assets)
    {
        var files = new List<PlannedFile>(pages.Length + assets.All.Length + 64);
        files.AddRange(pages.Select(p => Of(p, rendering)));
        files.AddRange(Cards(pages, rendering.Plan.Cards));
        files.AddRange(assets.All.Select(a => new AssetFile(a)));
        var context = Context(rendering, assets);
        files.AddRange(OutputFiles.Of(context, pages));
        files.AddRange(DirectoryData.Files(rendering.Plan));
        files.AddRange(JoinFiles.Files(rendering.Plan));
        files.AddRange(new ProofFiles(context, rendering.Plan, rendering.SigningKey).Files());
        return [.. files];
    }

    /// <summary>A page or an asset by its path, while not all pages are planned; null for many that will exist.</summary>
    public static PlannedFile? Find(string path, Rendering rendering, AssetUrls assets) =>
        assets.At($"/{path}") is { } asset ? new AssetFile(asset) : Planner.Find(rendering.Plan, path) is { } page ? Of(page, rendering) : null;

    /// <summary>The drawings that maps share: their names follow from what is in them, so they have to be drawn first.</summary>
    public static ImmutableArray<PlannedFile> Maps(Rendering rendering) => [.. rendering.Plan.Maps.Assets.Select(a => new AssetFile(a))];

    /// <summary>The search's index: which files it has follows from what is in them, so they are not known before they are made.</summary>
    public static ImmutableArray<PlannedFile> Search(ImmutableArray<Page> pages, Rendering rendering, AssetUrls assets, int threads) =>
        [.. SearchFiles.Of(Context(rendering, assets), rendering.Plan, pages, threads)];

    private static PlannedFile Of(Page page, Rendering rendering) => page.Kind == "redirect" ? new RedirectPage(page, rendering.Plan.Routes) : new HtmlPage(page, rendering.Html);

    private static OutputContext Context(Rendering rendering, AssetUrls assets) => new(rendering.Plan.Portal, rendering.Plan.Routes, assets)
    {
        Strings = rendering.Plan.Views[0].Formats.Strings,
        Clusters = rendering.Plan.Views[0].Clusters,
        Figures = rendering.Plan.Views[0].Figures,
        HasCards = rendering.Plan.Templates.Name(DataRoutes.CardMember),
    };

    // The pages of one list are alike on social media.
    private static IEnumerable<PlannedFile> Cards(ImmutableArray<Page> pages, SocialCards cards) =>
        pages.Select(p => (Page: p, cards.DrawingOf(p)?.Route)).Where(c => c.Route is not null).DistinctBy(c => c.Route, StringComparer.Ordinal).Select(c => new CardFile(c.Route!, c.Page, cards));
}
