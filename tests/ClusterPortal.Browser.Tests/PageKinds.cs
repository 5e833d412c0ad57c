using ClusterPortal.Pages;

namespace ClusterPortal.Browser.Tests;

/// <summary>One page for every template of the theme, the one with the most on it, so that a few pages stand for all.</summary>
internal static class PageKinds
{
    /// <summary>Name of each template without its ending, and whether a Danish page of it is looked at too.</summary>
    public static readonly string[] All =
    [
        "404", "badge", "cluster", "competence", "competence-list", "data", "entry", "event", "event-list", "home", "job", "job-list", "list", "map", "news", "news-list",
        "organization", "organization-list", "page", "sector", "sector-list", "stat-list", "verify",
    ];

    /// <returns>The page's path below the portal's home, or null when the demonstration has none of this kind.</returns>
    public static string? Sample(Demonstration portal, string kind, string language) =>
        portal.Plan.Pages.Where(p => p.Template == kind + ".html" && p.Language.ToString() == language && p.Kind != "redirect")
            .OrderByDescending(p => portal.Files[p.OutputPath].Length).Select(Address).FirstOrDefault();

    public static string Address(Page page) =>
        page.OutputPath.EndsWith("/index.html", StringComparison.Ordinal) ? page.OutputPath[..^"index.html".Length]
        : page.OutputPath == "index.html" ? "" : page.OutputPath;
}
