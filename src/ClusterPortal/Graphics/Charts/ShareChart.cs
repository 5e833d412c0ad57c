namespace ClusterPortal.Graphics.Charts;

/// <summary>One bar that is the whole, parted; the names and values of its parts below, in the same order.</summary>
internal static class ShareChart
{
    private const double Thickness = 28;

    public static double Draw(SvgCanvas canvas, ChartModel model)
    {
        var values = model.Series[0].Values;
        canvas.Raw(ChartParts.Textures(model.Id, values.Length));
        var sum = values.Sum(v => v.Number is > 0 and var n ? n : 0);
        var whole = model.Whole is { } given && given > sum ? given : sum;
        double at = 0;
        if (whole > sum) canvas.Box("rest", 0, 100, 0, Thickness);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Number is not (> 0 and var part)) continue;
            var to = at + (double)(part / whole) * 100;
            canvas.Box("part", at, to, 0, Thickness, 0, ChartParts.Texture(model.Id, i));
            at = to;
        }

        return ChartParts.Key(canvas, model.Id, Thickness + 6, [.. model.Categories.Select((c, i) => (c, Value(model, values[i], whole), values[i].Number is not null))]) + 4;
    }

    private static string Value(ChartModel model, ChartValue value, decimal whole)
    {
        if (value.Number is not { } number || model.Whole is not null || whole == 0) return value.Text;
        return $"{value.Text} · {model.Words.Number(decimal.Round(number / whole * 100))}\u00a0%";
    }
}
