using ClusterPortal.Domain.Statistics;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>A table of figures as templates see it in one language.</summary>
internal static class StatTableView
{
    public static readonly RecordShape Column = new(
        "stat column",
        new Member("id", Shape.Text), new Member("label", Shape.Text), new Member("unit", Shape.Text, true), new Member("formula", Shape.Text, true, "sum, ratio or share; null where the values are given."),
        new Member("decimals", Shape.Number, true));

    public static readonly RecordShape Row = new(
        "stat row",
        new Member("label", Shape.Text), new Member("cells", Shape.List(Shapes.Quantity), Doc: "One for each column; null in the row of totals where nothing can be added up."));

    public static readonly RecordShape Table = new(
        "stat table", new Member("columns", Shape.List(Column)), new Member("rows", Shape.List(Row)), new Member("total", Row, true));

    public static Value Of(StatTable table, LanguageView view) =>
        Value.Of(new FixedRecord(
            Table,
            Value.Of([.. table.Columns.Select(c => ColumnOf(c, view))]),
            Value.Of([.. table.Rows.Select(r => RowOf(r, Label(r, table, view), table, view))]),
            table.Total is { } total ? RowOf(total, view.Word("total", "Total"), table, view) : default));

    /// <summary>The label of a row in the language of the view.</summary>
    public static string Label(StatRow row, StatTable table, LanguageView view) =>
        row.Label is not { } label
            ? view.Word("not_stated", "not stated")
            : table.Codes switch
            {
                FieldKind.Country => view.Formats.Strings.CountryName(view.Text(label)),
                FieldKind.Language => view.Formats.Strings.LanguageName(view.Text(label)),
                _ => view.Text(label),
            };

    private static Value ColumnOf(StatColumn column, LanguageView view) =>
        Value.Of(new FixedRecord(
            Column,
            Value.Of(column.Id),
            Value.Of(view.Text(column.Label)),
            column.Unit is { } unit ? Value.Of(view.Text(unit)) : column.Formula == Formula.Share ? Value.Of("%") : default,
            column.Formula == Formula.None ? default : Value.Of(column.Formula switch { Formula.Sum => "sum", Formula.Ratio => "ratio", _ => "share" }),
            column.Decimals is { } decimals ? Value.Of((long)decimals) : default));

    private static Value RowOf(StatRow row, string label, StatTable table, LanguageView view) =>
        Value.Of(new FixedRecord(Row, Value.Of(label), Value.Of([.. row.Cells.Select((c, i) => c is { } cell ? view.Of(cell, table.Columns[i].Decimals) : default)])));
}
