using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>The audit for a terminal: a table and the cluster's figures, or, for organisations that were named, what to write where.</summary>
internal static class AuditText
{
    private const int MostFirms = 30, MostLines = 12, ScoreAndBand = 16, MostName = 40;

    public static void Write(TextWriter output, PortalAudit audit, string prefix, TerminalStyle style, bool named)
    {
        if (named) foreach (var firm in audit.Firms) Detail(output, audit, firm, prefix, style);
        else Overview(output, audit, prefix, style);
        if (LinkBackReport.Summary(audit.LinkBacks) is not { } links) return;
        if (!named) output.WriteLine();
        output.WriteLine(style.Bold(links));
        foreach (var (severity, text) in LinkBackReport.Lines(audit)) output.WriteLine(style.Of(severity, SafeText.Of($"  {text}")));
    }

    /// <summary>A text in exactly so many columns: cut with … or filled with blanks.</summary>
    public static string Fit(string text, int columns)
    {
        text = SafeText.Of(text);
        var width = DisplayWidth.Of(text);
        if (width <= columns) return text + new string(' ', columns - width);
        var end = text.Length;
        while (end > 0 && DisplayWidth.Of(text[..end]) > columns - 1) end = char.IsLowSurrogate(text[end - 1]) ? end - 2 : end - 1;
        var cut = text[..end] + "…";
        return cut + new string(' ', Math.Max(0, columns - DisplayWidth.Of(cut)));
    }

    private static void Overview(TextWriter output, PortalAudit audit, string prefix, TerminalStyle style)
    {
        output.WriteLine(style.Bold($"{Count(audit.Firms.Length, "organisation")} on {IsoText.Date(audit.Day)}, the lowest score first"));
        var rest = style.Columns - ScoreAndBand;
        var name = Math.Min(MostName, rest / 2);
        output.WriteLine(style.Dim($"Score  Size     {Fit("Organisation", name)} Lacks, with points"));
        foreach (var firm in audit.Firms.Take(MostFirms))
            output.WriteLine($"{Score(firm, style)}  {Fit(firm.Assessment.Band, 8)} {Fit(firm.IsSample ? $"{firm.Name} (sample)" : firm.Name, name)} {Lacks(firm, rest - name - 2)}".TrimEnd());
        if (audit.Firms.Length > MostFirms) output.WriteLine(style.Dim($"… and {audit.Firms.Length - MostFirms} more; --format csv or json lists all"));

        output.WriteLine();
        output.WriteLine(style.Bold("The cluster") + style.Dim(" (samples do not count)"));
        foreach (var band in audit.Bands.Where(b => b.Count > 0)) output.WriteLine($"  {Fit(band.Band, 8)} {band.Count,5}   median score {band.Median}");
        var empty = audit.Sides.Where(s => s.Count == 0).Select(s => s.Side.Id).ToArray();
        output.WriteLine($"  Sides: {string.Join(", ", audit.Sides.Where(s => s.Count > 0).Select(s => $"{s.Side.Id} {s.Count}"))}{(empty.Length > 0 ? style.Of(Severity.Warning, $"; nobody: {string.Join(", ", empty)}") : "")}");
        output.WriteLine("  Lacking most:");
        foreach (var count in audit.Signals.Where(s => s.Missing > 0).Take(5))
            output.WriteLine($"    {count.Signal.Id} {Fit(count.Signal.Label.Parts[0].Text, Math.Min(48, style.Columns - 28)).TrimEnd()}: {count.Missing} of {count.Of}");

        output.WriteLine();
        output.WriteLine(style.Bold($"Ends within {Expiries.NoticeDays} days: {audit.Upcoming.Length}"));
        foreach (var soon in audit.Upcoming.Take(MostLines)) output.WriteLine(SafeText.Of($"  {IsoText.Date(soon.LastDay)}  {prefix}{soon.Span.Source!.Path}:{soon.Span.Position.Line}  {soon.What}"));
        More(output, audit.Upcoming.Length, style);
        output.WriteLine();
        output.WriteLine(style.Bold($"Not looked at for a year: {audit.Stale.Length}"));
        foreach (var stale in audit.Stale.Take(MostLines)) output.WriteLine(SafeText.Of($"  {(stale.Last is { } day ? IsoText.Date(day) : "no day    ")}  {prefix}{stale.Record.Source.Path}"));
        More(output, audit.Stale.Length, style);
        output.WriteLine();
        output.WriteLine($"Next: clusterportal audit {(audit.Firms.FirstOrDefault(f => f.Gaps.Length > 0)?.Id ?? "ID")} says what to write where, with a reminder to send where one is due");
    }

    private static void Detail(TextWriter output, PortalAudit audit, FirmAudit firm, string prefix, TerminalStyle style)
    {
        var assessment = firm.Assessment;
        output.WriteLine($"{style.Bold(SafeText.Of(firm.Name))}: {assessment.Score} of 100 ({assessment.Earned} of {assessment.Possible} points), {assessment.Band}, brand weight {assessment.Weight}");
        foreach (var (signal, result) in assessment.Results)
            if (result.Doubt is { } doubt) output.WriteLine(style.Of(Severity.Warning, SafeText.Of($"  {signal.Id}: {doubt}")));
        foreach (var gap in firm.Gaps)
        {
            output.WriteLine();
            output.WriteLine($"{style.Bold($"{gap.Signal.Id} {gap.Signal.Label.Parts[0].Text}")} ({Count(gap.Signal.Points, "point")}{(gap.ByStaff ? ", for the association" : "")}){(gap.Result.Note.Length > 0 ? SafeText.Of($": {gap.Result.Note}") : "")}");
            if (gap.With is { } with) output.WriteLine($"  comes with {with} above");
            foreach (var paste in gap.Pastes)
            {
                output.WriteLine($"  {style.Dim(SafeText.Of(paste.Where(prefix)))}");
                foreach (var line in paste.Text.Split('\n')) output.WriteLine(SafeText.Of($"    {line}"));
            }
        }

        if (firm.Gaps.Length == 0) output.WriteLine("  Nothing is lacking.");
        if (audit.Stale.FirstOrDefault(s => s.Record == assessment.Record) is { } stale)
        {
            output.WriteLine();
            output.WriteLine(style.Bold(stale.To is { } to ? SafeText.Of($"A reminder to {to}") : "A reminder"));
            foreach (var line in stale.Reminder.Split('\n')) output.WriteLine(SafeText.Of($"  {line}").TrimEnd());
        }

        output.WriteLine();
    }

    private static string Score(FirmAudit firm, TerminalStyle style)
    {
        var text = $"{firm.Score,5}";
        return firm.Score >= 70 ? style.Good(text) : firm.Score < 40 ? style.Of(Severity.Warning, text) : text;
    }

    // As many signals as there is room for.
    private static string Lacks(FirmAudit firm, int columns)
    {
        var text = "";
        foreach (var gap in firm.Gaps)
        {
            var next = $"{text}{(text.Length > 0 ? ", " : "")}{gap.Signal.Id} {gap.Signal.Points}";
            if (next.Length > columns - 2) return text + " …";
            text = next;
        }

        return text;
    }

    private static void More(TextWriter output, int count, TerminalStyle style)
    {
        if (count > MostLines) output.WriteLine(style.Dim($"  … and {count - MostLines} more"));
    }

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
