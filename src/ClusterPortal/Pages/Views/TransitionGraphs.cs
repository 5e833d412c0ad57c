using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Graphs;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ListValue = ClusterPortal.Content.Values.ListValue;

namespace ClusterPortal.Pages.Views;

/// <summary>What leads from one column of a comparison to another, as a drawing and as the list that says the same in words.</summary>
internal static class TransitionGraphs
{
    public static readonly RecordShape Item = new(
        "transition item", new Member("number", Shape.Number), new Member("from", Shape.Text), new Member("to", Shape.Text), new Member("text", Shape.Text, true, "What makes the one into the other."));

    public static Value DrawingOf(LanguageView view, Record record)
    {
        var steps = Steps(view, record);
        if (steps.Length == 0) return default;
        return Value.Of(new SafeHtml(Graph.Draw(new GraphModel
        {
            Id = $"steps-{record.Id}",
            Title = $"{view.Word("transitions", "Transitions")}: {view.Text(record.Title)}",
            Description = string.Join(" ", steps.Select(s => $"{s.Number}. {s.From.Label} → {s.To.Label}.")),
            Groups = [new GraphGroup(null, [.. Columns(view, record).Select(c => new GraphNode(c.Id, c.Label))], Ordered: true)],
            Edges = [.. steps.Select(s => new GraphEdge(s.Number, s.From.Id, s.To.Id))],
            RightToLeft = view.Language.Direction == "rtl",
        })));
    }

    public static Value ListOf(LanguageView view, Record record) =>
        Value.Of([.. Steps(view, record).Select(s => Value.Of(new FixedRecord(Item, Value.Of((long)s.Number), Value.Of(s.From.Label), Value.Of(s.To.Label), Value.Of(s.Text))))]);

    private static ImmutableArray<Step> Steps(LanguageView view, Record record)
    {
        var columns = Columns(view, record).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var found = Groups(record["transitions"]).Select(t => (
            From: columns.GetValueOrDefault(ChartTexts.Text(view, t["from"]) ?? ""), To: columns.GetValueOrDefault(ChartTexts.Text(view, t["to"]) ?? ""), Text: ChartTexts.Text(view, t["label"])));
        return [.. found.Where(t => t.From is not null && t.To is not null).Select((t, i) => new Step(i + 1, t.From!, t.To!, t.Text))];
    }

    private static IEnumerable<Column> Columns(LanguageView view, Record record) =>
        Groups(record["columns"]).Select(c => new Column(ChartTexts.Text(view, c["id"]) ?? "", ChartTexts.Text(view, c["label"]) ?? "")).DistinctBy(c => c.Id);

    private static IEnumerable<GroupValue> Groups(FieldValue? value) => value is ListValue list ? list.Items.OfType<GroupValue>() : [];

    private sealed record Column(string Id, string Label);

    private sealed record Step(int Number, Column From, Column To, string? Text);
}
