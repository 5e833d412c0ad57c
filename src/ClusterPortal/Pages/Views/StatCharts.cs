using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
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
        var parts = wanted is "stacked" or "share";
        var model = view.Figures.Table(record) is { } table ? OfTable(view, record, table, unit, parts) : OfSeries(view, record, Groups(record["series"]), unit);
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

    // Parts are what is written; what is worked out from them would be counted twice among them.
    private static ChartModel OfTable(LanguageView view, Record record, StatTable table, string? unit, bool parts)
    {
        var columns = Enumerable.Range(0, table.Columns.Length).Where(c => !parts || table.Columns[c].Formula == Formula.None).ToImmutableArray();
        var series = columns.Select(c => (Column: table.Columns[c], At: c)).Select(c => new ChartSeries(
            view.Text(c.Column.Label),
            c.Column.Unit is { } own ? view.Text(own) : c.Column.Formula == Formula.Share ? "%" : columns.Length == 1 ? unit : null,
            [.. table.Rows.Select(r => ValueOf(view, r.Cells[c.At] ?? Amount.NoData, c.Column.Decimals))]));
        return Model(view, record, ChartKind.Bar, [.. table.Rows.Select(r => StatTableView.Label(r, table, view))], [.. series]);
    }

    private static ChartValue ValueOf(LanguageView view, Amount amount, int? decimals) =>
        new(amount.Number, amount.Approximation, view.Formats.Quantity(amount.Number, amount.Approximation, decimals));

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

    private static ImmutableArray<GroupValue> Groups(FieldValue? value) => [.. value.Items().OfType<GroupValue>()];
}
