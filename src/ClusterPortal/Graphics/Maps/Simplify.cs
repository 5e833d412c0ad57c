namespace ClusterPortal.Graphics.Maps;

/// <summary>Leaves out the points of a line that nobody would miss, after Douglas and Peucker.</summary>
internal static class Simplify
{
    /// <param name="line">A line; the first and last point stay.</param>
    /// <param name="tolerance">How far the line may move, in its units.</param>
    public static List<MapPoint> Line(IReadOnlyList<MapPoint> line, double tolerance)
    {
        if (line.Count < 3) return [.. line];
        var keep = new bool[line.Count];
        keep[0] = keep[^1] = true;
        Keep(line, 0, line.Count - 1, tolerance, keep);
        return Kept(line, keep);
    }

    /// <summary>A ring, whose last point is not its first: kept from its first point and the one farthest from it.</summary>
    public static List<MapPoint> Ring(IReadOnlyList<MapPoint> ring, double tolerance)
    {
        if (ring.Count < 4) return [.. ring];
        var far = 0;
        for (var i = 1; i < ring.Count; i++)
            if (ring[i].DistanceTo(ring[0]) > ring[far].DistanceTo(ring[0])) far = i;
        if (far == 0) return [ring[0]];
        List<MapPoint> closed = [.. ring, ring[0]];
        var keep = new bool[closed.Count];
        keep[0] = keep[far] = true;
        Keep(closed, 0, far, tolerance, keep);
        Keep(closed, far, ring.Count, tolerance, keep);
        return Kept(closed, keep);
    }

    private static List<MapPoint> Kept(IReadOnlyList<MapPoint> line, bool[] keep)
    {
        var kept = new List<MapPoint>();
        for (var i = 0; i < keep.Length; i++)
            if (keep[i]) kept.Add(line[i]);
        return kept;
    }

    private static void Keep(IReadOnlyList<MapPoint> line, int first, int last, double tolerance, bool[] keep)
    {
        var open = new Stack<(int, int)>([(first, last)]);
        while (open.TryPop(out var part))
        {
            var (from, to) = part;
            var (most, at) = (tolerance, -1);
            for (var i = from + 1; i < to; i++)
            {
                var off = Distance(line[i], line[from], line[to]);
                if (off > most) (most, at) = (off, i);
            }

            if (at < 0) continue;
            keep[at] = true;
            open.Push((from, at));
            open.Push((at, to));
        }
    }

    private static double Distance(MapPoint p, MapPoint a, MapPoint b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / length, 0, 1);
        return p.DistanceTo(new MapPoint(a.X + (along * dx), a.Y + (along * dy)));
    }
}
