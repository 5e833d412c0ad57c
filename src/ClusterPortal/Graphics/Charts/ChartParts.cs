using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Graphics.Charts;

/// <summary>What several forms of charts share: measures, labels with their values, axes, textures and keys.</summary>
internal static class ChartParts
{
    /// <summary>The narrowest room for a chart, in pixels: a phone of 320 less the margins of its page. Labels are broken so that they fit there.</summary>
    public const double Narrow = 284;

    public const double Letters = 13;
    public const double LineHeight = 17;
    public const int MostLines = 3;

    /// <summary>Series are told apart by colour, and by texture for those who do not see the colours. Beyond six they repeat.</summary>
    public const int Kinds = 6;

    /// <summary>A label with the value at the other end of its first line.</summary>
    /// <returns>The place below it.</returns>
    public static double Label(SvgCanvas canvas, double y, string label, string value, bool known)
    {
        var taken = TextWidth.Of(value, Letters, known) + 14;
        var beside = taken < Narrow / 2;
        foreach (var line in TextWrap.Lines(label, beside ? Narrow - taken : Narrow, Letters, MostLines))
        {
            y += LineHeight;
            canvas.Text(null, 0, y - 4, line);
            if (value.Length == 0 || !beside) continue;
            canvas.Text(known ? "value" : "missing", 100, y - 4, value, "end");
            value = "";
        }

        if (value.Length == 0) return y;
        y += LineHeight;
        canvas.Text(known ? "value" : "missing", 0, y - 4, value);
        return y;
    }

    /// <summary>The numbers of an axis, below what it measures.</summary>
    /// <returns>The place below them.</returns>
    public static double Axis(SvgCanvas canvas, Scale scale, double bottom, Func<decimal, string> number)
    {
        // The ends first: between them stands what has room there on the narrowest page.
        var row = new TextRow();
        int[] order = [0, scale.Ticks.Length - 1, .. Enumerable.Range(1, Math.Max(0, scale.Ticks.Length - 2)).OrderBy(i => scale.Ticks[i] == 0 ? 0 : 1)];
        foreach (var i in order)
        {
            var text = number(scale.Ticks[i]);
            if (row.Place(text, scale.At(scale.Ticks[i]) * 100, i == 0 ? "start" : i == scale.Ticks.Length - 1 ? "end" : "middle") is { } place) canvas.Text("tick", place.X, bottom + 16, text, place.Anchor);
        }

        return bottom + 20;
    }

    public static void Grid(SvgCanvas canvas, Scale scale, double top, double bottom)
    {
        foreach (var tick in scale.Ticks)
            if (tick != 0) canvas.Line("grid", scale.At(tick) * 100, top, scale.At(tick) * 100, bottom);
    }

    /// <summary>Textures for the series of one chart; their ids begin with the chart's.</summary>
    public static string Textures(string id, int count)
    {
        var defs = new StringBuilder("<defs>");
        for (var i = 0; i < Math.Min(count, Kinds); i++)
        {
            var mark = i switch
            {
                1 => "<path class=\"over\" d=\"M-2 2 2-2M0 8 8 0M6 10 10 6\"/>",
                2 => "<circle class=\"over-dot\" cx=\"4\" cy=\"4\" r=\"1.6\"/>",
                3 => "<path class=\"over\" d=\"M0 4H8\"/>",
                4 => "<path class=\"over\" d=\"M4 0V8\"/>",
                5 => "<path class=\"over\" d=\"M0 4H8M4 0V8\"/>",
                _ => "",
            };
            defs.Append($"<pattern id=\"{id}-s{i + 1}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"s{i + 1}\" width=\"8\" height=\"8\"/>{mark}</pattern>");
        }

        return defs.Append("</defs>").ToString();
    }

    public static string Texture(string id, int series) => $"{id}-s{series % Kinds + 1}";

    /// <summary>Hatching for the part of a bar that is not sure.</summary>
    public static string Unsure(string id) =>
        $"<defs><pattern id=\"{id}-u\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"M-1 1 1-1M0 6 6 0M5 7 7 5\"/></pattern></defs>";

    /// <summary>A key: for each series its texture, its name and its value where there is one.</summary>
    public static double Key(SvgCanvas canvas, string id, double y, ImmutableArray<(string Label, string Value, bool Known)> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            y += 4;
            var taken = rows[i].Value.Length == 0 ? 0 : TextWidth.Of(rows[i].Value, Letters, true) + 14;
            if (rows[i].Known) canvas.Swatch(y + 2, Texture(id, i));
            var first = true;
            foreach (var line in TextWrap.Lines(rows[i].Label, Math.Max(Narrow - 22 - taken, Narrow / 3), Letters, MostLines))
            {
                y += LineHeight;
                canvas.Text(null, 0, y - 4, line, "start", 22);
                if (first) canvas.Text(rows[i].Known ? "value" : "missing", 100, y - 4, rows[i].Value, "end");
                first = false;
            }
        }

        return y;
    }

    /// <summary>Whether any value of the chart is only about, over or under what is drawn.</summary>
    public static bool IsUnsure(ChartValue value) => value.Number is not null && value.Approximation != Approximation.Exact;
}
