using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Markup;

/// <summary>Looks over a text before it is parsed, once and in linear time, for shapes that cost a Markdown parser more than the text is worth.</summary>
internal static class MarkdownScan
{
    /// <summary>False when the text must not be parsed; the reason is then in the bag.</summary>
    public static bool Passes(MarkdownInput input, DiagnosticBag bag)
    {
        var text = input.Text;
        var limits = input.Limits;
        if (text.Length > limits.Bytes || (text.Length > limits.Bytes / 3 && Encoding.UTF8.GetByteCount(text) > limits.Bytes))
        {
            bag.Report(LimitRules.MarkdownTooLong, input.At(0, 0), $"This text is longer than {limits.Bytes / 1024} KB", "split it into several pages");
            return false;
        }

        var lines = 0;
        var tableLines = 0;
        var widest = 0;
        var brackets = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n');
            end = end < 0 ? text.Length : start + end;
            var line = text.AsSpan(start, end - start);
            lines++;
            if (lines > limits.Lines) return Refuse($"This text has more than {limits.Lines} lines", "split it into several pages");
            var pipes = line.Count('|');
            if (pipes > 0)
            {
                tableLines++;
                widest = Math.Max(widest, pipes + 1);
                if (pipes > limits.PipesPerLine) return Refuse($"This line has more than {limits.PipesPerLine} '|' signs", "make the table narrower");
                if (tableLines * widest > limits.TableCells) return Refuse($"The tables of this text have more than {limits.TableCells} cells", "offer the data as a file");
            }

            brackets += line.Count('[');
            if (brackets > limits.Brackets) return Refuse($"This text has more than {limits.Brackets} '[' signs", "split it into several pages");
            if (!MarkersPass(line, limits)) return Refuse("Lists or quotations are nested too deeply here", "use fewer levels");
            start = end + 1;

            bool Refuse(string message, string label)
            {
                bag.Report(LimitRules.MarkdownTooComplex, input.At(start, Math.Min(end - start, 80)), message, label);
                return false;
            }
        }

        return true;
    }

    private static bool MarkersPass(ReadOnlySpan<char> line, MarkdownLimits limits)
    {
        var markers = 0;
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case ' ':
                    column++;
                    continue;
                case '\t':
                    column += 4;
                    continue;
                case '>':
                    break;
                case '-' or '*' or '+' or ':' when i + 1 >= line.Length || line[i + 1] is ' ' or '\t' or '\r':
                    break;
                case >= '0' and <= '9' when NumberEnd(line, i) is > 0 and var end:
                    i = end;
                    break;
                default:
                    return true;
            }

            markers++;
            if (column > limits.ListIndent) return false;
            // A ruler such as "- - - - -" is one mark, however long.
            if (markers > limits.MarkersPerLine) return line.TrimEnd('\r').IndexOfAnyExcept("-*_ \t") < 0 && OneKind(line);
        }

        return true;
    }

    private static bool OneKind(ReadOnlySpan<char> line)
    {
        var first = line[line.IndexOfAnyExcept(' ', '\t')];
        return line.TrimEnd('\r').IndexOfAnyExcept(first, ' ', '\t') < 0;
    }

    private static int NumberEnd(ReadOnlySpan<char> line, int at)
    {
        var i = at;
        while (i < line.Length && i - at < 10 && char.IsAsciiDigit(line[i])) i++;
        return i < line.Length && line[i] is '.' or ')' ? i : 0;
    }
}
