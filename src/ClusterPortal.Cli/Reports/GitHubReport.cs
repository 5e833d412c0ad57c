using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings as GitHub's workflow commands, which it shows beside the changed lines. Content cannot add a command of its own: line breaks,
/// the only thing that ends one, are encoded, and so are the separators in properties.</summary>
internal static class GitHubReport
{
    public static void Write(TextWriter output, Report report)
    {
        foreach (var finding in report.Findings)
        {
            var command = finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var place = "";
            if (report.PathOf(finding.Span) is { } path)
            {
                var (line, column) = finding.Span.Position;
                var end = finding.Span.Source!.PositionAt(finding.Span.End);
                // GitHub shows columns only for places within one line.
                var columns = end.Line == line ? $",col={column},endColumn={end.Column}" : "";
                place = $"file={Property(path)},line={line},endLine={end.Line}{columns},";
            }

            var label = finding.Label is null ? "" : $" ({finding.Label})";
            output.Write($"::{command} {place}title={Property($"{finding.Code} {finding.Rule.Title}")}::{Data(finding.Message + label)}\n");
        }
    }

    // Line breaks and the rest of the controls are encoded as GitHub decodes them again or as numbers, before it sees a line.
    private static string Data(string text) => SafeText.Of(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
