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
        '[' or '{' => Bracketed(source, at, end, column),
        '|' or '>' => Block(source, at, stop, end, column),
        _ => Plain(source, at, stop),
    };

    private static (int Next, Fault? Fault) Plain(SourceText source, int at, int stop)
    {
        var text = source.Text;
        var length = YamlLine.Content(text, at, stop);
        var span = source.SpanOf(at, length);
        var quoted = new Fix("put quotes around the value", span, Quoting.Quote(text.Substring(at, length)));
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
                return After(source, open, i + 1, end, FileRules.TextAfterQuote, "the text goes on after the closing quote",
                    quote == '"' ? "put everything between single quotes: 'like \"this\" one'" : "put everything between double quotes, or write two single quotes for an apostrophe");
            }
        }

        return (end, new Fault(FileRules.UnclosedQuote, source.SpanOf(open, 1), "this quote is not closed", $"put {quote} at the end of the text"));
    }

    private static (int Next, Fault? Fault) After(SourceText source, int open, int at, int end, DiagnosticRule rule, string message, string label)
    {
        var text = source.Text;
        var stop = YamlLine.End(text, at, end);
        var rest = YamlLine.SkipBlanks(text, at, stop);
        if (rest >= stop || (text[rest] == '#' && rest > at)) return (stop + 1, null);

        // A quote that closes on a later line and is followed by more text was closed by the opening quote of another value.
        if (rule == FileRules.TextAfterQuote && text.AsSpan(open, at - open).Contains('\n'))
            return (end, new Fault(FileRules.UnclosedQuote, source.SpanOf(open, 1), "this quote is not closed", $"put {text[open]} at the end of the text"));
        return (end, new Fault(rule, source.SpanOf(rest, YamlLine.Content(text, rest, stop)), message, label));
    }

    private static (int Next, Fault? Fault) Bracketed(SourceText source, int open, int end, int column)
    {
        var text = source.Text;
        var waiting = new Stack<int>();
        for (var i = open; i < end; i++)
        {
            switch (text[i])
            {
                case '\n' when i + 1 < end && StartsKey(text, i + 1, end, column):
                    return (end, Unclosed(source, waiting.Peek()));
                case '#' when text[i - 1] is ' ' or '\t' or '\n':
                    i = YamlLine.End(text, i, end) - 1;
                    break;
                case '"' or '\'' when text[i - 1] is ' ' or '[' or '{' or ',' or '\n' or ':':
                    var close = Closing(text, i, end);
                    if (close < 0) return (end, new Fault(FileRules.UnclosedQuote, source.SpanOf(i, 1), "this quote is not closed", $"put {text[i]} at the end of the text"));
                    i = close;
                    break;
                case '[' or '{':
                    waiting.Push(i);
                    break;
                case ']' or '}':
                    var from = waiting.Pop();
                    if (text[i] - text[from] != 2)
                        return (end, new Fault(FileRules.UnclosedBracket, source.SpanOf(i, 1), $"{text[i]} closes what {text[from]} opened", $"write {(text[from] == '[' ? ']' : '}')}") { Note = new Note("opened here", source.SpanOf(from, 1)) });
                    if (waiting.Count == 0)
                        return After(source, open, i + 1, end, FileRules.TextAfterQuote, "the text goes on after the closing bracket", "put quotes around the whole value if the brackets belong to it");
                    break;
            }
        }

        return (end, Unclosed(source, waiting.Count > 0 ? waiting.Peek() : open));
    }

    private static Fault Unclosed(SourceText source, int at) => new(
        FileRules.UnclosedBracket, source.SpanOf(at, 1), $"{source.Text[at]} is not closed",
        source.Text[at] == '[' ? "put ] after the last item, or quotes around the value if the bracket belongs to it" : "put } after the last field, or quotes around the value if the bracket belongs to it");

    private static int Closing(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (text[open] == '"' && text[i] == '\\') i++;
            else if (text[i] == text[open]) return i;
        }

        return -1;
    }

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

    // A line that looks like the next key shows that the value above it was never closed.
    private static bool StartsKey(string text, int line, int end, int column)
    {
        var stop = YamlLine.End(text, line, end);
        var at = line;
        while (at < stop && text[at] == ' ') at++;
        if (at - line > Math.Max(column, 0)) return false;
        var colon = YamlLine.Colon(text, at, stop);
        return colon > at && text.AsSpan(at, colon - at).IndexOfAnyExcept(KeyLetters) < 0;
    }
}
