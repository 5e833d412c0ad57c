using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Graphics.Patterns;

/// <summary>In: the atlas, a frame, and the places in it with how many entries each has. Out: the pattern of a region, like no other's: the depths of its sea as on a
/// chart, drawn from its own coast; inland the heights of its places. A file that pages refer to part by part, so that it takes its colours from them.</summary>
internal sealed class RegionPattern
{
    // Strokes along the edge of the frame lie outside of what is shown.
    private const double Margin = 5;
    private const double Tolerance = .4;
    private const double Rounding = 7;
    private const int MostBytes = 26_000;

    private static readonly double[] Depths = [4.5, 10, 17, 26, 37, 51, 69, 92];
    private static readonly double[] Heights = [.05, .11, .19, .29, .41, .55, .71, .87];

    private RegionPattern(byte[] svg, MapRect shown, bool isCoast) => (Svg, Shown, IsCoast) = (svg, shown, isCoast);

    /// <summary>Elements with the ids coast and depths.</summary>
    public byte[] Svg { get; }

    /// <summary>The part of the frame that pages show, with the middle of the places in its middle.</summary>
    public MapRect Shown { get; }

    public bool IsCoast { get; }

    public static RegionPattern? Of(Atlas atlas, MapFrame frame, ImmutableArray<(MapPoint At, double Weight)> places)
    {
        var coast = DistanceField.ToCoast(frame, new LandGrid(frame.Rect, [.. new RingTracer(atlas, frame).Rings(atlas.Land)]));
        if ((coast ?? TownField.Of(frame, places)) is not { } field) return null;
        for (var tolerance = Tolerance; ; tolerance *= 1.4)
        {
            var svg = new StringBuilder();
            svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {MapFrame.Width} {frame.Height}\">\n");
            svg.Append("<g id=\"coast\">");
            if (coast is not null) Append(svg, coast, 0, tolerance / 2);
            svg.Append("</g>\n<g id=\"depths\">");
            foreach (var level in coast is null ? Heights : Depths) Append(svg, field, level, tolerance);
            svg.Append("</g>\n</svg>\n");
            if (svg.Length <= MostBytes || tolerance > 4) return new RegionPattern(Encoding.UTF8.GetBytes(svg.ToString()), Around(frame, places), coast is not null);
        }
    }

    private static void Append(StringBuilder svg, double[,] field, double level, double tolerance)
    {
        var path = new PathData(Rounding);
        foreach (var ring in Contours.Of(field, level))
        {
            // What is smaller than a few cells is a stain, not a form.
            var simple = Simplify.Ring(ring, tolerance);
            if (simple.Count > 3 && Size(simple) > 9) path.Ring(simple);
        }

        if (path.ToString() is { Length: > 0 } data) svg.Append($"<path transform=\"{PathData.Scale}\" fill-rule=\"evenodd\" vector-effect=\"non-scaling-stroke\" d=\"{data}\"/>\n");
    }

    private static double Size(List<MapPoint> ring) => Math.Max(ring.Max(p => p.X) - ring.Min(p => p.X), ring.Max(p => p.Y) - ring.Min(p => p.Y));

    private static MapRect Around(MapFrame frame, ImmutableArray<(MapPoint At, double Weight)> places)
    {
        var all = frame.Rect.Grown(-Margin);
        var total = places.Sum(p => p.Weight);
        if (total <= 0) return all;
        var (x, y) = (places.Sum(p => p.At.X * p.Weight) / total, places.Sum(p => p.At.Y * p.Weight) / total);
        var (halfX, halfY) = (Half(x, all.Left, all.Right), Half(y, all.Top, all.Bottom));
        (x, y) = (Math.Clamp(x, all.Left + halfX, all.Right - halfX), Math.Clamp(y, all.Top + halfY, all.Bottom - halfY));
        return new MapRect(x - halfX, y - halfY, x + halfX, y + halfY);
    }

    // Half of what is shown: at least a third of the frame on each side of the middle, however far to one side the places lie.
    private static double Half(double middle, double low, double high) => Math.Max(Math.Min(middle - low, high - middle), (high - low) / 3);
}
