namespace ClusterPortal.Graphics.Maps;

/// <summary>Cuts rings and lines to a rectangle.</summary>
internal static class Clip
{
    /// <summary>The part of a ring inside, after Sutherland and Hodgman: parts that hang together only outside are joined by lines along the edge, which a fill
    /// does not show. A ring about the whole rectangle becomes the rectangle.</summary>
    public static List<MapPoint> Ring(IReadOnlyList<MapPoint> ring, MapRect rect)
    {
        var points = new List<MapPoint>(ring);
        for (var side = 0; side < 4 && points.Count > 0; side++)
        {
            var kept = new List<MapPoint>(points.Count + 8);
            var before = points[^1];
            foreach (var point in points)
            {
                if (IsIn(point, rect, side) != IsIn(before, rect, side)) kept.Add(Cross(before, point, rect, side));
                if (IsIn(point, rect, side)) kept.Add(point);
                before = point;
            }

            points = kept;
        }

        return points;
    }

    /// <summary>The parts of a line inside.</summary>
    public static IEnumerable<List<MapPoint>> Line(IReadOnlyList<MapPoint> line, MapRect rect)
    {
        var part = new List<MapPoint>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i], rect) is not { } kept)
            {
                if (part.Count > 1) yield return part;
                part = [];
                continue;
            }

            if (part.Count == 0 || part[^1] != kept.From)
            {
                if (part.Count > 1) yield return part;
                part = [kept.From];
            }

            part.Add(kept.To);
        }

        if (part.Count > 1) yield return part;
    }

    private static bool IsIn(MapPoint p, MapRect rect, int side) =>
        side switch { 0 => p.X >= rect.Left, 1 => p.X <= rect.Right, 2 => p.Y >= rect.Top, _ => p.Y <= rect.Bottom };

    private static MapPoint Cross(MapPoint a, MapPoint b, MapRect rect, int side)
    {
        if (side < 2)
        {
            var x = side == 0 ? rect.Left : rect.Right;
            return new MapPoint(x, a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));
        }

        var y = side == 2 ? rect.Top : rect.Bottom;
        return new MapPoint(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)), y);
    }

    // After Liang and Barsky.
    private static (MapPoint From, MapPoint To)? Segment(MapPoint a, MapPoint b, MapRect rect)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (from, to) = (0.0, 1.0);
        foreach (var (run, room) in ((double, double)[])[(-dx, a.X - rect.Left), (dx, rect.Right - a.X), (-dy, a.Y - rect.Top), (dy, rect.Bottom - a.Y)])
        {
            if (run == 0 && room < 0) return null;
            if (run < 0) from = Math.Max(from, room / run);
            else if (run > 0) to = Math.Min(to, room / run);
        }

        if (from > to) return null;
        return (from == 0 ? a : new MapPoint(a.X + (from * dx), a.Y + (from * dy)), to == 1 ? b : new MapPoint(a.X + (to * dx), a.Y + (to * dy)));
    }
}
