using System.Collections.Immutable;
using ClusterPortal.Pages;
using ClusterPortal.Text;
using NodaTime;

namespace ClusterPortal.Outputs.Sitemap;

/// <summary>In: all pages. Out: those that search engines should have, in the order of their addresses: not the ones that repeat another, lead elsewhere or
/// are over.</summary>
internal static class SitemapEntries
{
    /// <summary>The pages of each language that has any, in the order of the site's languages.</summary>
    public static ImmutableArray<(LanguageTag Language, ImmutableArray<SitemapEntry> Pages)> ByLanguage(ImmutableArray<Page> pages, Routes routes) =>
        [.. routes.Site.Languages.Select(l => (l, Of(pages.Where(p => p.Language == l), routes)))];

    private static ImmutableArray<SitemapEntry> Of(IEnumerable<Page> pages, Routes routes) =>
    [
        .. pages
            .Where(p => !p.NoIndex && p.Canonical is null)
            .OrderBy(p => p.Route, StringComparer.Ordinal)
            .Select(p => new SitemapEntry(routes.Absolute(p.Route), LastChanged(p), Alternates(p, routes))),
    ];

    // A list changes when the youngest of its entries does.
    private static LocalDate? LastChanged(Page page)
    {
        var date = page.Updated ?? (page.Items.IsEmpty ? null : page.Items.Max(Dates.LastChanged));
        return date is { } day ? LocalDate.FromDateOnly(day) : null;
    }

    private static ImmutableArray<SitemapAlternate> Alternates(Page page, Routes routes)
    {
        if (page.Translations.Length < 2) return [];
        return
        [
            .. page.Translations.Select(t => new SitemapAlternate(t.Language.Tag, routes.Absolute(t.Route))),
            new SitemapAlternate("x-default", routes.Absolute(page.Translations[0].Route)),
        ];
    }
}
