using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClusterPortal.Yaml;

/// <summary>Nodes from YamlDotNet's events. The parser looks no further ahead than one line or 1,024 characters, so that counting its events and
/// stopping at the limits keeps it from the depths at which it would hang or kill the process.</summary>
internal sealed class EventReader
{
    private readonly SourceText source;
    private readonly string text;
    private readonly int offset;
    private readonly YamlLimits limits;
    private readonly DiagnosticBag bag;
    private readonly Parser parser;
    private int nodes;

    public EventReader(SourceText source, int start, int end, YamlLimits limits, DiagnosticBag bag)
    {
        this.source = source;
        this.limits = limits;
        this.bag = bag;
        offset = start;
        text = start == 0 && end == source.Text.Length ? source.Text : source.Text[start..end];
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The document's node; null when it is empty, or when a finding says why it cannot be read.</summary>
    public YamlNode? Read()
    {
        try
        {
            var node = ReadDocument();

            // The parser lets some tabs pass that put a line where no editor shows it.
            return text.Contains('\t', StringComparison.Ordinal) && SyntaxFault.ReportTab(source, offset, End, bag) ? null : node;
        }
        catch (YamlException e)
        {
            SyntaxFault.Report(source, offset, offset + text.Length, At(e.Start), bag);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException
                                      or NullReferenceException or InvalidCastException or FormatException)
        {
            // The parser's own faults on malformed text: to the writer of the file they are syntax errors like any other.
            SyntaxFault.Report(source, offset, offset + text.Length, At(parser.Current?.End ?? Mark.Empty), bag);
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        YamlNode? root = null;
        var documents = 0;
        while (parser.MoveNext())
        {
            var here = parser.Current;
            if (here is StreamStart or StreamEnd or DocumentEnd) continue;
            if (here is not DocumentStart start)
            {
                root = ReadNode(0);
                if (root is null) return null;
            }
            else if (++documents > 1)
            {
                return Refuse(FileRules.SecondDocument, start, "a second '---' begins another document in the same file",
                    "one file holds one entry: move the rest to a file of its own");
            }
            else if (start.Version is not null || (!start.IsImplicit && text.AsSpan().TrimStart().StartsWith("%")))
            {
                return Refuse(LimitRules.Directive, start, "lines that begin with '%' are not used here", "remove this line");
            }
        }

        return root;
    }

    // The current event begins the node; on return it is the node's last event. Null when the node was refused: everything above stops too.
    private YamlNode? ReadNode(int depth)
    {
        var here = parser.Current!;
        if (++nodes > limits.Nodes)
            return Refuse(LimitRules.TooManyNodes, here, $"the file holds more than {limits.Nodes} values", "split it into several entries");
        if (here is AnchorAlias alias)
        {
            return Refuse(LimitRules.Anchor, here, $"'*{alias.Value}' would repeat a value from elsewhere, which is not used here",
                "put quotes around text that begins with *");
        }

        if (here is not NodeEvent node || Decorated(node)) return null;
        if (here is Scalar scalar) return ScalarOf(scalar);
        if (depth >= limits.Depth)
        {
            return Refuse(LimitRules.TooDeep, here, $"lists and groups lie more than {limits.Depth} levels inside one another",
                "no field needs this many");
        }

        return here is MappingStart mapping ? MappingOf(mapping, depth) : SequenceOf((SequenceStart)here, depth);
    }

    private YamlMapping? MappingOf(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new KeySet();
        YamlNode? last = null;
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var at = parser.Current!;
            if (at is MappingStart or SequenceStart)
            {
                Refuse(FileRules.KeyNotText, at, "a list or group stands where a key is expected", "a key is a single word, such as 'name'");
                return null;
            }

            if (ReadNode(depth) is not YamlScalar key || !IsFitKey(key) || !parser.MoveNext() || ReadNode(depth + 1) is not { } value) return null;
            last = value;
            if (value is YamlScalar { IsPlain: true, Value: "" } && value.Span.Start == key.Span.End && IsAfterComma(key.Span))
                bag.Report(FileRules.CommaInValue, key.Span, $"the comma before '{Quoting.Short(key.Value)}' ends the value above it", "put quotes around the value that holds the comma");
            else if (keys.FirstOf(key) is { } first)
                bag.Report(FileRules.DuplicateKey, key.Span, $"'{key.Value}' is given twice", "keep one of the two", null, new Note("first given here", first.Span));
            else
                entries.Add(new YamlEntry(key, value));
        }

        return new YamlMapping(Around(start, entries.Count == 0 ? null : entries[0].Key, last), entries.DrainToImmutable());
    }

    private YamlSequence? SequenceOf(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlSequence(Around(start, items.Count == 0 ? null : items[0], items.Count == 0 ? null : items[^1]), items.DrainToImmutable());
    }

    // Brackets belong to a list's place; without brackets it reaches from its first item to its last.
    private Span Around(ParsingEvent start, YamlNode? first, YamlNode? last)
    {
        var from = At(start.Start);
        if (from < End && source.Text[from] is '[' or '{' && (first is null || first.Span.Start > from))
            return source.SpanOf(from, Math.Min(At(parser.Current!.Start) + 1, End) - from);
        return first is null || last is null ? source.SpanOf(from, 0) : first.Span.To(last.Span);
    }

    private YamlScalar ScalarOf(Scalar scalar)
    {
        var start = At(scalar.Start);
        var end = At(scalar.End);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return new YamlScalar(BlockText.SpanOf(source, start, end, scalar.Value), scalar.Value, plain: false, block: true);
        if (scalar.Style == ScalarStyle.Plain) CommentCut.Check(source, start, end, End, bag);
        var span = source.SpanOf(start, end - start);

        // What may not be written may not be spelt out with a backslash either.
        if (scalar.Style == ScalarStyle.DoubleQuoted) TextDecoder.CheckEscaped(span, scalar.Value, bag);
        return new YamlScalar(span, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private bool Decorated(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Refuse(LimitRules.Anchor, node, $"'&{node.Anchor.Value}' names a value for reuse, which is not used here",
                "put quotes around text that begins with &");
        }
        else if (!node.Tag.IsEmpty)
        {
            Refuse(LimitRules.Tag, node, "'!' before a value would give it a type, which is not used here",
                "put quotes around text that begins with !");
        }

        return !node.Anchor.IsEmpty || !node.Tag.IsEmpty;
    }

    private bool IsFitKey(YamlScalar key)
    {
        if (key is { IsPlain: true, Value: "<<" })
        {
            bag.Report(LimitRules.Anchor, key.Span, "'<<' would merge another group into this one, which is not used here", "write the fields out");
            return false;
        }

        if (!key.IsBlock && !(key.IsPlain && key.Value.Length == 0) && !IsMarked(key.Span.Start)) return true;
        bag.Report(FileRules.KeyNotText, key.Span, "a key must be a single word followed by a colon", "such as 'name: Acme'");
        return false;
    }

    private bool IsAfterComma(Span key) => source.Text.AsSpan(offset, key.Start - offset).TrimEnd(" \r\n").EndsWith(",");

    // A question mark before a key would make it a "complex" one; one at the end of a text or remark does not.
    private bool IsMarked(int start)
    {
        var before = source.Text.AsSpan(offset, start - offset).TrimEnd(" \t\r\n");
        if (before.Length == start - offset || !before.EndsWith("?")) return false;
        return before[(before.LastIndexOf('\n') + 1)..].IndexOfAnyExcept(" -?") < 0;
    }

    private YamlNode? Refuse(DiagnosticRule rule, ParsingEvent at, string message, string label)
    {
        var start = At(at.Start);
        var word = source.Text.AsSpan(start, Math.Max(At(at.End) - start, start < End ? 1 : 0));
        var length = word.IndexOfAny(rule == LimitRules.Directive ? "\r\n" : " \t\r\n");
        bag.Report(rule, source.SpanOf(start, length > 0 ? length : word.Length), message, label);
        return null;
    }

    private int End => offset + text.Length;

    // The parser's marks count from the part's first character and may lie one past its last.
    private int At(Mark mark) => (int)Math.Min(offset + mark.Index, End);
}
