namespace ClusterPortal.Graphics.Charts;

/// <summary>Rows by columns: each cell has its value and is the darker the nearer it comes to the highest of its column, as columns may have units of their own.
/// Columns that do not fit a phone beside each other stand in a block below.</summary>
internal static class MatrixChart
{
    private const double Cell = 28;
    private const double Gap = 8;
    private const int Shades = 5;

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        var widest = model.Series.Max(s => Math.Max(
            s.Values.Max(v => TextWidth.Of(v.Text, ChartParts.Letters)) + 10,
            ChartGist.Name(s).Split(' ', '-').Max(w => TextWidth.Of(w, ChartParts.Letters, true)) + 8));
        var beside = Math.Clamp((int)(ChartParts.Narrow / widest), 1, model.Series.Length);
        // Blocks of like size: three and three rather than five and one.
        var blocks = (model.Series.Length + beside - 1) / beside;
        beside = (model.Series.Length + blocks - 1) / blocks;
        double y = 0;
        for (var first = 0; first < model.Series.Length; first += beside)
            y = Block(canvas, model, first, Math.Min(beside, model.Series.Length - first), beside, y) + (first + beside < model.Series.Length ? 20 : 0);
        return y;
    }

    private static double Block(SvgCanvas canvas, ChartModel model, int first, int count, int beside, double top)
    {
        var column = 100.0 / beside;
        var heads = Enumerable.Range(first, count).Select(s => Head(model.Series[s], ChartParts.Narrow / beside - 6)).ToArray();
        var y = top + heads.Max(h => h.Length) * ChartParts.LineHeight;
        for (var c = 0; c < count; c++)
            for (var l = 0; l < heads[c].Length; l++)
                canvas.Text("value", column * (c + .5), y - 4 - (heads[c].Length - 1 - l) * ChartParts.LineHeight, heads[c][l], "middle");
        for (var i = 0; i < model.Categories.Length; i++)
        {
            y = ChartParts.Label(canvas, y + Gap, model.Categories[i], "", true) + 2;
            for (var c = 0; c < count; c++)
            {
                var series = model.Series[first + c];
                var value = series.Values[i];
                canvas.Box($"cell h{Shade(series, value)}", column * c + .4, column * (c + 1) - .4, y, Cell, 3);
                canvas.Text(value.Number is null ? "missing" : null, column * (c + .5), y + Cell / 2 + 5, value.Text, "middle");
            }

            y += Cell;
        }

        return y + 2;
    }

    // The unit has lines of its own.
    private static string[] Head(ChartSeries series, double width)
    {
        var unit = series.Unit is { Length: > 0 } words && words != series.Label ? TextWrap.Lines($"({words})", width, ChartParts.Letters, 2, true) : [];
        return [.. TextWrap.Lines(series.Label, width, ChartParts.Letters, 3, true), .. unit];
    }

    /// <summary>0 without a value, else 1 to 5.</summary>
    private static int Shade(ChartSeries series, ChartValue value)
    {
        if (value.Number is not { } number) return 0;
        var known = series.Values.Select(v => v.Number).OfType<decimal>().ToList();
        var (least, most) = (Math.Min(0, known.Min()), known.Max());
        return most <= least ? 1 : Math.Clamp(1 + (int)((number - least) / (most - least) * (Shades - 1) + .5m), 1, Shades);
    }
}
