using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Reads the plain YAML that nearly all entries are written in, straight into nodes, many times faster than the full parser. It knows nothing of
/// errors: at anything unusual, doubtful or wrong it gives up, and the full parser reads the text from its beginning. A property test holds the two to the
/// same trees. In: a clean text. Out: its tree, or null for "ask the full parser".</summary>
internal sealed class DirectReader(SourceText source, int start, int end, YamlLimits limits, WordPool? words = null)
{
    private const int MostKeys = 512;

    private readonly string text = source.Text;
    private readonly DirectLines lines = new(source.Text, start, end);

    // Finished children wait here for the end of their list or group; each level takes its own from the end.
    // Plain arrays, because generic lists over own structs are compiled anew at every start.
    private YamlEntry[] entries = new YamlEntry[32];
    private YamlNode[] items = new YamlNode[16];
    private int entryCount, itemCount;
    private int nodes;

    public YamlNode? Read()
    {
        if (!lines.IsPlain()) return null;
        lines.Advance();
        if (!lines.Has || lines.Column != 0) return null;
        var root = Collection(0);
        return lines.Has || nodes > limits.Nodes ? null : root;
    }

    // The current line begins a group or a list.
    private YamlNode? Collection(int depth)
    {
        if (depth >= limits.Depth) return null;
        nodes++;
        return lines.IsDash(lines.At) ? Sequence(depth) : Mapping(depth);
    }

    private YamlMapping? Mapping(int depth)
    {
        var column = lines.Column;
        var mark = entryCount;
        do
        {
            if (Key(out var colon) is not { } key || entryCount - mark >= MostKeys || IsDoubled(key.Value, mark)) return null;
            if (Value(colon + 1, column, depth + 1, isItem: false) is not { } value) return null;
            Push(key, value);
        }
        while (lines.Has && lines.Column == column);

        if (lines.Has && lines.Column > column) return null;
        var own = TakeEntries(mark);
        return new YamlMapping(own[0].Key.Span.To(own[^1].Value.Span), own);
    }

    private YamlScalar? Key(out int colon)
    {
        colon = lines.At;
        if (text[colon] is not ('"' or '\''))
        {
            colon = lines.KeyEnd(lines.At);
            return colon < 0 ? null : Plain(lines.At, colon);
        }

        var key = Quoted(ref colon);
        return key is not null && DirectLines.IsShortKey(lines.At, colon) && lines.IsColon(colon) ? key : null;
    }

    private YamlSequence? Sequence(int depth)
    {
        var column = lines.Column;
        var mark = itemCount;
        do
        {
            var first = lines.SkipSpaces(lines.At + 1);
            if (first < lines.Stop && lines.IsDash(first)) return null;
            YamlNode? item;
            if (first < lines.Stop && lines.KeyEnd(first) >= 0)
            {
                lines.At = first;
                item = Collection(depth + 1);
            }
            else
            {
                item = Value(lines.At + 1, column, depth + 1, isItem: true);
            }

            if (item is null) return null;
            Push(item);
        }
        while (lines.Has && lines.Column == column && lines.IsDash(lines.At));

        if (lines.Has && lines.Column > column) return null;
        var own = TakeItems(mark);
        return new YamlSequence(own[0].Span.To(own[^1].Span), own);
    }

    // What follows a key's colon or a dash; on return the current line is the first one after the value.
    private YamlNode? Value(int from, int column, int depth, bool isItem)
    {
        var first = lines.SkipSpaces(from);
        if (first == lines.Stop || text[first] == '#')
        {
            if (first < lines.Stop && !lines.IsRemark(first)) return null;
            lines.Advance();
            if (lines.Has && (lines.Column > column || (lines.Column == column && !isItem && lines.IsDash(lines.At)))) return Collection(depth);
            return Scalar(from, from, "", plain: true);
        }

        switch (text[first])
        {
            case '"' or '\'':
                return Quoted(ref first) is { } quoted && Finish(first) ? quoted : null;
            case '[' or '{':
                return Flow(ref first, depth, column) is { } flow && Finish(first) ? flow : null;
            case '|' or '>':
                nodes++;
                var block = DirectBlock.Read(source, lines, first, column);
                lines.Advance();
                return block;
            default:
                var stop = lines.PlainEnd(first);
                if (stop < 0) return null;
                var plain = Plain(first, stop);
                lines.Advance();
                return plain;
        }
    }

    // After a value that shows its own end only a remark may follow on the line.
    private bool Finish(int from)
    {
        lines.EndAfter(from);
        var rest = lines.SkipSpaces(from);
        if (rest < lines.Stop && (text[rest] != '#' || rest == from)) return false;
        lines.Advance();
        return true;
    }

    private bool IsDoubled(string key, int mark)
    {
        for (var i = mark; i < entryCount; i++)
            if (entries[i].Key.Value == key) return true;
        return false;
    }

    private YamlScalar? Quoted(ref int i)
    {
        var open = i;
        var quote = text[open];
        var doubled = false;
        for (i = open + 1; i < lines.Stop; i++)
        {
            var next = text.AsSpan(i, lines.Stop - i).IndexOfAny(quote, '\\');
            if (next < 0) return null;
            i += next;
            if (text[i] == '\\')
            {
                if (quote == '"') return null;
            }
            else if (quote == '\'' && i + 1 < lines.Stop && text[i + 1] == '\'')
            {
                doubled = true;
                i++;
            }
            else
            {
                var value = Word(open + 1, i);
                return Scalar(open, ++i, doubled ? value.Replace("''", "'", StringComparison.Ordinal) : value, plain: false);
            }
        }

        return null;
    }

    private YamlNode? Flow(ref int i, int depth, int column)
    {
        if (depth >= limits.Depth) return null;
        nodes++;
        var open = i++;
        var isMapping = text[open] == '{';
        var (entryMark, itemMark) = (entryCount, itemCount);
        while (true)
        {
            if (!SkipToToken(ref i, column)) return null;
            if (text[i] == (isMapping ? '}' : ']')) break;
            YamlScalar? key = null;
            if (isMapping)
            {
                key = FlowScalar(ref i, isKey: true);
                if (key is null || entryCount - entryMark >= MostKeys || IsDoubled(key.Value, entryMark) || !SkipToToken(ref i, column)) return null;
            }

            var value = text[i] is '[' or '{' ? Flow(ref i, depth + 1, column) : FlowScalar(ref i, isKey: false);
            if (value is null || !SkipToToken(ref i, column)) return null;
            if (key is null) Push(value);
            else Push(key, value);
            if (text[i] == ',') i++;
            else if (text[i] is not (']' or '}')) return null;
        }

        var span = source.SpanOf(open, ++i - open);
        return isMapping ? new YamlMapping(span, TakeEntries(entryMark)) : new YamlSequence(span, TakeItems(itemMark));
    }

    private YamlScalar? FlowScalar(ref int i, bool isKey)
    {
        var first = i;
        if (text[i] is '"' or '\'')
        {
            if (Quoted(ref i) is not { } quoted) return null;
            return !isKey ? quoted : EndsKey(ref i, first) ? quoted : null;
        }

        if (!lines.BeginsPlain(i)) return null;
        for (i++; i < lines.Stop && text[i] is not (',' or ']' or '}'); i++)
        {
            if (text[i] is '[' or '{' || (text[i] == '#' && text[i - 1] == ' ')) return null;
            if (text[i] != ':') continue;
            if (i + 1 == lines.Stop || text[i + 1] is ',' or '[' or ']' or '{' or '}') return null;
            if (text[i + 1] == ' ') break;
        }

        var plain = Plain(first, lines.Trim(first, i));
        return EndsKey(ref i, first) == isKey ? plain : null;
    }

    private bool EndsKey(ref int i, int first)
    {
        if (!DirectLines.IsShortKey(first, i) || i + 1 >= lines.Stop || text[i] != ':' || text[i + 1] != ' ') return false;
        i++;
        return true;
    }

    // Over spaces and line breaks to the next character; false at remarks, at the end, and on lines that are not indented below the key.
    private bool SkipToToken(ref int i, int column)
    {
        i = lines.SkipSpaces(i);
        while (i >= lines.Stop)
        {
            if (lines.AtEnd) return false;
            lines.Step();
            i = lines.SkipSpaces(lines.Start);
            if (i < lines.Stop && i - lines.Start <= column) return false;
        }

        return text[i] != '#';
    }

    private string Word(int from, int to) => words is null ? text[from..to] : words.Of(text.AsSpan(from, to - from));

    private YamlScalar Plain(int from, int to) => Scalar(from, to, Word(from, to), plain: true);

    private YamlScalar Scalar(int from, int to, string value, bool plain)
    {
        nodes++;
        return new YamlScalar(source.SpanOf(from, to - from), value, plain);
    }

    private void Push(YamlScalar key, YamlNode value)
    {
        if (entryCount == entries.Length)
        {
            var larger = new YamlEntry[2 * entryCount];
            Array.Copy(entries, larger, entryCount);
            entries = larger;
        }

        entries[entryCount++] = new YamlEntry(key, value);
    }

    private void Push(YamlNode item)
    {
        if (itemCount == items.Length) Array.Resize(ref items, 2 * itemCount);
        items[itemCount++] = item;
    }

    private ImmutableArray<YamlEntry> TakeEntries(int mark)
    {
        var own = new YamlEntry[entryCount - mark];
        Array.Copy(entries, mark, own, 0, own.Length);
        entryCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(own);
    }

    private ImmutableArray<YamlNode> TakeItems(int mark)
    {
        var own = items[mark..itemCount];
        itemCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(own);
    }
}
