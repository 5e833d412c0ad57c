using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings as a Markdown page for a pull request: by file, with a count. Text from content is escaped so that it cannot make links,
/// images, headings, HTML or mentions of people.</summary>
internal static class MarkdownReport
{
    public static void Write(TextWriter output, Report report)
    {
        output.Write(report.Findings.IsEmpty ? "### The portal is in order\n" : $"### Found {report.Count()}\n");
        foreach (var file in report.Findings.GroupBy(f => report.PathOf(f.Span), StringComparer.Ordinal))
        {
            output.Write(file.Key is null ? "\n**The build**\n\n" : $"\n**{Escaped(file.Key)}**\n\n");
            foreach (var finding in file)
            {
                var line = finding.Span.Source is null ? "" : $"line {finding.Span.Position.Line}: ";
                var label = finding.Label is null ? "" : $" ({Escaped(finding.Label)})";
                output.Write($"- {line}{Report.Name(finding.Severity)} {finding.Code}: {Escaped(finding.Message)}{label}\n");
                foreach (var note in finding.Notes)
                {
                    var place = report.PathOf(note.Span) is { } path ? $" ({Escaped(path)}, line {note.Span.Position.Line})" : "";
                    output.Write($"  - {Escaped(note.Message)}{place}\n");
                }
            }
        }
    }

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
