using System.Text;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Tests.Cases;

/// <summary>Findings as lines: place, severity, code and message, then, indented, the label and the notes.</summary>
internal static class FindingText
{
    public static string Write(IEnumerable<Diagnostic> findings) => string.Concat(findings.Select(Write));

    /// <summary>The findings in the words of the expectation where that leaves details out.</summary>
    public static string Write(IEnumerable<Diagnostic> findings, string expected)
    {
        var brief = Heads(expected).Where(h => !h.Detailed).Select(h => h.Line).ToHashSet(StringComparer.Ordinal);
        return string.Concat(findings.Select(Write).Select(f => brief.Contains(f.Split('\n')[0]) ? f.Split('\n')[0] + "\n" : f));
    }

    private static string Write(Diagnostic finding)
    {
        var text = new StringBuilder();
        if (finding.Span.Source is not null) text.Append(finding.Span).Append(' ');
        text.Append($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}\n");
        if (finding.Label is { } label) text.Append($"    {label.ReplaceLineEndings("⏎")}\n");
        foreach (var note in finding.Notes) text.Append($"    note: {note.Message}{(note.Span.Source is null ? "" : $" ({note.Span})")}\n");
        return text.ToString();
    }

    private static IEnumerable<(string Line, bool Detailed)> Heads(string expected)
    {
        var lines = expected.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0 && lines[i][0] != ' ') yield return (lines[i], i + 1 < lines.Length && lines[i + 1].StartsWith("    ", StringComparison.Ordinal));
    }
}
