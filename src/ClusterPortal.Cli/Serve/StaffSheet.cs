using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>The desk of staff as a page of its own: what is wrong, what ends soon, what languages lack; without scripts.</summary>
internal static class StaffSheet
{
    public const string Resource = "serve/staff.css";

    private const int Most = 200;

    public static string Of(BuildPlan plan, ImmutableArray<Diagnostic> trouble, IEnumerable<Upcoming> upcoming, FindingJson places)
    {
        var html = Head("What staff should know");
        var today = plan.Portal?.Today;
        html.Append("<header>\n<h1>What staff should know</h1>\n<p>");
        if (today is { } day) html.Append($"The portal as on {IsoText.Date(day)}{(plan.Options.Drafts ? ", with entries that are not published yet" : "")}. ");
        html.Append("Only this preview has this page.</p>\n<nav aria-label=\"Other pages\">");
        html.Append($"<a href=\"{plan.BasePath}\">The portal</a><a href=\"{plan.BasePath}{MembershipPreview.Folder}\">What membership shows</a></nav>\n</header>\n<main>\n");
        Findings(html, plan.Diagnostics.AddRange(trouble), places);
        Ends(html, [.. upcoming], places);
        Languages(html, plan, places);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The page in the place of a portal that cannot be shown yet.</summary>
    public static string Trouble(string title, string report) =>
        Head(title).Append($"<header>\n<h1>{StaffPage.Text(title)}</h1>\n</header>\n<main>\n<pre>{StaffPage.Text(report)}</pre>\n</main>\n</body>\n</html>\n").ToString();

    private static void Findings(StringBuilder html, ImmutableArray<Diagnostic> all, FindingJson places)
    {
        html.Append("<section>\n<h2>Findings</h2>\n");
        if (all.Length == 0) html.Append("<p>Nothing was found. Links and texts of finished pages are looked at by <code>clusterportal check</code>.</p>\n");
        else html.Append($"<p>{new Report(all, "").Count()}. <code>clusterportal check</code> looks at all finished pages too.</p>\n");
        Listed(html, [.. all.Where(d => d.Severity != Severity.Hint).OrderByDescending(d => d.Severity)], places);

        // Nearly every entry could say more: where that stood open, nobody would see what ends below it.
        var hints = all.Where(d => d.Severity == Severity.Hint).ToArray();
        if (hints.Length > 0)
        {
            html.Append($"<details><summary>{hints.Length} {(hints.Length == 1 ? "hint" : "hints")}: what would make entries better</summary>\n");
            Listed(html, hints, places);
            html.Append("</details>\n");
        }

        html.Append("</section>\n");
    }

    private static void Listed(StringBuilder html, Diagnostic[] all, FindingJson places)
    {
        if (all.Length == 0) return;
        html.Append("<ul>\n");
        foreach (var finding in all.Take(Most))
            html.Append($"<li class=\"{Report.Name(finding.Severity)}\"><strong>{Report.Name(finding.Severity)} {finding.Code}</strong> {StaffPage.Text(finding.Message)}{(finding.Label is { } label ? $": {StaffPage.Text(label)}" : "")}{Place(finding.Span, places)}</li>\n");
        html.Append("</ul>\n");
        if (all.Length > Most) html.Append($"<p>And {all.Length - Most} more.</p>\n");
    }

    private static void Ends(StringBuilder html, Upcoming[] upcoming, FindingJson places)
    {
        html.Append($"<section>\n<h2>Ends within {StaffDesk.Days} days</h2>\n");
        if (upcoming.Length == 0) html.Append("<p>Nothing.</p>\n");
        else html.Append("<ul>\n");
        foreach (var soon in upcoming.Take(Most))
            html.Append($"<li><strong>{IsoText.Date(soon.LastDay)}</strong> {StaffPage.Text(soon.Record.ToString())}, {StaffPage.Text(soon.What)}{Place(soon.Span, places)}</li>\n");
        html.Append(upcoming.Length == 0 ? "</section>\n" : "</ul>\n</section>\n");
    }

    private static void Languages(StringBuilder html, BuildPlan plan, FindingJson places)
    {
        if (plan.Translations?.Invoke() is not { IsEmpty: false } audits) return;
        html.Append("<section>\n<h2>Languages</h2>\n");
        foreach (var audit in audits)
        {
            html.Append($"<h3>{audit.Language}: {audit.Percent} % of {audit.Total} texts</h3>\n");
            if (audit.Missing.Length == 0) continue;
            html.Append($"<details><summary>{audit.Missing.Length} missing, what readers meet first above</summary>\n<ul>\n");
            foreach (var missing in audit.Missing.Take(Most))
                html.Append($"<li>{StaffPage.Text(missing.What)}{(missing.Instead is { } file ? $" in {StaffPage.Text(file)}" : "")}{Place(missing.Span, places)}</li>\n");
            html.Append("</ul>\n</details>\n");
        }

        html.Append("</section>\n");
    }

    private static string Place(Span span, FindingJson places)
    {
        if (span.Source is null) return "";
        var text = StaffPage.Text(places.PlaceOf(span));
        return places.Href(span) is { } href ? $" <a class=\"place\" href=\"{StaffPage.Text(href)}\">{text}</a>" : $" <span class=\"place\">{text}</span>";
    }

    private static StringBuilder Head(string title) =>
        new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline' 'self'; script-src 'self'; connect-src 'self'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Append($"<title>{StaffPage.Text(title)}</title>\n<style>\n{StaffPage.Style(Resource)}</style>\n</head>\n<body>\n");
}
