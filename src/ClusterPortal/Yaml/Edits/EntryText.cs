using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml.Edits;

/// <summary>The text of an entry and the tree that was read from it, with the places between nodes that the tree does not know: colons, dashes, ends of lines, remarks.</summary>
internal sealed class EntryText
{
    private EntryText(SourceText source, YamlMapping? root, Span? body)
    {
        (Text, Root, Body) = (source.Text, root, body);
        var feed = Text.IndexOf('\n');
        Newline = feed > 0 && Text[feed - 1] == '\r' ? "\r\n" : "\n";
    }

    public string Text { get; }

    /// <summary>Null when the file has no fields yet.</summary>
    public YamlMapping? Root { get; }

    /// <summary>The text below the fields of a Markdown file.</summary>
    public Span? Body { get; }

    /// <summary>How lines end in this file.</summary>
    public string Newline { get; }

    /// <summary>Reads an entry; null, with the reason, when it cannot be trusted to say what it seems to.</summary>
    public static EntryText? Read(string path, string text, out string problem)
    {
        var source = new SourceText(path, text);
        var bag = new DiagnosticBag();
        YamlNode? root = null;
        Span? body = null;
        if (TextDecoder.IsClean(source, bag))
        {
            if (path.EndsWith(".md", StringComparison.Ordinal))
            {
                var front = YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag);
                (root, body) = (front.Fields, front.Body);
            }
            else
            {
                root = YamlReader.Read(source, YamlLimits.Default, bag);
            }
        }

        problem = bag.ToImmutable().FirstOrDefault(d => d.Severity == Severity.Error) is { } error ? $"line {error.Span.Position.Line}: {error.Message}"
            : root is not (null or YamlMapping) ? "the file is not a list of fields" : "";
        return problem.Length > 0 ? null : new EntryText(source, root as YamlMapping, body);
    }

    public YamlNode? Find(YamlPath path)
    {
        YamlNode? node = Root;
        foreach (var step in path.Steps) node = Child(node, step);
        return node;
    }

    public static YamlNode? Child(YamlNode? node, YamlStep step) => (node, step.Key) switch
    {
        (YamlMapping map, { } key) => map[key],
        (YamlSequence list, null) when step.Index >= 0 && step.Index < list.Items.Length => list.Items[step.Index],
        _ => null,
    };

    /// <summary>Whether a list or group is written between brackets.</summary>
    public bool IsFlow(YamlNode node)
    {
        var first = node switch
        {
            YamlMapping { Entries: [var entry, ..] } => entry.Key.Span.Start,
            YamlSequence { Items: [var item, ..] } => item.Span.Start,
            _ => -1,
        };
        return node is YamlMapping or YamlSequence && node.Span.Start < Text.Length && Text[node.Span.Start] is '[' or '{' && (first < 0 || first > node.Span.Start);
    }

    /// <summary>The place right after a key's colon; after the key where it has none.</summary>
    public int AfterColon(YamlScalar key)
    {
        var at = key.Span.End;
        while (at < Text.Length && Text[at] is ' ' or '\t') at++;
        return at < Text.Length && Text[at] == ':' ? at + 1 : key.Span.End;
    }

    /// <summary>The dash of an item of a list that is not between brackets; -1 when it does not stand first on its line.</summary>
    public int Dash(YamlNode item)
    {
        for (var line = LineStart(item.Span.Start); ; line = LineStart(line - 1))
        {
            var stop = LineEnd(line);
            var first = FirstOf(line);
            if (first < stop && Text[first] == '-' && (first + 1 == stop || Text[first + 1] is ' ' or '\r'))
            {
                // A second dash on the line is a list in a list, and a block's text may look like one.
                var next = first + 1;
                while (next < stop && Text[next] is ' ') next++;
                var isItem = next >= stop || Text[next] is '\r' or '#' || next == item.Span.Start || (item is YamlScalar { IsBlock: true } && Text[next] is '|' or '>');
                return isItem && first < Math.Max(item.Span.Start, 1) ? first : -1;
            }

            if (line == 0 || (LineStart(item.Span.Start) == line && first < item.Span.Start && item is not YamlScalar { IsBlock: true })) return -1;
        }
    }

    /// <summary>Where the value ends that follows a colon or a dash.</summary>
    /// <param name="after">The place right after the colon or dash.</param>
    public int EndOf(YamlNode node, int after)
    {
        if (IsFlow(node)) return node.Span.End;
        return node switch
        {
            YamlMapping { Entries: [.., var last] } => EndOf(last.Value, AfterColon(last.Key)),
            YamlSequence { Items: [.., var last] } => EndOf(last, Dash(last) + 1),
            YamlScalar { Span.Length: 0 } => after,
            YamlScalar { IsBlock: true } block when string.IsNullOrWhiteSpace(block.Value) => LineEnd(block.Span.Start),
            _ => Math.Max(node.Span.End, after),
        };
    }

    /// <summary>The line break that ends the line, or the end of the text; before it a carriage return belongs to it.</summary>
    public int LineEnd(int at)
    {
        var feed = Text.IndexOf('\n', at);
        if (feed < 0) return Text.Length;
        return feed > at && Text[feed - 1] == '\r' ? feed - 1 : feed;
    }

    public int NextLine(int at)
    {
        var feed = Text.IndexOf('\n', at);
        return feed < 0 ? Text.Length : feed + 1;
    }

    public int LineStart(int at) => at <= 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    public int ColumnOf(int at) => at - LineStart(at);

    /// <summary>The first character of a line that is no space; the line's end when there is none.</summary>
    public int FirstOf(int line)
    {
        while (line < Text.Length && Text[line] == ' ') line++;
        return line;
    }

    public bool IsRemarkLine(int line) => FirstOf(line) is var first && first < Text.Length && Text[first] == '#';

    public bool IsBlankLine(int line) => FirstOf(line) >= LineEnd(line);

    /// <summary>Whether the line goes on with a remark.</summary>
    public bool HasRemarkAfter(int at)
    {
        while (at < Text.Length && Text[at] is ' ' or '\t' or ',') at++;
        return at < Text.Length && Text[at] == '#';
    }

    /// <summary>Whether remarks stand between the values of a node.</summary>
    public bool HasRemarks(YamlNode node, int from, int to)
    {
        foreach (var leaf in Leaves(node))
        {
            if (leaf.Start > from && Text.AsSpan(from, leaf.Start - from).Contains('#')) return true;
            from = Math.Max(from, leaf.End);
        }

        return to > from && Text.AsSpan(from, to - from).Contains('#');
    }

    /// <summary>Past the lines below a value that belong to it as remarks: they are indented further than what the value belongs to.</summary>
    /// <param name="end">The end of a line.</param>
    /// <param name="column">Of the key or dash.</param>
    public int PastOwnRemarks(int end, int column)
    {
        for (var line = NextLine(end); line < Text.Length && line > end; line = NextLine(line))
        {
            if (IsRemarkLine(line) && FirstOf(line) - line > column) end = LineEnd(line);
            else if (!IsBlankLine(line)) break;
            if (NextLine(line) == line) break;
        }

        return end;
    }

    /// <summary>The column in which the next line begins that is neither blank nor a remark; -1 at the end.</summary>
    public int NextColumn(int end)
    {
        for (var line = NextLine(end); line < Text.Length; line = NextLine(line))
            if (!IsBlankLine(line) && !IsRemarkLine(line)) return FirstOf(line) - line;
        return -1;
    }

    /// <summary>The start of the lines with remarks directly above a line, without the one that names the schema.</summary>
    public int RemarksAbove(int line, int floor)
    {
        while (line > floor && LineStart(line - 1) is var above && above >= floor && IsRemarkLine(above) && !Text.AsSpan(above).StartsWith("# yaml-language-server")) line = above;
        return line;
    }

    private static IEnumerable<Span> Leaves(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(e => Leaves(e.Value).Prepend(e.Key.Span)),
        YamlSequence list => list.Items.SelectMany(Leaves),
        _ => [node.Span],
    };
}
