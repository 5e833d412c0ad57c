using ClusterPortal.Content.Values;

namespace ClusterPortal.Graphics.Charts;

/// <summary>One bar for each category, lying, so that labels have the whole width. Bars begin at nought. What is only about so much fades out hatched, what is
/// over goes on in an arrow, what is under is hatched as a whole; all of them say so in words too.</summary>
internal static class BarChart
{
    private const double Thickness = 14;
    private const double Gap = 10;
    private const double UnsurePart = .12;

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        var values = model.Series[0].Values;
        var scale = ScaleOf(model);
        var zero = scale.At(0) * 100;
        if (values.Any(ChartParts.IsUnsure)) canvas.Raw(ChartParts.Unsure(model.Id));
        double y = 0;
        for (var i = 0; i < values.Length; i++)
        {
            y = ChartParts.Label(canvas, y, model.Categories[i], values[i].Text, values[i].Number is not null) + 2;
            ChartParts.Grid(canvas, scale, y - 2, y + Thickness + 2);
            if (values[i].Number is { } number) Bar(canvas, model.Id, zero, scale.At(number) * 100, y, values[i].Approximation);
            canvas.Line("zero", zero, y - 2, zero, y + Thickness + 2);
            y += Thickness + Gap;
        }

        return ChartParts.Axis(canvas, scale, y - Gap, model.Words.Number);
    }

    public static Scale ScaleOf(ChartModel model) =>
        Scale.FromZero(model.Series.SelectMany(s => s.Values).Select(v => v.Number).OfType<decimal>().Concat(model.Whole is { } whole ? [whole] : []));

    private static void Bar(SvgCanvas canvas, string id, double zero, double end, double y, Approximation approximation)
    {
        switch (approximation)
        {
            case Approximation.About:
                var sure = end - (end - zero) * UnsurePart;
                canvas.Box("s1", zero, sure, y, Thickness);
                canvas.Box("unsure", sure, end, y, Thickness, 0, $"{id}-u");
                break;
            case Approximation.Under:
                canvas.Box("unsure", zero, end, y, Thickness, 0, $"{id}-u");
                break;
            default:
                canvas.Box("s1", zero, end, y, Thickness, approximation == Approximation.Exact ? 2 : 0);
                if (approximation == Approximation.Over) canvas.Mark("s1", end, y, end < zero ? "M0 0-7 7 0 14Z" : "M0 0 7 7 0 14Z");
                break;
        }
    }
}
