using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Legitimacy;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Outputs.LinkedData;
using ClusterPortal.Outputs.Proof;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Site;
using ClusterPortal.Templates;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs;

/// <summary>What rendering needs, made once: the portal in each language, and the theme's templates compiled against the content types.</summary>
internal sealed record Rendering(PlanContext Plan, HtmlRenderer Html, IReadOnlyDictionary<string, Templates.Shapes.RecordShape> Globals)
{
    /// <summary>Null: statements are not signed.</summary>
    public SigningKey? SigningKey { get; init; }

    public static Rendering Prepare(SiteConfig site, Portal portal, CompiledTheme compiled, Routes routes, AssetUrls assets, Figures figures, ImmutableArray<GeoRegion> regions, BuildOptions options, DiagnosticBag bag)
    {
        var (theme, names) = (compiled.Theme, compiled.Names);
        var maps = new PortalMaps(portal, routes, regions, names.HasMaps, options.Memory?.Atlas);
        var clusters = new ClusterDirectory(portal);
        var proofs = new Proofs(portal, names.HasProofs, options.SigningKey is not null);
        var standings = new Standings(portal, site.Legitimacy, site.Cluster is { } own ? portal.Find("cluster", own.Text) : null, site.Languages);
        var neighbourhood = new Neighbourhood(portal, clusters);
        var similar = new SimilarJobs(portal);
        var forms = names.HasJoin ? JoinRoutes.FormsOf(site, portal) : [];
        var views = site.Languages.Select(l => new LanguageView(l, site, portal, routes, compiled.Shapes, theme.Strings[l], assets, figures, maps) { Collation = options.Memory?.CollationOf(l) ?? new Collation(l), Clusters = clusters, Standings = standings, Neighbourhood = neighbourhood, SimilarJobs = similar, Proofs = proofs, Forms = forms }).ToImmutableArray();
        var plan = new PlanContext(site, portal, routes, names, views, maps, SocialCards.Of(site, assets, options.Rasterizer, bag));
        bag.AddRange(compiled.Findings);
        var sites = views.ToFrozenDictionary(v => v.Language, v =>
        {
            // Menus lead to the same places in every language; one language is enough to report where they do not.
            var menu = new MenuReader(plan, v, v == views[0] ? bag : new DiagnosticBag());
            return new SiteModel(plan, v, compiled.PageShapes, menu.Read(site.Navigation), menu.Read(site.Footer));
        });
        var towns = views.ToFrozenDictionary(v => v.Language);
        return new Rendering(plan, new HtmlRenderer(compiled.Templates, theme, compiled.Globals, plan, sites, new PageLinkedData(new OutputContext(portal, routes, assets) { Town = (town, language) => towns[language].PlaceName(town) }, plan.Cards.Of).Of), compiled.Globals) { SigningKey = options.SigningKey };
    }
}
