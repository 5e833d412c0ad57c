using ClusterPortal.Domain.Statistics;
using ClusterPortal.Graphics.Charts;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a figure besides its fields.</summary>
internal static class StatExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("other_values", Shape.List(AlternativeView.Shape), Doc: "What other sources say of its value or of the totals of its columns."), v =>
            AlternativeView.Of(Alternatives.OfStat(v.Record, v.View.Figures), v.View)),
        new(new Member("table", StatTableView.Table, true, "Rows and columns with what is derived; null when the figure has none."), v =>
            v.View.Figures.Table(v.Record) is { } table ? StatTableView.Of(table, v.View) : default),
        new(new Member("chart", Shape.Html, true, "A drawing of its series or table; null for a single value."), v =>
            StatCharts.Of(v.View, v.Record) is { } model && Chart.Draw(model) is { } svg ? Value.Of(new SafeHtml(svg)) : default),
    ];
}
