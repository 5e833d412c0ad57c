using ClusterPortal.Pages;

namespace ClusterPortal.Browser.Tests;

/// <summary>One page for every template of the theme, the one with the most on it, so that a few pages stand for all.</summary>
internal static class PageKinds
{
    /// <summary>The kinds that the demonstration has, each by the name of its template without its ending.</summary>
    public static readonly string[] All =
    [
        "404", "badge", "case", "case-list", "cluster", "comparison", "competence", "competence-list", "data", "event", "event-list", "home", "job",
        "job-list", "join", "linkage-list", "list", "map", "month", "network", "network-list", "news", "news-list", "newsletter", "newsletter-list", "organization", "organization-facet", "organization-facets", "organization-list", "page", "partnering", "partnering-list", "person",
        "project", "project-list", "report", "report-list", "search", "sector", "sector-list", "service", "service-list", "stat", "stat-list", "survey", "verify",
    ];

    /// <returns>The page's path below the portal's home, or null when the portal has none of this kind in the language.</returns>
    public static string? Sample(BuiltPortal portal, string kind, string language) =>
        portal.Plan.Pages.Where(p => NameOf(p) == kind && p.Language.ToString() == language && p.Kind != "redirect")
            .OrderByDescending(p => portal.Files[p.OutputPath].Length).Select(Address).FirstOrDefault();

    /// <summary>The kinds that a portal has a page of, in order.</summary>
    public static IEnumerable<string> Of(BuiltPortal portal) =>
        portal.Plan.Pages.Where(p => p.Kind != "redirect").Select(NameOf).Distinct().Order(StringComparer.Ordinal);

    public static string Address(Page page) =>
        page.OutputPath.EndsWith("/index.html", StringComparison.Ordinal) ? page.OutputPath[..^"index.html".Length]
        : page.OutputPath == "index.html" ? "" : page.OutputPath;

    private static string NameOf(Page page) => page.Template[..^".html".Length];
}
