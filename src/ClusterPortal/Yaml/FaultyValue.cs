using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Looks at one value of a broken file: quotes, brackets, blocks and plain text each have their own ways to go wrong.</summary>
internal static class FaultyValue
{
    private const string Escapes = "0abtnvfre \"/\\N_LPxuU\t\r\n";

    private static readonly SearchValues<char> HeaderMarks = SearchValues.Create("+-123456789");

    private static readonly SearchValues<char> KeyLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>Returns the start of the line below the value, or what is wrong with it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="at">The value's first character.</param>
    /// <param name="stop">The end of its line.</param>
    /// <param name="end">The end of the YAML.</param>
    /// <param name="column">The column, from zero, of the key or dash that the value belongs to.</param>
    public static (int Next, Fault? Fault) Scan(SourceText source, int at, int stop, int end, int column) => source.Text[at] switch
    {
        '"' or '\'' => Quoted(source, at, end, column),
        '[' or '{' => new FaultyBrackets(source, at, end, column).Scan(),
        '|' or '>' => Block(source, at, stop, end, column),
        _ => Plain(source, at, stop),
    };

    private static (int Next, Fault? Fault) Plain(SourceText source, int at, int stop)
    {
        var text = source.Text;
        var length = YamlLine.Content(text, at, stop);
        var span = source.SpanOf(at, length);
        var quoted = new Fix("put quotes around the value", span, Quoting.Quote(text.Substring(at, length))) { IsSafe = true };
        if (YamlLine.IsDash(text, at, stop))
            return (stop, new Fault(FileRules.ListOnKeyLine, source.SpanOf(at, 1), "a list cannot begin on the line of its key", "write each item on a line of its own below, indented, after '- '"));
        if (text[at] is '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' || (text[at] is '?' or ':' && YamlLine.EndsWord(text, at + 1, stop)))
            return (stop, new Fault(FileRules.ReservedStart, source.SpanOf(at, 1), $"a value cannot begin with {text[at]} unless it stands between quotes", $"write {Quoting.Short(quoted.Replacement)}") { Fix = quoted });
        for (var i = at; i < at + length; i++)
        {
            if (text[i] == ':' && YamlLine.EndsWord(text, i + 1, at + length))
                return (stop, new Fault(FileRules.ColonInValue, source.SpanOf(i, 1), "a colon and a space inside the value look like another key", $"put quotes around the value: {Quoting.Short(quoted.Replacement)}") { Fix = quoted });
        }

        return (stop + 1, null);
    }

    private static (int Next, Fault? Fault) Quoted(SourceText source, int open, int end, int column)
    {
        var text = source.Text;
        var quote = text[open];
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] == '\n' && i + 1 < end && StartsKey(text, i + 1, end, column)) break;
            if (quote == '"' && text[i] == '\\')
            {
                if (i + 1 < end && !Escapes.Contains(text[i + 1], StringComparison.Ordinal))
                    return (end, new Fault(FileRules.BadEscape, source.SpanOf(i, 2), "a backslash between double quotes begins a special character, and this is none", "write two backslashes, or use single quotes"));
                i++;
            }
            else if (text[i] == quote && quote == '\'' && i + 1 < end && text[i + 1] == '\'')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return After(source, open, i + 1, end);
            }
            else if (text[i] == '\n' && quote == '"' && Outdented(text, i + 1, end, column) is >= 0 and var at)
            {
                return (end, new Fault(FileRules.Indentation, source.SpanOf(at, 1), "the text between quotes goes on here and must be indented", $"begin the line in column {column + 3}"));
            }
        }

        return (end, Unclosed(source, open));
    }

    /// <summary>After a closing quote or bracket the line may hold only a remark.</summary>
    public static (int Next, Fault? Fault) After(SourceText source, int open, int at, int end)
    {
        var text = source.Text;
        var stop = YamlLine.End(text, at, end);
        var rest = YamlLine.SkipBlanks(text, at, stop);
        if (rest >= stop || (text[rest] == '#' && rest > at)) return (stop + 1, null);

        // A quote that closes on a later line and is followed by more text was closed by the opening quote of another value.
        if (text[open] is '"' or '\'' && text.AsSpan(open, at - open).Contains('\n')) return (end, Unclosed(source, open));
        var span = source.SpanOf(rest, YamlLine.Content(text, rest, stop));
        return (end, text[open] switch
        {
            '"' => new Fault(FileRules.TextAfterQuote, span, "the text goes on after the closing quote", "put everything between single quotes: 'like \"this\" one'"),
            '\'' => new Fault(FileRules.TextAfterQuote, span, "the text goes on after the closing quote",
                "put everything between double quotes, or write two single quotes for an apostrophe"),
            _ => new Fault(FileRules.TextAfterQuote, span, "the text goes on after the closing bracket", "put quotes around the whole value if the brackets belong to it"),
        });
    }

    private static Fault Unclosed(SourceText source, int open) =>
        new(FileRules.UnclosedQuote, source.SpanOf(open, 1), "this quote is not closed", $"put {source.Text[open]} at the end of the text");

    private static (int Next, Fault? Fault) Block(SourceText source, int at, int stop, int end, int column)
    {
        var text = source.Text;
        var header = text.AsSpan(at + 1, YamlLine.Content(text, at, stop) - 1);
        if (header.Length > 2 || header.IndexOfAnyExcept(HeaderMarks) >= 0)
            return (end, new Fault(FileRules.BlockHeader, source.SpanOf(at, 1), $"after {text[at]} the text must begin on the next line", "begin a new line after it and indent the text, or put quotes around the value"));
        var depth = -1;
        var line = stop + 1;
        while (line < end)
        {
            var lineStop = YamlLine.End(text, line, end);
            var first = line;
            while (first < lineStop && text[first] == ' ') first++;
            if (YamlLine.SkipBlanks(text, first, lineStop) < lineStop)
            {
                if (text[first] == '\t' && first - line <= column)
                    return (end, new Fault(FileRules.Tab, source.SpanOf(first, 1), "the line is indented with a tab", "use spaces: two for each step"));
                if (first - line <= column) break;
                if (depth < 0) depth = first - line;
                if (first - line < depth && header.IndexOfAnyInRange('1', '9') < 0)
                    return (end, new Fault(FileRules.Indentation, source.SpanOf(first, 1), "the line begins further left than the text above it", $"begin it in column {depth + 1}"));
            }

            line = lineStop + 1;
        }

        return (line, null);
    }

    // Where a line with text begins, if that is no deeper than the column; else -1.
    private static int Outdented(string text, int line, int end, int column)
    {
        var stop = YamlLine.End(text, line, end);
        var first = YamlLine.SkipBlanks(text, line, stop);
        return first < stop && first - line <= column ? first : -1;
    }

    /// <summary>True when a line looks like the next key, which shows that the value above it was never closed.</summary>
    public static bool StartsKey(string text, int line, int end, int column)
    {
        var stop = YamlLine.End(text, line, end);
        var at = line;
        while (at < stop && text[at] == ' ') at++;
        if (at - line > Math.Max(column, 0)) return false;
        var colon = YamlLine.Colon(text, at, stop);
        return colon > at && text.AsSpan(at, colon - at).IndexOfAnyExcept(KeyLetters) < 0;
    }
}
