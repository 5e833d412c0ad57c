using System.Text;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages;

namespace ClusterPortal.Cli.Serve;

/// <summary>The pages around the comparison: whose there are, and two pages side by side with what the second adds.</summary>
internal static class MembershipSheet
{
    public const string Resource = "serve/membership.css";

    public static string List(BuildPlan plan, IReadOnlyList<Page> members)
    {
        var html = Head("What membership shows");
        html.Append("<header>\n<h1>What membership shows</h1>\n<p>The page of each member as it is, beside the page that the same entry would have as a member nowhere, checked by nobody. Only this preview has these pages.</p>\n");
        if (members.Count == 0) html.Append("<p>No organisation of this portal is a member yet: an entry says so under <code>memberships</code>.</p>\n");
        html.Append("</header>\n<ul class=\"list\">\n");
        foreach (var page in members.Where(m => m.Language == plan.Site?.Language)) html.Append($"<li><a href=\"{Address(plan, page)}\">{StaffPage.Text(page.Title)}</a></li>\n");
        return html.Append("</ul>\n</body>\n</html>\n").ToString();
    }

    public static string Beside(BuildPlan plan, BuildPlan without, Page page, bool desk)
    {
        var html = Head($"What membership shows: {page.Title}");
        html.Append($"<header>\n<h1>What membership shows: {StaffPage.Text(page.Title)}</h1>\n");
        Gain(html, plan, without, page);
        html.Append($"<nav aria-label=\"Other views\"><a href=\"{plan.BasePath}{MembershipPreview.Folder}\">All members</a><a href=\"{Address(plan, page)}{(desk ? "\">On a phone" : "?desk\">On a desk")}</a>");
        foreach (var (language, route) in page.Translations.Where(t => t.Language != page.Language))
            html.Append($"<a href=\"{plan.BasePath}{MembershipPreview.Folder}{route.TrimStart('/')}{(desk ? "?desk" : "")}\" hreflang=\"{language}\">{language}</a>");
        html.Append($"</nav>\n</header>\n<main class=\"frames{(desk ? " desk" : "")}\">\n");
        Frame(html, "Without the cluster", $"{plan.BasePath}{MembershipPreview.Folder}{MembershipPreview.Without}{page.Route.TrimStart('/')}");
        Frame(html, "With the cluster", plan.BasePath + page.Route.TrimStart('/'));
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    // What a visitor can see and check with the cluster only, and the score, which is for staff and their member.
    private static void Gain(StringBuilder html, BuildPlan plan, BuildPlan without, Page page)
    {
        if (plan.Assess?.Invoke(page.Record!.Id) is not { } with || without.Assess?.Invoke(page.Record.Id) is not { } alone) return;
        var gained = with.Results.Where(r => r.Result.Verdict == Verdict.Present && alone.Of(r.Signal.Id)?.Verdict != Verdict.Present).OrderByDescending(r => r.Signal.Points).ToArray();
        html.Append($"<p>Credibility {alone.Score} of 100 without the cluster, {with.Score} with it. {(gained.Length == 0 ? "Membership adds nothing that a stranger could check yet: <code>clusterportal audit</code> says what to record." : "Membership adds:")}</p>\n");
        if (gained.Length == 0) return;
        html.Append("<ul class=\"gain\">\n");
        foreach (var (signal, _) in gained) html.Append($"<li>{StaffPage.Text(signal.Label.Parts[0].Text)} +{signal.Points}</li>\n");
        html.Append("</ul>\n");
    }

    private static void Frame(StringBuilder html, string caption, string address) =>
        html.Append($"<figure><figcaption>{caption}</figcaption><div class=\"frame\"><iframe title=\"{caption}\" src=\"{address}\"></iframe></div></figure>\n");

    private static string Address(BuildPlan plan, Page page) => $"{plan.BasePath}{MembershipPreview.Folder}{page.Route.TrimStart('/')}";

    private static StringBuilder Head(string title) =>
        new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Append($"<title>{StaffPage.Text(title)}</title>\n<style>\n{StaffPage.Style(Resource)}</style>\n</head>\n<body>\n");
}
