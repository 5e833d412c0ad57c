using ClusterPortal.Content.Values;

namespace ClusterPortal.Graphics.Charts;

/// <summary>Bars of parts: only where the parts add up to something. A row in which a part is missing says so, as its length is then not the whole.</summary>
internal static class StackedChart
{
    private const double Thickness = 18;
    private const double Gap = 10;

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        canvas.Raw(ChartParts.Textures(model.Id, model.Series.Length));
        var sums = model.Categories.Select((_, i) => model.Series.Sum(s => Part(s.Values[i]))).ToArray();
        var scale = Scale.FromZero([.. sums, .. model.Whole is { } end ? [end] : (decimal[])[]]);
        var y = ChartParts.Key(canvas, model.Id, 0, [.. model.Series.Select(s => (ChartGist.Name(s), "", true))]) + 8;
        for (var i = 0; i < model.Categories.Length; i++)
        {
            var whole = model.Series.All(s => s.Values[i].Number is not null);
            y = ChartParts.Label(canvas, y, model.Categories[i], whole ? Total(model, i, sums[i]) : Gaps(model, i), whole) + 2;
            var at = 0m;
            var labelled = false;
            for (var s = 0; s < model.Series.Length; s++)
            {
                var value = model.Series[s].Values[i];
                if (Part(value) is not (> 0 and var part)) continue;
                var (from, to) = (scale.At(at) * 100, scale.At(at + part) * 100);
                canvas.Box("part", from, to, y, Thickness, 0, ChartParts.Texture(model.Id, s));
                if (TextWidth.Of(value.Text, ChartParts.Letters) + 6 < (to - from) / 100 * ChartParts.Narrow)
                {
                    canvas.Text("part-value", (from + to) / 2, y + Thickness + 14, value.Text, "middle");
                    labelled = true;
                }

                at += part;
            }

            canvas.Line("zero", 0, y - 2, 0, y + Thickness + 2);
            y += Thickness + (labelled ? 16 : 0) + Gap;
        }

        return ChartParts.Axis(canvas, scale, y - Gap, model.Words.Number);
    }

    // Parts below nought cannot be stacked; they are left to the table.
    private static decimal Part(ChartValue value) => value.Number is > 0 and var number ? number : 0;

    // A sum of what is only about or over so much is not exact; it is left out rather than pretended.
    private static string Total(ChartModel model, int row, decimal sum) =>
        model.Series.All(s => s.Values[row] is { Approximation: Approximation.Exact, Number: >= 0 }) ? model.Words.Number(sum) : "";

    private static string Gaps(ChartModel model, int row) =>
        string.Join("; ", model.Series.Where(s => s.Values[row].Number is null).Select(s => $"{s.Label}: {s.Values[row].Text}"));
}
