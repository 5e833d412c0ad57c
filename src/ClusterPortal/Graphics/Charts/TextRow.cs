namespace ClusterPortal.Graphics.Charts;

/// <summary>Words beside each other on one line of a chart: none is placed on another, nor beyond the edges, on the narrowest page. What is wider has more room.</summary>
internal sealed class TextRow
{
    private const double Apart = 8;

    private readonly List<(double From, double To)> taken = [];

    /// <param name="text">The words.</param>
    /// <param name="at">From 0 to 100: where they are to stand.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="bold">They are written in bold letters.</param>
    /// <returns>Where to write them, moved inside where they would leave the drawing; null where there is no room left.</returns>
    public (double X, string Anchor)? Place(string text, double at, string anchor, bool bold = false)
    {
        var wide = TextWidth.Of(text, ChartParts.Letters, bold);
        var x = at / 100 * ChartParts.Narrow;
        var from = anchor switch { "start" => x, "end" => x - wide, _ => x - wide / 2 };
        if (wide > ChartParts.Narrow) return null;
        if (from < 0) (from, at, anchor) = (0, 0, "start");
        else if (from + wide > ChartParts.Narrow) (from, at, anchor) = (ChartParts.Narrow - wide, 100, "end");
        if (taken.Exists(t => from < t.To + Apart && t.From < from + wide + Apart)) return null;
        taken.Add((from, from + wide));
        return (at, anchor);
    }
}
