using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Site;

namespace ClusterPortal.Translations;

/// <summary>The texts of site.yml: they stand on every page. A title that is given once is a name and needs no translation.</summary>
internal static class SiteTexts
{
    public static IEnumerable<Wanted> Of(SiteConfig site)
    {
        foreach (var (name, text) in ((string, LocalizedText?)[])[("title", site.Title.Parts.Length > 1 ? site.Title : null), ("tagline", site.Tagline), ("description", site.Description), ("notice", site.Notice)])
            if (text is not null) yield return Of(name, text);
        foreach (var label in Labels(site.Navigation).Concat(Labels(site.Footer))) yield return Of($"menu label '{label.Parts[0].Text}'", label);
    }

    private static Wanted Of(string what, LocalizedText text) => new(Area.Site, 0, what, text, text.Parts[0].Span);

    private static IEnumerable<LocalizedText> Labels(ImmutableArray<NavigationItem> items) =>
        items.SelectMany(i => (i.Label is { } label ? [label] : Enumerable.Empty<LocalizedText>()).Concat(Labels(i.Children)));
}
