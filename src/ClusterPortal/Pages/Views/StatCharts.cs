using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Charts;

namespace ClusterPortal.Pages.Views;

/// <summary>The chart of a figure: of its series over time, or of the columns of its table. A single value has none.</summary>
internal static class StatCharts
{
    private const int FewPeriods = 3;

    public static ChartModel? Of(LanguageView view, Record record)
    {
        var wanted = (record["chart_form"] as ChoiceValue)?.Choice.Id;
        if (wanted == "none") return null;
        var unit = ChartTexts.Text(view, record["unit"]);
        var rows = Groups(record["rows"]);
        var model = rows.Length > 0 ? OfTable(view, record, rows, unit) : OfSeries(view, record, Groups(record["series"]), unit);
        if (model is null) return null;
        var kind = Kind(wanted) ?? model.Kind;
        return model with { Kind = kind, Whole = kind is ChartKind.Share or ChartKind.Stacked && unit == "%" ? 100 : null };
    }

    private static ChartModel? OfSeries(LanguageView view, Record record, ImmutableArray<GroupValue> points, string? unit)
    {
        if (points.Length < 2) return null;
        var values = points.Select(p => ChartTexts.Value(view, p["value"])).ToImmutableArray();
        return Model(view, record, points.Length < FewPeriods ? ChartKind.Bar : ChartKind.Line, [.. points.Select(p => ChartTexts.Text(view, p["period"]) ?? "")], [new ChartSeries(unit ?? "", unit, values)]);
    }

    private static ChartModel? OfTable(LanguageView view, Record record, ImmutableArray<GroupValue> rows, string? unit)
    {
        var columns = Groups(record["columns"]).Where(c => c["formula"] is null).ToList();
        var width = rows.Max(r => Items(r["values"]).Length);
        var series = Enumerable.Range(0, width).Select(c => new ChartSeries(
            (c < columns.Count ? ChartTexts.Text(view, columns[c]["label"]) : null) ?? unit ?? "",
            (c < columns.Count ? ChartTexts.Text(view, columns[c]["unit"]) : null) ?? (width == 1 ? unit : null),
            [.. rows.Select(r => ChartTexts.Value(view, Items(r["values"]) is var items && c < items.Length ? items[c] : null))]));
        return Model(view, record, ChartKind.Bar, [.. rows.Select(r => ChartTexts.Text(view, r["label"]) ?? "")], [.. series]);
    }

    private static ChartModel Model(LanguageView view, Record record, ChartKind kind, ImmutableArray<string> categories, ImmutableArray<ChartSeries> series) =>
        new() { Id = $"chart-{record.Id}", Kind = kind, Title = view.Text(record.Title), Categories = categories, Series = series, Words = ChartTexts.Words(view) };

    private static ChartKind? Kind(string? wanted) =>
        wanted switch
        {
            "bar" => ChartKind.Bar,
            "stacked" => ChartKind.Stacked,
            "line" => ChartKind.Line,
            "dots" => ChartKind.Dots,
            "share" => ChartKind.Share,
            "matrix" => ChartKind.Matrix,
            _ => null,
        };

    private static ImmutableArray<GroupValue> Groups(FieldValue? value) => [.. Items(value).OfType<GroupValue>()];

    private static ImmutableArray<FieldValue> Items(FieldValue? value) => value is ListValue list ? list.Items : [];
}
