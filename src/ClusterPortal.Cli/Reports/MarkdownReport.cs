using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings as a Markdown page for a pull request: by file, with a count. Text from content is escaped so that it cannot make links,
/// images, headings, HTML or mentions of people.</summary>
internal static class MarkdownReport
{
    /// <summary>The first line of the page, which nobody sees: by it a workflow finds its comment again, to renew it.</summary>
    public const string Marker = "<!-- clusterportal:check -->";

    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="links">Where files can be seen, ending with a slash; null: lines are named and lead nowhere.</param>
    /// <param name="more">A last line of the command's own.</param>
    public static void Write(TextWriter output, Report report, string? links = null, string? more = null)
    {
        var text = new StringBuilder();
        text.Append(report.Findings.IsEmpty ? "### The portal is in order\n" : $"### Found {report.Count()}\n");
        foreach (var file in report.Findings.GroupBy(f => report.PathOf(f.Span), StringComparer.Ordinal))
        {
            text.Append(file.Key is null ? "\n**The build**\n\n" : $"\n**{Escaped(file.Key)}**\n\n");
            foreach (var finding in file)
            {
                var line = file.Key is null ? "" : $"{Line(file.Key, finding.Span, links)}: ";
                var label = finding.Label is null ? "" : $" ({Escaped(finding.Label)})";
                text.Append($"- {line}{Report.Name(finding.Severity)} {finding.Code}: {Escaped(finding.Message)}{label}\n");
                foreach (var note in finding.Notes)
                {
                    var place = report.PathOf(note.Span) is { } path ? $" ({Escaped(path)}, {Line(path, note.Span, links)})" : "";
                    text.Append($"  - {Escaped(note.Message)}{place}\n");
                }
            }
        }

        if (more is not null) text.Append($"\n{more}\n");
        CommentText.Write(output, Marker, text.ToString());
    }

    // Parts of the path are encoded as addresses have them, so that no name can end the link.
    private static string Line(string path, Span span, string? links) =>
        links is null ? $"line {span.Position.Line}" : $"[line {span.Position.Line}]({links}{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}#L{span.Position.Line})";

    // Every ASCII punctuation mark may be escaped in Markdown. A character without width after @ and # keeps hosts from making mentions of them.
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in SafeText.Of(text))
        {
            if (c == '<') escaped.Append("&lt;");
            else if (c == '>') escaped.Append("&gt;");
            else if (c == '&') escaped.Append("&amp;");
            else if (c is '@' or '#') escaped.Append('\\').Append(c).Append("&#8203;");
            else if (char.IsAscii(c) && char.IsPunctuation(c) || c is '`' or '|' or '~' or '^' or '$' or '+' or '=') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
