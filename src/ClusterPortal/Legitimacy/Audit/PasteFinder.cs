using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: the text of an entry, and YAML that it should have. Out: which lines to write where, so that remarks and order stay as they are; nothing that is
/// there already is written again.</summary>
internal sealed class PasteFinder
{
    private readonly SourceText source;
    private readonly YamlMapping document;
    private readonly YamlLayout layout;
    private readonly FieldGroup fields;
    private readonly ImmutableArray<string> needs;
    private readonly int failing;
    private readonly bool again;
    private readonly SortedDictionary<int, List<string>> after = [];
    private readonly SortedDictionary<int, List<(int Column, string Text)>> within = [];

    private PasteFinder(SourceText source, YamlMapping document, int lastLine, FieldGroup fields, ImmutableArray<string> needs, Span failing, bool again)
    {
        this.source = source;
        this.document = document;
        this.fields = fields;
        this.needs = needs;
        this.failing = failing.Source?.Path == source.Path ? failing.Start : -1;
        this.again = again;
        layout = new YamlLayout(source, lastLine);
    }

    /// <param name="source">The entry: YAML, or Markdown below YAML.</param>
    /// <param name="fields">The fields of its type, in whose order lines are put.</param>
    /// <param name="yaml">What it should have.</param>
    /// <param name="needs">Of a group that is there already the lines that count; empty: all.</param>
    /// <param name="failing">Which item of a list is meant; else the first.</param>
    /// <param name="again">A list gets one more item; else its item is completed.</param>
    public static ImmutableArray<Paste> Find(SourceText source, FieldGroup fields, string yaml, ImmutableArray<string> needs, Span failing, bool again)
    {
        if (Read(source, out var lastLine) is not { } document || YamlLayout.IsFlow(document) || Wanted(yaml) is not { } wanted) return [];
        var finder = new PasteFinder(source, document, lastLine, fields, needs, failing, again);
        finder.Merge(document, wanted, null, top: true);
        return finder.Pastes();
    }

    /// <summary>The mapping of an entry's file and the last line that may belong to it; null when it cannot be read.</summary>
    public static YamlMapping? Read(SourceText source, out int lastLine)
    {
        var bag = new DiagnosticBag();
        lastLine = source.LineCount;
        if (!source.Path.EndsWith(".md", StringComparison.Ordinal)) return YamlReader.Read(source, YamlLimits.Default, bag) as YamlMapping;
        var front = YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag);
        if (front.Fields is null) return null;
        for (lastLine = front.Fields.Span.Position.Line; source.LineAt(lastLine + 1).TrimEnd() != "---";) lastLine++;
        return front.Fields;
    }

    private static YamlMapping? Wanted(string yaml) => YamlReader.Read(new SourceText("signals.yml", yaml), YamlLimits.Default, new DiagnosticBag()) as YamlMapping;

    private void Merge(YamlMapping into, YamlMapping wanted, int? bound, bool top)
    {
        var lacking = new List<YamlEntry>();
        foreach (var entry in wanted.Entries)
        {
            var index = IndexOf(into, entry.Key.Value, top);
            if (index < 0)
            {
                if (top || needs.Length == 0 || needs.Contains(entry.Key.Value)) lacking.Add(entry);
                continue;
            }

            var end = YamlLayout.IsFlow(into) ? bound : layout.LastLine(into, index, bound);
            switch (into.Entries[index].Value, entry.Value)
            {
                case (YamlMapping there, YamlMapping more):
                    Merge(there, more, end, top: false);
                    break;
                case (YamlSequence there, YamlSequence more) when again || there.Items.Length == 0:
                    Append(there, more, end);
                    break;
                case (YamlSequence there, YamlSequence { Items: [YamlMapping more, ..] }):
                    if (there.Items.FirstOrDefault(i => i.Span.Start <= failing && failing < i.Span.End) is YamlMapping item || (item = (there.Items[0] as YamlMapping)!) is not null)
                        Merge(item, more, EndOf(there, item, end), top: false);
                    break;
                case (YamlScalar { IsNull: true } empty, _) when top:
                    Within(empty.Span.Start, " " + Inline(entry.Value));
                    break;
                case (YamlScalar old, YamlScalar young) when again && top:
                    Replace(old, YamlLayout.Raw(young));
                    break;
                default:
                    break;
            }
        }

        if (lacking.Count == 0) return;
        if (YamlLayout.IsFlow(into)) Within(into.Span.End - 1, (into.Entries.Length > 0 ? ", " : "") + string.Join(", ", lacking.Select(e => $"{e.Key.Value}: {Inline(e.Value)}")));
        else foreach (var entry in lacking) AddLines(into, entry, bound, top);
    }

    private int IndexOf(YamlMapping mapping, string key, bool top)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
            if (mapping.Entries[i].Key.Value == key || (top && fields.FindByAlias(mapping.Entries[i].Key.Value)?.Name == key)) return i;
        return -1;
    }

    // The last line of one item of a list: the line before the next item, remarks aside.
    private static int? EndOf(YamlSequence list, YamlMapping item, int? bound)
    {
        var at = list.Items.IndexOf(item);
        return at + 1 < list.Items.Length ? list.Items[at + 1].Span.Position.Line - 1 : bound;
    }

    private void AddLines(YamlMapping into, YamlEntry entry, int? bound, bool top)
    {
        var indent = into.Entries[0].Key.Span.Position.Column - 1;
        var line = layout.LastLine(into, top ? Before(entry.Key.Value) : into.Entries.Length - 1, bound);
        if (!after.TryGetValue(line, out var lines)) after[line] = lines = [];
        lines.AddRange(Block(entry).Select(l => new string(' ', indent) + l));
    }

    // Below the field that comes before it in the type's own order.
    private int Before(string key)
    {
        var order = OrderOf(key);
        var (best, found) = (document.Entries.Length - 1, -1);
        for (var i = 0; i < document.Entries.Length; i++)
        {
            var here = OrderOf(document.Entries[i].Key.Value);
            if (here < order && here > found) (best, found) = (i, here);
        }

        return best;
    }

    private int OrderOf(string key) => (fields.Find(key) ?? fields.FindByAlias(key)) is { } field ? fields.Fields.IndexOf(field) : int.MaxValue;

    private void Append(YamlSequence list, YamlSequence more, int? bound)
    {
        if (YamlLayout.IsFlow(list))
        {
            Within(list.Span.End - 1, (list.Items.Length > 0 ? ", " : "") + string.Join(", ", more.Items.Select(Inline)));
            return;
        }

        var indent = layout.Indent(list.Items[0].Span.Position.Line);
        var line = bound ?? source.LineCount;
        if (!after.TryGetValue(line, out var lines)) after[line] = lines = [];
        lines.AddRange(more.Items.Select(i => $"{new string(' ', indent)}- {Inline(i)}"));
    }

    private void Replace(YamlScalar old, string text)
    {
        Within(old.Span.Start, text);
        cut[old.Span.Start] = old.Span.Length;
    }

    private readonly Dictionary<int, int> cut = [];

    private void Within(int offset, string text)
    {
        var place = source.PositionAt(offset);
        if (!within.TryGetValue(place.Line, out var texts)) within[place.Line] = texts = [];
        texts.Add((place.Column - 1, text));
    }

    private ImmutableArray<Paste> Pastes()
    {
        var pastes = ImmutableArray.CreateBuilder<Paste>();
        foreach (var (line, texts) in within)
        {
            var text = source.LineAt(line);
            foreach (var (column, more) in texts.OrderByDescending(t => t.Column))
                text = text.Remove(column, cut.GetValueOrDefault(source.OffsetOf(line, column + 1))).Insert(column, more);
            pastes.Add(new Paste(PasteKind.Replace, source.Path, line, text));
        }

        foreach (var (line, lines) in after) pastes.Add(new Paste(PasteKind.After, source.Path, line, string.Join('\n', lines)));
        return pastes.ToImmutable();
    }

    // Lists of groups get a line for each item, all else stays on the line of its key.
    private static IEnumerable<string> Block(YamlEntry entry)
    {
        if (entry.Value is not YamlSequence { Items: [YamlMapping, ..] } list) return [$"{entry.Key.Value}: {Inline(entry.Value)}"];
        return [$"{entry.Key.Value}:", .. list.Items.Select(i => $"  - {Inline(i)}")];
    }

    private static string Inline(YamlNode node) => node switch
    {
        YamlScalar scalar => YamlLayout.Raw(scalar),
        _ when YamlLayout.IsFlow(node) => YamlLayout.Raw(node),
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        _ => $"{{{string.Join(", ", ((YamlMapping)node).Entries.Select(e => $"{e.Key.Value}: {Inline(e.Value)}"))}}}",
    };
}
