using System.Globalization;
using System.Text;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Graphics.Charts;

/// <summary>A line over periods. Where a value is missing the line is broken, and the chart says which; a hollow point is not exact.</summary>
internal static class LineChart
{
    private const double Height = 200;
    private const double Top = 26;
    private const double End = 96;

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        var values = model.Series[0].Values;
        var scale = Scale.Around([.. values.Select(v => v.Number).OfType<decimal>()]);
        var ticks = scale.Ticks.Select(t => model.Words.Number(t)).ToArray();
        var start = Math.Ceiling((ticks.Max(t => TextWidth.Of(t, ChartParts.Letters)) + 22) / ChartParts.Narrow * 100);
        var bottom = Top + Height;

        double X(int i) => values.Length == 1 ? (start + End) / 2 : start + (End - start) * i / (values.Length - 1);
        double Y(decimal number) => bottom - scale.At(number) * Height;

        for (var i = 0; i < ticks.Length; i++)
        {
            canvas.Line(scale.Ticks[i] == scale.From ? "zero" : "grid", start - 3, Y(scale.Ticks[i]), 100, Y(scale.Ticks[i]));
            canvas.Text("tick", start - 3, Y(scale.Ticks[i]) + 4, ticks[i], "end", -6);
        }

        canvas.Paths(bottom, [("line", Path(values.Select((v, i) => v.Number is { } n ? ((double X, double Y)?)(X(i), Y(n)) : null)))]);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Number is { } number) canvas.Mark(Point(values[i]), X(i), Y(number), Shape(values[i].Approximation));
            else canvas.Mark("gap", X(i), bottom, "M-4 -4 4 4M-4 4 4 -4");
        }

        Labels(canvas, model, X, Y);
        var y = Periods(canvas, model, X, bottom, End - start);
        return Gaps(canvas, model, y);
    }

    private static string Point(ChartValue value) => value.Approximation == Approximation.Exact ? "point" : "point hollow";

    private static string Shape(Approximation approximation) =>
        approximation switch
        {
            Approximation.Over => "M-5 4H5L0 -5Z",
            Approximation.Under => "M-5 -4H5L0 5Z",
            _ => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z",
        };

    // The first, the last, the highest and the lowest value, where they do not stand in each other's way.
    private static void Labels(SvgCanvas canvas, ChartModel model, Func<int, double> x, Func<decimal, double> y)
    {
        var values = model.Series[0].Values;
        var known = Enumerable.Range(0, values.Length).Where(i => values[i].Number is not null).ToList();
        if (known.Count == 0) return;
        var wanted = new[] { known[^1], known.MaxBy(i => values[i].Number), known[0], known.MinBy(i => values[i].Number) }.Distinct();
        var row = new TextRow();
        foreach (var i in wanted)
            if (row.Place(values[i].Text, x(i), "middle", true) is { } place) canvas.Text("value halo", place.X, y(values[i].Number!.Value) - 10, values[i].Text, place.Anchor);
    }

    // As many periods as fit a phone, evenly, with the first and the last among them.
    private static double Periods(SvgCanvas canvas, ChartModel model, Func<int, double> x, double bottom, double width)
    {
        var count = model.Categories.Length;
        var widest = model.Categories.Max(c => TextWidth.Of(c, ChartParts.Letters)) + 10;
        var fit = Math.Max(2, (int)(width / 100 * ChartParts.Narrow / widest) + 1);
        var every = count <= fit ? 1 : (int)Math.Ceiling((count - 1) / (double)(fit - 1));
        var row = new TextRow();
        for (var i = 0; i < count; i++) canvas.Line("zero", x(i), bottom, x(i), bottom + 4);
        foreach (var i in Enumerable.Range(0, count).Where(i => i % every == 0 || i == count - 1).OrderBy(i => i == 0 || i == count - 1 ? 0 : 1))
            if (row.Place(model.Categories[i], x(i), i == count - 1 && count > 1 ? "end" : "middle") is { } place) canvas.Text("tick", place.X, bottom + 20, model.Categories[i], place.Anchor);
        return bottom + 24;
    }

    private static double Gaps(SvgCanvas canvas, ChartModel model, double y)
    {
        var values = model.Series[0].Values;
        foreach (var gaps in Enumerable.Range(0, values.Length).Where(i => values[i].Number is null).GroupBy(i => values[i].Text, StringComparer.Ordinal))
        {
            canvas.Mark("gap", 0, y + ChartParts.LineHeight - 9, "M0 -4 8 4M0 4 8 -4");
            foreach (var line in TextWrap.Lines($"{gaps.Key}: {string.Join(", ", gaps.Select(i => model.Categories[i]))}", ChartParts.Narrow - 18, ChartParts.Letters, ChartParts.MostLines))
            {
                y += ChartParts.LineHeight;
                canvas.Text("missing", 0, y - 4, line, "start", 18);
            }
        }

        return y;
    }

    private static string Path(IEnumerable<(double X, double Y)?> points)
    {
        var path = new StringBuilder();
        var begun = false;
        foreach (var point in points)
        {
            if (point is not { } at)
            {
                begun = false;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(begun ? 'L' : 'M')}{SvgCanvas.Number(at.X)} {SvgCanvas.Number(at.Y)}");
            begun = true;
        }

        return path.ToString();
    }
}
