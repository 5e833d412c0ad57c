using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings for people: place, message, the line with marks under what is meant, notes likewise, and a count at the end.</summary>
internal static class TerminalReport
{
    /// <param name="hints">Whether hints are written out; else only their number is, because they stop nothing and can be many.</param>
    public static void Write(TextWriter output, Report report, TerminalStyle style, bool hints = true)
    {
        foreach (var finding in report.Findings)
        {
            if (!hints && finding.Severity == Severity.Hint) continue;
            WriteFinding(output, report, finding, style);
            output.WriteLine();
        }

        if (report.Findings.IsEmpty) return;
        var worst = report.Findings.Max(d => d.Severity);
        var code = report.Findings.First(d => d.Severity == worst).Code;
        var help = worst == Severity.Hint && !hints ? "help: 'clusterportal check' shows them." : $"help: 'clusterportal explain {code}' tells more about a finding.";
        output.WriteLine($"{style.Of(worst, report.Count())}. {style.Dim(help)}");
    }

    /// <summary>One finding, without an empty line behind it.</summary>
    public static void WriteFinding(TextWriter output, Report report, Diagnostic finding, TerminalStyle style)
    {
        var place = Place(report, finding.Span);
        var severity = style.Of(finding.Severity, $"{Report.Name(finding.Severity)} {finding.Code}");
        output.WriteLine($"{(place.Length > 0 ? style.Bold(place) + " " : "")}{severity}: {SafeText.Of(finding.Message)}");
        var gutter = GutterOf(finding);
        WriteExcerpt(output, finding.Span, finding.Label, gutter, style, '^', marks => style.Of(finding.Severity, marks));
        if (finding.Span.Source is null && finding.Label is { } label) output.WriteLine($"  {SafeText.Of(label)}");
        foreach (var note in finding.Notes)
        {
            var where = Place(report, note.Span);
            output.WriteLine($"{new string(' ', gutter)} {style.Dim("=")} note: {SafeText.Of(note.Message)}{(where.Length > 0 ? $" ({where})" : "")}");
            WriteExcerpt(output, note.Span, null, gutter, style, '-', style.Dim);
        }
    }

    private static void WriteExcerpt(TextWriter output, Span span, string? label, int gutter, TerminalStyle style, char mark, Func<string, string> paint)
    {
        // A span of nothing at the very beginning means the file as a whole: its first line would say nothing.
        if (span.Source is not { } source || span is { Start: 0, Length: 0 }) return;
        var excerpt = Excerpt.Of(source, span, style.Columns - gutter - 3);
        var bar = style.Dim("|");
        output.WriteLine($"{style.Dim(excerpt.Line.ToString().PadLeft(gutter))} {bar} {excerpt.Text}".TrimEnd());
        var marks = new string(' ', excerpt.MarkStart) + paint(new string(mark, excerpt.MarkWidth) + (label is null ? "" : " " + SafeText.Of(label)));
        output.WriteLine($"{new string(' ', gutter)} {bar} {marks}");
    }

    private static string Place(Report report, Span span) =>
        report.PathOf(span) is { } path ? $"{SafeText.Of(path)}:{span.Position.Line}:{span.Position.Column}" : "";

    // Two columns of margin before the longest line number of a finding and its notes, so that their bars stand in one line.
    private static int GutterOf(Diagnostic finding)
    {
        var longest = finding.Span.Position.Line;
        foreach (var note in finding.Notes) longest = Math.Max(longest, note.Span.Position.Line);
        return 2 + longest.ToString().Length;
    }
}
