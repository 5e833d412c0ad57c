using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>The audit as Markdown: with scores for the association, or for a pull request that everybody reads, and then of no organisation more than what it
/// lacks and what to write.</summary>
internal static class AuditMarkdown
{
    public static void Write(TextWriter output, PortalAudit audit, string prefix, bool isPublic, bool named)
    {
        if (!isPublic) Table(output, audit);
        if (isPublic || named)
            foreach (var firm in audit.Firms) Firm(output, firm, prefix, isPublic);
        if (isPublic) return;
        Cluster(output, audit, prefix);
        if (LinkBackReport.Summary(audit.LinkBacks) is { } links) output.Write($"\n**{links}**\n\n{string.Concat(LinkBackReport.Lines(audit).Select(l => $"- {Escaped(l.Text)}\n"))}");
        foreach (var stale in audit.Stale)
            output.Write($"\n**Reminder: {Escaped(stale.Record.Title.Parts[0].Text)}**{(stale.To is { } to ? $" ({Escaped(to)})" : "")}\n\n{Fenced(stale.Reminder, "text")}");
    }

    private static void Table(TextWriter output, PortalAudit audit)
    {
        output.Write($"### Credibility on {IsoText.Date(audit.Day)}\n\nFor the association; not for publication.\n\n| Organisation | Size | Score | Lacks |\n|---|---|--:|---|\n");
        foreach (var firm in audit.Firms)
            output.Write($"| {Escaped(firm.Name)}{(firm.IsSample ? " (sample)" : "")} | {firm.Assessment.Band} | {firm.Score} | {string.Join(", ", firm.Gaps.Select(g => $"{g.Signal.Id} {g.Signal.Points}"))} |\n");
    }

    private static void Cluster(TextWriter output, PortalAudit audit, string prefix)
    {
        output.Write("\n| Size | Organisations | Median score |\n|---|--:|--:|\n");
        foreach (var band in audit.Bands.Where(b => b.Count > 0)) output.Write($"| {band.Band} | {band.Count} | {band.Median} |\n");
        output.Write("\n| Side | Organisations |\n|---|--:|\n");
        foreach (var side in audit.Sides) output.Write($"| {Escaped(side.Side.Label.Parts[0].Text)} | {(side.Count == 0 ? "nobody" : side.Count)} |\n");
        if (audit.Upcoming.Length > 0) output.Write("\n**Ends soon**\n\n");
        foreach (var soon in audit.Upcoming) output.Write($"- {IsoText.Date(soon.LastDay)}: {Escaped($"{soon.What} ({prefix}{soon.Span.Source!.Path}:{soon.Span.Position.Line})")}\n");
    }

    private static void Firm(TextWriter output, FirmAudit firm, string prefix, bool isPublic)
    {
        output.Write($"\n### {Escaped(firm.Name)}\n\n");
        output.Write(firm.Gaps.Length == 0 ? "Nothing is lacking.\n" : "What would make this page more credible:\n");
        foreach (var gap in firm.Gaps)
        {
            output.Write($"\n- **{Escaped(gap.Signal.Label.Parts[0].Text)}**{(isPublic ? "" : $" ({gap.Signal.Id}, {gap.Signal.Points})")}: {Escaped(gap.Signal.Why.Parts[0].Text)}{(gap.ByStaff ? " For the association." : "")}{(gap.With is { } with ? $" Comes with “{Escaped(firm.Gaps.First(g => g.Signal.Id == with).Signal.Label.Parts[0].Text)}” above." : "")}\n");
            foreach (var paste in gap.Pastes)
                output.Write($"\n  {Escaped(paste.Where(prefix))}\n\n{string.Concat(Fenced(paste.Text, paste.Kind == PasteKind.Mend ? "text" : "yaml").TrimEnd('\n').Split('\n').Select(l => $"  {l}\n"))}");
        }
    }

    private static string Escaped(string text) => MarkdownReport.Escaped(text);

    // The fence is longer than any run of its marks in the text.
    private static string Fenced(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return $"{fence}{language}\n{string.Join('\n', text.Split('\n').Select(SafeText.Of))}\n{fence}\n";
    }
}
