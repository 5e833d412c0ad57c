namespace ClusterPortal.Graphics.Charts;

/// <summary>For each category a point of each series on one line: for comparing places rather than lengths. Series differ by colour and by form.</summary>
internal static class DotChart
{
    private const double Gap = 12;

    private static readonly string[] Forms =
    [
        "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z", "M0 -7 7 0 0 7-7 0Z", "M-5 -5H5V5H-5Z", "M-6 5H6L0 -6Z", "M-6 -5H6L0 6Z", "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    ];

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        var scale = Scale.Around([.. model.Series.SelectMany(s => s.Values).Select(v => v.Number).OfType<decimal>(), .. model.Whole is { } whole ? [0, whole] : (decimal[])[]]);
        double y = 0;
        if (model.Series.Length > 1) y = Key(canvas, model) + 8;
        for (var i = 0; i < model.Categories.Length; i++)
        {
            var values = model.Series.Select(s => s.Values[i]).ToArray();
            y = ChartParts.Label(canvas, y, model.Categories[i], string.Join(" · ", values.Select(v => v.Text)), values.Any(v => v.Number is not null)) + 9;
            ChartParts.Grid(canvas, scale, y - 8, y + 8);
            canvas.Line("zero", 0, y, 100, y);
            for (var s = values.Length - 1; s >= 0; s--)
            {
                if (values[s].Number is not { } number) continue;
                var kind = $"s{s % ChartParts.Kinds + 1} point";
                // A point at either end of the axis would be cut in half by the edge of the drawing.
                var at = Math.Clamp(scale.At(number) * 100, 2.2, 97.8);
                canvas.Mark(ChartParts.IsUnsure(values[s]) ? $"{kind} hollow" : kind, at, y, Forms[s % Forms.Length]);
            }

            y += 8 + Gap;
        }

        return ChartParts.Axis(canvas, scale, y - Gap, model.Words.Number);
    }

    private static double Key(SvgCanvas canvas, ChartModel model)
    {
        double y = 0;
        for (var s = 0; s < model.Series.Length; s++)
        {
            canvas.Mark($"s{s % ChartParts.Kinds + 1} point", 0, y + 13, Forms[s % Forms.Length], 8);
            foreach (var line in TextWrap.Lines(ChartGist.Name(model.Series[s]), ChartParts.Narrow - 22, ChartParts.Letters, ChartParts.MostLines))
            {
                y += ChartParts.LineHeight;
                canvas.Text(null, 0, y, line, "start", 22);
            }
        }

        return y;
    }
}
