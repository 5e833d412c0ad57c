using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Reads the text of a block (<c>|</c>, <c>></c>, with or without <c>-</c>) whose first line sets the indentation.</summary>
internal static class DirectBlock
{
    /// <summary>The block whose mark stands at <paramref name="header"/>; the current line is then its last. Null when the full parser must judge it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Stands on the mark's line.</param>
    /// <param name="header">The <c>|</c> or <c>></c>.</param>
    /// <param name="column">The column of the key or dash before it.</param>
    public static YamlScalar? Read(SourceText source, DirectLines lines, int header, int column)
    {
        var text = source.Text;
        var isStripped = header + 1 < lines.Stop && text[header + 1] == '-';
        var rest = header + (isStripped ? 2 : 1);
        var remark = lines.SkipSpaces(rest);
        if (remark < lines.Stop && (text[remark] != '#' || remark == rest)) return null;
        var value = new StringBuilder();
        if (!Fill(value, text, lines, text[header] == '>', column, out var endsLine)) return null;
        if (endsLine && !isStripped) value.Append('\n');
        var read = value.ToString();
        return new YamlScalar(BlockText.SpanOf(source, header, lines.Next, read), read, plain: false, block: true);
    }

    private static bool Fill(StringBuilder value, string text, DirectLines lines, bool isFolded, int column, out bool endsLine)
    {
        int indent = -1, breaks = 0;
        var wasSpaced = false;
        endsLine = false;
        while (!lines.AtEnd)
        {
            lines.Step();
            var at = lines.Start;
            while (at < lines.Stop && text[at] == ' ' && (indent < 0 || at - lines.Start < indent)) at++;
            var width = at - lines.Start;
            if (at == lines.Stop)
            {
                // Spaces before the first word could be meant as text.
                if (indent < 0 && width > 0) return false;
                breaks++;
                continue;
            }

            if (width < indent || (indent < 0 && width <= column))
            {
                lines.Unstep();
                break;
            }

            // Folding joins lines by a space, unless one of them is indented further.
            var isSpaced = text[at] == ' ';
            if (indent >= 0 && (!isFolded || wasSpaced || isSpaced)) value.Append('\n');
            else if (indent >= 0 && breaks == 0) value.Append(' ');
            value.Append('\n', breaks).Append(text, at, lines.Stop - at);
            indent = Math.Max(indent, width);
            (wasSpaced, breaks, endsLine) = (isSpaced, 0, lines.Next > lines.Stop);
        }

        return indent >= 0;
    }
}
