using System.Globalization;
using System.Text;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Graphics.Charts;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>The audit as one page for staff, complete in itself: no scripts, nothing loaded from elsewhere, and not to be found by search engines.</summary>
internal static class AuditHtml
{
    public const string Resource = "reports/audit.css";

    private const int MostBars = 25, MostSignals = 12;

    private static readonly ChartWords Words = new("Highest: {label}, {value}.", "Lowest: {label}, {value}.", "From {from} ({first}) to {to} ({last}).", "No data: {labels}.", n => n.ToString("0.##", CultureInfo.InvariantCulture), false);

    public static void Write(TextWriter output, PortalAudit audit, string prefix)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Credibility on {IsoText.Date(audit.Day)}</title>\n<style>\n{StaffPage.Style(Resource)}</style>\n</head>\n<body>\n<main>\n");
        var title = audit.Site.Title.In(audit.Site.Language, audit.Site.Language).Text;
        html.Append($"<p class=\"private\">For the association only: scores are not for publication.</p>\n<h1>How credible members of {StaffPage.Text(title)} look to a stranger</h1>\n<p>On {IsoText.Date(audit.Day)}. Scores are points earned of the points that can be had, from 0 to 100. Samples are listed, but count in no figure.</p>\n");
        Overview(html, audit);
        html.Append("<section>\n<h2>Organisations</h2>\n");
        Scores(html, audit);
        foreach (var firm in audit.Firms) Firm(html, firm, prefix);
        html.Append("</section>\n");
        Upcoming(html, audit, prefix);
        Stale(html, audit, prefix);
        if (LinkBackReport.Summary(audit.LinkBacks) is { } links)
            html.Append($"<section>\n<h2>{links}</h2>\n<ul>\n{string.Concat(LinkBackReport.Lines(audit).Select(l => $"<li>{StaffPage.Text(l.Text)}</li>\n"))}</ul>\n</section>\n");
        html.Append("</main>\n</body>\n</html>\n");
        output.Write(html);
    }

    private static void Overview(StringBuilder html, PortalAudit audit)
    {
        html.Append("<section>\n<h2>The cluster</h2>\n");
        var bands = audit.Bands.Where(b => b.Count > 0).ToArray();
        Chart(html, "bands", "Median score by size", [.. bands.Select(b => ($"{b.Band} ({b.Count})", b.Median))], 100);
        var signals = audit.Signals.Where(s => s.Missing > 0).Take(MostSignals).ToArray();
        Chart(html, "signals", "How many lack a signal, the costliest first", [.. signals.Select(s => ($"{s.Signal.Id} {s.Signal.Label.Parts[0].Text}", (decimal?)s.Missing))], signals.Select(s => (decimal?)s.Of).Max());
        Chart(html, "sides", "Organisations by their side of the cluster", [.. audit.Sides.Select(s => (s.Side.Label.Parts[0].Text, (decimal?)s.Count))], null);
        var empty = audit.Sides.Where(s => s.Count == 0).Select(s => s.Side.Label.Parts[0].Text).ToArray();
        if (empty.Length > 0) html.Append($"<p><strong>Nobody stands for:</strong> {StaffPage.Text(string.Join(", ", empty))}.</p>\n");
        html.Append("</section>\n");
    }

    private static void Scores(StringBuilder html, PortalAudit audit)
    {
        var shown = audit.Firms.Take(MostBars).ToArray();
        Chart(html, "scores", shown.Length < audit.Firms.Length ? $"The {MostBars} lowest scores" : "Scores", [.. shown.Select(f => (f.IsSample ? $"{f.Name} (sample)" : f.Name, (decimal?)f.Score))], 100);
    }

    private static void Firm(StringBuilder html, FirmAudit firm, string prefix)
    {
        html.Append($"<details>\n<summary><b>{firm.Score}</b> {StaffPage.Text(firm.Name)}{(firm.IsSample ? " <i>sample</i>" : "")} <small>{firm.Assessment.Band}, {firm.Gaps.Length} lacking</small></summary>\n");
        foreach (var gap in firm.Gaps)
        {
            html.Append($"<h3>{gap.Signal.Id} {StaffPage.Text(gap.Signal.Label.Parts[0].Text)} <small>{gap.Signal.Points} points{(gap.ByStaff ? ", for the association" : "")}</small></h3>\n<p>{StaffPage.Text(gap.Signal.Why.Parts[0].Text)}{(gap.Result.Note.Length > 0 ? $" <i>Now: {StaffPage.Text(gap.Result.Note)}.</i>" : "")}</p>\n");
            if (gap.With is { } with) html.Append($"<p class=\"where\">Comes with {with} above.</p>\n");
            foreach (var paste in gap.Pastes) html.Append($"<p class=\"where\">{StaffPage.Text(paste.Where(prefix))}</p>\n<pre>{StaffPage.Text(paste.Text)}</pre>\n");
        }

        html.Append("</details>\n");
    }

    private static void Upcoming(StringBuilder html, PortalAudit audit, string prefix)
    {
        html.Append($"<section>\n<h2>Ends within {Expiries.NoticeDays} days</h2>\n");
        if (audit.Upcoming.Length == 0) html.Append("<p>Nothing.</p>\n");
        else
        {
            html.Append("<div class=\"scroll\"><table>\n<thead><tr><th>Last day</th><th>Days</th><th>What</th><th>Where</th></tr></thead>\n<tbody>\n");
            foreach (var soon in audit.Upcoming)
                html.Append($"<tr><td>{IsoText.Date(soon.LastDay)}</td><td>{soon.Days}</td><td>{StaffPage.Text(soon.What)}</td><td>{StaffPage.Text($"{prefix}{soon.Span.Source!.Path}:{soon.Span.Position.Line}")}</td></tr>\n");
            html.Append("</tbody>\n</table></div>\n");
        }

        html.Append("</section>\n");
    }

    private static void Stale(StringBuilder html, PortalAudit audit, string prefix)
    {
        html.Append("<section>\n<h2>Not looked at for a year</h2>\n");
        if (audit.Stale.Length == 0) html.Append("<p>None.</p>\n");
        foreach (var stale in audit.Stale)
            html.Append($"<details>\n<summary>{StaffPage.Text(stale.Record.Title.Parts[0].Text)} <small>{(stale.Last is { } day ? IsoText.Date(day) : "no day recorded")}</small></summary>\n<p class=\"where\">{StaffPage.Text(prefix + stale.Record.Source.Path)}{(stale.To is { } to ? $", to {StaffPage.Text(to)}" : "")}</p>\n<pre lang=\"{StaffPage.Text(stale.Language)}\">{StaffPage.Text(stale.Reminder)}</pre>\n</details>\n");
        html.Append("</section>\n");
    }

    private static void Chart(StringBuilder html, string id, string title, (string Label, decimal? Value)[] rows, decimal? whole)
    {
        var model = new ChartModel
        {
            Id = id,
            Kind = ChartKind.Bar,
            Title = title,
            Categories = [.. rows.Select(r => r.Label)],
            Series = [new ChartSeries(title, null, [.. rows.Select(r => new ChartValue(r.Value, Approximation.Exact, r.Value?.ToString(CultureInfo.InvariantCulture) ?? "no data"))])],
            Words = Words,
            Whole = whole,
        };
        if (Graphics.Charts.Chart.Draw(model) is { } drawing) html.Append($"<h3>{StaffPage.Text(title)}</h3>\n{drawing}\n");
    }
}
