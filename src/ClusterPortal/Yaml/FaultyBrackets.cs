using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Looks at one value in brackets of a broken file, item by item.</summary>
internal sealed class FaultyBrackets(SourceText source, int open, int end, int column)
{
    private readonly string text = source.Text;

    // For each bracket that waits for its end: where it stands, and whether a colon was met since its last comma.
    private readonly Stack<(int At, bool HasColon)> waiting = new();
    private bool afterComma;

    /// <summary>Returns where the value ends, or what is wrong with it.</summary>
    public (int Next, Fault? Fault) Scan()
    {
        for (var i = open; i < end; i++)
        {
            if (text[i] is ' ' or '\t' or '\r') continue;
            if (Look(ref i) is { } fault) return (end, fault);
            if (waiting.Count == 0) return FaultyValue.After(source, open, i + 1, end);
        }

        return (end, Unclosed(waiting.Count > 0 ? waiting.Peek().At : open));
    }

    private Fault? Look(ref int i)
    {
        switch (text[i])
        {
            case '\n':
                return Line(i + 1);
            case '#' when i == open || text[i - 1] is ' ' or '\t' or '\n':
                i = YamlLine.End(text, i, end) - 1;
                return null;
            case '[' or '{':
                waiting.Push((i, false));
                afterComma = true;
                return null;
            case ']' or '}':
                afterComma = false;
                return Close(i);
            case ',':
                if (afterComma) return new Fault(FileRules.Syntax, source.SpanOf(i, 1), "there is no item before this comma", "remove the comma");
                afterComma = true;
                waiting.Push((waiting.Pop().At, false));
                return null;
            case ':' when YamlLine.EndsWord(text, i + 1, end) || text[i + 1] == '\n':
                return Colon(i);
            case '-' when afterComma && YamlLine.EndsWord(text, i + 1, end):
                return new Fault(FileRules.Syntax, source.SpanOf(i, 1), "between [ and ] items have no '- ' before them", "separate them with commas only");
            case '"' or '\'' when afterComma || text[i - 1] is ' ' or ':':
                return Quoted(ref i);
            default:
                afterComma = false;
                return null;
        }
    }

    private Fault? Line(int line)
    {
        if (FaultyValue.StartsKey(text, line, end, column)) return Unclosed(waiting.Peek().At);
        var stop = YamlLine.End(text, line, end);
        var first = YamlLine.SkipBlanks(text, line, stop);
        return first < stop && first - line <= column && text[first] is not (']' or '}' or ',' or '#')
            ? new Fault(FileRules.Indentation, source.SpanOf(first, 1), "the line belongs to the brackets above it and must be indented", $"begin it in column {column + 3}")
            : null;
    }

    private Fault? Colon(int i)
    {
        var (at, hasColon) = waiting.Pop();
        waiting.Push((at, true));
        afterComma = false;
        return hasColon
            ? new Fault(FileRules.ColonInValue, source.SpanOf(i, 1), "a second colon before the next comma", "put quotes around a value that holds a colon, or a comma between two fields")
            : null;
    }

    private Fault? Quoted(ref int i)
    {
        afterComma = false;
        var from = i;
        i = Closing(i);
        if (i < 0) return new Fault(FileRules.UnclosedQuote, source.SpanOf(from, 1), "this quote is not closed", $"put {text[from]} at the end of the text");
        var next = YamlLine.SkipBlanks(text, i + 1, end);
        return next < end && text[next] is not (',' or ']' or '}' or ':' or '\n' or '#')
            ? new Fault(FileRules.TextAfterQuote, source.SpanOf(next, 1), "the text goes on after the closing quote", "put one pair of quotes around the whole item, or a comma between two items")
            : null;
    }

    private Fault? Close(int i)
    {
        var from = waiting.Pop().At;
        if (text[i] - text[from] == 2) return null;
        return new Fault(FileRules.UnclosedBracket, source.SpanOf(i, 1), $"{text[i]} closes what {text[from]} opened", $"write {(text[from] == '[' ? ']' : '}')}")
        {
            Note = new Note("opened here", source.SpanOf(from, 1)),
        };
    }

    private Fault Unclosed(int at) => new(
        FileRules.UnclosedBracket, source.SpanOf(at, 1), $"{text[at]} is not closed",
        $"put {(text[at] == '[' ? "] after the last item" : "} after the last field")}, or quotes around the value if the bracket belongs to it");

    private int Closing(int from)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (text[from] == '"' && text[i] == '\\') i++;
            else if (text[i] == text[from]) return i;
        }

        return -1;
    }
}
