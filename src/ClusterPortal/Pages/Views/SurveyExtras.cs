using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Charts;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ListValue = ClusterPortal.Content.Values.ListValue;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a survey besides its fields.</summary>
internal static class SurveyExtras
{
    private const int Whole = 100;

    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("chart", Shape.Html, true, "A drawing of its answers; null when none is published."), v => Chart.Draw(Model(v)) is { } svg ? Value.Of(new SafeHtml(svg)) : default),
    ];

    private static ChartModel Model(RecordView v)
    {
        var items = v.Record["items"] is ListValue list ? list.Items.OfType<GroupValue>().ToList() : [];
        var secret = v.View.Word("not_published", "not published");
        return new ChartModel
        {
            Id = $"chart-{v.Record.Id}",
            Kind = ChartKind.Bar,
            Title = v.View.Text(v.Record.Title),
            Categories = [.. items.Select(i => ChartTexts.Text(v.View, i["label"]) ?? "")],
            Series = [new ChartSeries("%", "%", [.. items.Select(i => Percent(ChartTexts.Value(v.View, i["percent"], secret)))])],
            Words = ChartTexts.Words(v.View),
            Whole = Whole,
        };
    }

    private static ChartValue Percent(ChartValue value) => value.Number is null ? value : value with { Text = value.Text + "\u00a0%" };
}
