using System.Buffers;
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
        if (Value(text, lines, text[header] == '>', isStripped, column) is not { } read) return null;
        return new YamlScalar(BlockText.SpanOf(source, header, lines.Next, read), read, plain: false, block: true);
    }

    private static string? Value(string text, DirectLines lines, bool isFolded, bool isStripped, int column)
    {
        // Of a line its indentation goes and nothing comes, so no value is longer than what is written; the last line's break may be added.
        var room = ArrayPool<char>.Shared.Rent(text.Length - lines.Next + 1);
        try
        {
            var length = Fill(room, text, lines, isFolded, column, out var endsLine);
            if (length < 0) return null;
            if (endsLine && !isStripped) room[length++] = '\n';
            return new string(room, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    // The number of characters; -1 for what the full parser must judge.
    private static int Fill(Span<char> value, string text, DirectLines lines, bool isFolded, int column, out bool endsLine)
    {
        int indent = -1, breaks = 0, length = 0;
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
                if (indent < 0 && width > 0) return -1;
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
            if (indent >= 0 && (!isFolded || wasSpaced || isSpaced)) value[length++] = '\n';
            else if (indent >= 0 && breaks == 0) value[length++] = ' ';
            value.Slice(length, breaks).Fill('\n');
            text.AsSpan(at..lines.Stop).CopyTo(value[(length + breaks)..]);
            length += breaks + lines.Stop - at;
            indent = Math.Max(indent, width);
            (wasSpaced, breaks, endsLine) = (isSpaced, 0, lines.Next > lines.Stop);
        }

        return indent >= 0 ? length : -1;
    }
}
