using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Reads the plain YAML that nearly all entries are written in, straight into nodes, many times faster than the full parser. It knows nothing of
/// errors: at anything unusual, doubtful or wrong it gives up, and the full parser reads the text from its beginning. A property test holds the two to the
/// same trees. In: a clean text. Out: its tree, or null for "ask the full parser".</summary>
internal sealed class DirectReader(SourceText source, int start, int end, YamlLimits limits)
{
    private const int LongestKey = 128, MostKeys = 64;

    // The full parser takes some of these for line breaks or ends; tabs need its care.
    private static readonly SearchValues<char> Foreign =
        SearchValues.Create(string.Concat(Enumerable.Range(0, 32).Where(c => c is not (10 or 13)).Select(c => (char)c)) + "\u007F\u0085\u2028\u2029\uFEFF");

    private readonly string text = source.Text;

    // Finished children wait here for the end of their list or group; each level takes its own from the end.
    private readonly List<YamlEntry> entries = [];
    private readonly List<YamlNode> items = [];
    private StringBuilder? block;
    private int nodes;

    // The current line with content, and where the next line begins.
    private bool has;
    private int line, at, lineEnd, position;

    private int Column => at - line;

    public YamlNode? Read()
    {
        var part = text.AsSpan(start, end - start);
        if (part.ContainsAny(Foreign) || !HasOnlyPairedReturns(part)) return null;
        position = start;
        Advance();
        if (!has || at != line) return null;
        var root = Collection(0);
        return has || nodes > limits.Nodes ? null : root;
    }

    private static bool HasOnlyPairedReturns(ReadOnlySpan<char> part)
    {
        for (var at = part.IndexOf('\r'); at >= 0; at = part.IndexOf('\r'))
        {
            if (at + 1 >= part.Length || part[at + 1] != '\n') return false;
            part = part[(at + 2)..];
        }

        return true;
    }

    private void Advance()
    {
        while (position < end)
        {
            line = position;
            EndLine(line);
            at = line;
            while (at < lineEnd && text[at] == ' ') at++;
            has = at < lineEnd && text[at] != '#';
            if (has) return;
        }

        has = false;
    }

    private void EndLine(int from)
    {
        var feed = text.AsSpan(from, end - from).IndexOf('\n');
        lineEnd = feed < 0 ? end : from + feed;
        position = Math.Min(lineEnd + 1, end);
        if (lineEnd > from && text[lineEnd - 1] == '\r') lineEnd--;
    }

    // The current line begins a group or a list.
    private YamlNode? Collection(int depth)
    {
        if (depth >= limits.Depth) return null;
        nodes++;
        return IsDash(at) ? Sequence(depth) : Mapping(depth);
    }

    private YamlMapping? Mapping(int depth)
    {
        var column = Column;
        var mark = entries.Count;
        do
        {
            var colon = KeyEnd(at);
            if (colon < 0 || entries.Count - mark >= MostKeys) return null;
            var key = Plain(at, colon);
            if (IsDoubled(key.Value, mark) || Value(colon + 1, column, depth + 1, isItem: false) is not { } value) return null;
            entries.Add(new YamlEntry(key, value));
        }
        while (has && Column == column);

        if (has && Column > column) return null;
        var own = Take(entries, mark);
        return new YamlMapping(own[0].Key.Span.To(own[^1].Value.Span), own);
    }

    private YamlSequence? Sequence(int depth)
    {
        var column = Column;
        var mark = items.Count;
        do
        {
            var first = SkipSpaces(at + 1);
            if (first < lineEnd && IsDash(first)) return null;
            YamlNode? item;
            if (first < lineEnd && KeyEnd(first) >= 0)
            {
                at = first;
                item = Collection(depth + 1);
            }
            else
            {
                item = Value(at + 1, column, depth + 1, isItem: true);
            }

            if (item is null) return null;
            items.Add(item);
        }
        while (has && Column == column && IsDash(at));

        if (has && Column > column) return null;
        var own = Take(items, mark);
        return new YamlSequence(own[0].Span.To(own[^1].Span), own);
    }

    // What follows a key's colon or a dash; on return the current line is the first one after the value.
    private YamlNode? Value(int from, int column, int depth, bool isItem)
    {
        var first = SkipSpaces(from);
        if (first == lineEnd || text[first] == '#')
        {
            if (first < lineEnd && !IsRemark(first)) return null;
            Advance();
            if (has && (Column > column || (Column == column && !isItem && IsDash(at)))) return Collection(depth);
            return Scalar(from, from, "", plain: true);
        }

        switch (text[first])
        {
            case '"' or '\'':
                return Quoted(ref first) is { } quoted && Finish(first) ? quoted : null;
            case '[' or '{':
                return Flow(ref first, depth, column) is { } flow && Finish(first) ? flow : null;
            case '|' or '>':
                return Block(first, column);
            default:
                var stop = PlainEnd(first);
                if (stop < 0) return null;
                var plain = Plain(first, stop);
                Advance();
                return plain;
        }
    }

    // After a value that shows its own end only a remark may follow on the line.
    private bool Finish(int from)
    {
        EndLine(from);
        var rest = SkipSpaces(from);
        if (rest < lineEnd && (text[rest] != '#' || rest == from)) return false;
        Advance();
        return true;
    }

    private int PlainEnd(int first)
    {
        if (!BeginsPlain(first)) return -1;
        for (var i = first + 1; i < lineEnd; i++)
        {
            var next = text.AsSpan(i, lineEnd - i).IndexOfAny(':', '#');
            if (next < 0) break;
            i += next;
            if (text[i] == ':' && (i + 1 == lineEnd || text[i + 1] == ' ')) return -1;
            if (text[i] == '#' && text[i - 1] == ' ') return IsRemark(i) ? first + text.AsSpan(first, i - first).TrimEnd(' ').Length : -1;
        }

        return first + text.AsSpan(first, lineEnd - first).TrimEnd(' ').Length;
    }

    private bool BeginsPlain(int i) => text[i] switch
    {
        '-' => i + 1 < lineEnd && char.IsAsciiDigit(text[i + 1]),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or ' ' or '\r' or '\n' => false,
        _ => true,
    };

    // The colon after a key of the usual letters; -1 for every other beginning of a line.
    private int KeyEnd(int from)
    {
        var i = from;
        while (i < lineEnd && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_' || (text[i] == '-' && i > from))) i++;
        return i > from && i - from <= LongestKey && i < lineEnd && text[i] == ':' && (i + 1 == lineEnd || text[i + 1] == ' ') ? i : -1;
    }

    private bool IsDash(int i) => text[i] == '-' && (i + 1 == lineEnd || text[i + 1] == ' ');

    // A mark that touches the next word might cut a value short: the full reader warns of it.
    private bool IsRemark(int hash) => hash + 1 == lineEnd || text[hash + 1] is ' ' or '#' or '!';

    private int SkipSpaces(int i)
    {
        while (i < lineEnd && text[i] == ' ') i++;
        return i;
    }

    private bool IsDoubled(string key, int mark)
    {
        foreach (var entry in CollectionsMarshal.AsSpan(entries)[mark..])
            if (entry.Key.Value == key) return true;
        return false;
    }

    private YamlScalar? Quoted(ref int i)
    {
        var open = i;
        var quote = text[open];
        var doubled = false;
        for (i = open + 1; i < lineEnd; i++)
        {
            var next = text.AsSpan(i, lineEnd - i).IndexOfAny(quote, '\\');
            if (next < 0) return null;
            i += next;
            if (text[i] == '\\')
            {
                if (quote == '"') return null;
            }
            else if (quote == '\'' && i + 1 < lineEnd && text[i + 1] == '\'')
            {
                doubled = true;
                i++;
            }
            else
            {
                var value = text.Substring(open + 1, i - open - 1);
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
        var (entryMark, itemMark) = (entries.Count, items.Count);
        while (true)
        {
            if (!SkipToToken(ref i, column)) return null;
            if (text[i] == (isMapping ? '}' : ']')) break;
            YamlScalar? key = null;
            if (isMapping)
            {
                key = FlowScalar(ref i, isKey: true);
                if (key is null || entries.Count - entryMark >= MostKeys || IsDoubled(key.Value, entryMark) || !SkipToToken(ref i, column)) return null;
            }

            var value = text[i] is '[' or '{' ? Flow(ref i, depth + 1, column) : FlowScalar(ref i, isKey: false);
            if (value is null || !SkipToToken(ref i, column)) return null;
            if (key is null) items.Add(value);
            else entries.Add(new YamlEntry(key, value));
            if (text[i] == ',') i++;
            else if (text[i] is not (']' or '}')) return null;
        }

        var span = source.SpanOf(open, ++i - open);
        return isMapping ? new YamlMapping(span, Take(entries, entryMark)) : new YamlSequence(span, Take(items, itemMark));
    }

    private YamlScalar? FlowScalar(ref int i, bool isKey)
    {
        var first = i;
        if (text[i] is '"' or '\'')
        {
            if (Quoted(ref i) is not { } quoted) return null;
            return !isKey ? quoted : EndsKey(ref i, first) ? quoted : null;
        }

        if (!BeginsPlain(i)) return null;
        for (i++; i < lineEnd && text[i] is not (',' or ']' or '}'); i++)
        {
            if (text[i] is '[' or '{' || (text[i] == '#' && text[i - 1] == ' ')) return null;
            if (text[i] != ':') continue;
            if (i + 1 == lineEnd || text[i + 1] is ',' or '[' or ']' or '{' or '}') return null;
            if (text[i + 1] == ' ') break;
        }

        var plain = Plain(first, first + text.AsSpan(first, i - first).TrimEnd(' ').Length);
        return EndsKey(ref i, first) == isKey ? plain : null;
    }

    private bool EndsKey(ref int i, int first)
    {
        if (i - first > LongestKey || i + 1 >= lineEnd || text[i] != ':' || text[i + 1] != ' ') return false;
        i++;
        return true;
    }

    // Over spaces and line breaks to the next character; false at remarks, at the end, and on lines that are not indented below the key.
    private bool SkipToToken(ref int i, int column)
    {
        i = SkipSpaces(i);
        while (i >= lineEnd)
        {
            if (position >= end) return false;
            line = position;
            EndLine(line);
            i = SkipSpaces(line);
            if (i < lineEnd && i - line <= column) return false;
        }

        return text[i] != '#';
    }

    private YamlScalar? Block(int header, int column)
    {
        var isFolded = text[header] == '>';
        var isStripped = header + 1 < lineEnd && text[header + 1] == '-';
        var rest = header + (isStripped ? 2 : 1);
        var remark = SkipSpaces(rest);
        if (remark < lineEnd && (text[remark] != '#' || remark == rest)) return null;
        var value = (block ??= new StringBuilder()).Clear();
        int indent = -1, breaks = 0;
        bool wasSpaced = false, broken = false;
        while (position < end)
        {
            line = position;
            var before = position;
            EndLine(line);
            at = line;
            while (at < lineEnd && text[at] == ' ' && (indent < 0 || at - line < indent)) at++;
            if (at == lineEnd)
            {
                if (indent < 0 && at > line) return null;
                breaks++;
                continue;
            }

            if (at - line < indent || (indent < 0 && at - line <= column))
            {
                position = before;
                break;
            }

            var isSpaced = text[at] == ' ';
            if (indent >= 0 && (!isFolded || wasSpaced || isSpaced)) value.Append('\n');
            else if (indent >= 0 && breaks == 0) value.Append(' ');
            value.Append('\n', breaks).Append(text, at, lineEnd - at);
            indent = Math.Max(indent, at - line);
            (wasSpaced, breaks, broken) = (isSpaced, 0, position > lineEnd);
        }

        if (indent < 0) return null;
        if (broken && !isStripped) value.Append('\n');
        nodes++;
        var read = value.ToString();
        var scalar = new YamlScalar(BlockText.SpanOf(source, header, position, read), read, plain: false, block: true);
        Advance();
        return scalar;
    }

    private YamlScalar Plain(int from, int to) => Scalar(from, to, text[from..to], plain: true);

    private YamlScalar Scalar(int from, int to, string value, bool plain)
    {
        nodes++;
        return new YamlScalar(source.SpanOf(from, to - from), value, plain);
    }

    private static ImmutableArray<T> Take<T>(List<T> list, int mark)
    {
        var own = CollectionsMarshal.AsSpan(list)[mark..].ToArray();
        list.RemoveRange(mark, list.Count - mark);
        return ImmutableCollectionsMarshal.AsImmutableArray(own);
    }
}
