namespace ClusterPortal.Graphics.Maps;

/// <summary>Draws the atlas's rings and arcs into a frame. Arcs far from the frame are drawn by few points: they only close their rings.</summary>
internal sealed class RingTracer(Atlas atlas, MapFrame frame)
{
    /// <summary>Beyond this part of the projection's disc, steps go round the disc and not through it.</summary>
    private const double Far = 0.75;

    /// <summary>How far beyond the frame is drawn, so that lines along the cut are not seen.</summary>
    public const double Margin = 14;

    private readonly MapPoint[]?[] arcs = new MapPoint[atlas.Arcs.Length][];
    private readonly MapRect rect = frame.Rect.Grown(Margin);

    public bool IsNear(int arc) => frame.Bounds.Meets(atlas.Arcs[arc].Box);

    public bool IsNear(AtlasRing ring) => Array.Exists(ring.Arcs, a => IsNear(a >> 1));

    /// <summary>The rings of an area as far as they lie in the frame, to be filled by the even-odd rule.</summary>
    public IEnumerable<List<MapPoint>> Rings(IEnumerable<AtlasRing> rings)
    {
        foreach (var ring in rings)
        {
            // A ring that is nowhere near still matters when it goes about the frame, as that of a continent does.
            var points = Points(ring);
            if (IsTurnedOut(points, ring.IsHole)) yield return Corners();
            if (Touches(points) && Clip.Ring(points, rect) is { Count: > 2 } kept) yield return kept;
        }
    }

    /// <summary>An arc as far as it lies in the frame.</summary>
    public IEnumerable<List<MapPoint>> Line(int arc) => Clip.Line(Points(arc), rect);

    /// <summary>The coasts near the frame without the lines along the antimeridian; null when there are no such lines.</summary>
    public List<List<MapPoint>>? Coasts()
    {
        var lines = new List<List<MapPoint>>();
        var cut = false;
        foreach (var arc in atlas.Arcs.Where((a, i) => !a.IsBorder && IsNear(i)))
        {
            var line = new List<GeoPoint> { arc.Points[0] };
            for (var i = 1; i <= arc.Points.Length; i++)
            {
                if (i < arc.Points.Length && !(IsAtCut(arc.Points[i - 1]) && IsAtCut(arc.Points[i])))
                {
                    line.Add(arc.Points[i]);
                    continue;
                }

                cut |= i < arc.Points.Length;
                if (line.Count > 1) lines.AddRange(Line(line));
                line = i < arc.Points.Length ? [arc.Points[i]] : [];
            }
        }

        return cut ? lines : null;
    }

    private static bool IsAtCut(GeoPoint place) => Math.Abs(place.Longitude) > 180 - 1e-3;

    /// <summary>Any line on the earth as far as it lies in the frame.</summary>
    public IEnumerable<List<MapPoint>> Line(IReadOnlyList<GeoPoint> places) => Clip.Line([.. places.Select(frame.Project)], rect);

    private List<MapPoint> Corners() => [new(rect.Left, rect.Top), new(rect.Right, rect.Top), new(rect.Right, rect.Bottom), new(rect.Left, rect.Bottom)];

    private bool Touches(List<MapPoint> points)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var p in points)
        {
            (left, right) = (Math.Min(left, p.X), Math.Max(right, p.X));
            (top, bottom) = (Math.Min(top, p.Y), Math.Max(bottom, p.Y));
        }

        return new MapRect(left, top, right, bottom).Meets(rect);
    }

    // A ring about the point opposite the centre goes round the other way in the drawing: its inside is what lies outside of the line there.
    private bool IsTurnedOut(List<MapPoint> points, bool isHole)
    {
        var twice = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        var radius = frame.Disc.Radius;
        return Math.Abs(twice) > radius * radius && (twice > 0) == isHole;
    }

    private List<MapPoint> Points(AtlasRing ring)
    {
        var points = new List<MapPoint>();
        foreach (var arc in ring.Arcs)
        {
            var drawn = Points(arc >> 1);
            for (var i = 0; i < drawn.Length; i++)
            {
                var point = drawn[(arc & 1) == 0 ? i : drawn.Length - 1 - i];
                if (points.Count == 0 || points[^1] != point) points.Add(point);
            }
        }

        return points;
    }

    private MapPoint[] Points(int arc)
    {
        if (arcs[arc] is { } known) return known;
        var places = atlas.Arcs[arc].Points;
        var near = IsNear(arc);
        var points = new List<MapPoint>(near ? places.Length : 8) { frame.Project(places[0]) };
        if (near)
        {
            for (var i = 1; i < places.Length; i++) Add(points, places[i - 1], places[i], 1);
        }
        else
        {
            // Some points between the ends, so that the ring of a continent keeps its turns.
            var step = Math.Max(1, places.Length / 6);
            var before = 0;
            for (var i = step; before < places.Length - 1; i += step)
            {
                var next = Math.Min(i, places.Length - 1);
                Add(points, places[before], places[next], 5);
                before = next;
            }
        }

        return arcs[arc] = [.. points];
    }

    // Lines of the atlas are straight in degrees, so long ones get points between.
    private void Add(List<MapPoint> points, GeoPoint from, GeoPoint to, double longest)
    {
        var (east, north) = (GeoPoint.Eastward(from.Longitude, to.Longitude), to.Latitude - from.Latitude);
        var parts = (int)Math.Ceiling(Math.Max(Math.Abs(east), Math.Abs(north)) / longest);
        for (var i = 1; i <= parts; i++)
            AddAround(points, frame.Project(i == parts ? to : new GeoPoint(from.Latitude + (north * i / parts), from.Longitude + (east * i / parts))));
    }

    private void AddAround(List<MapPoint> points, MapPoint next)
    {
        var (centre, radius) = frame.Disc;
        var before = points[^1];
        if (before.DistanceTo(centre) > Far * radius && next.DistanceTo(centre) > Far * radius)
        {
            var from = Math.Atan2(before.Y - centre.Y, before.X - centre.X);
            var turn = Math.IEEERemainder(Math.Atan2(next.Y - centre.Y, next.X - centre.X) - from, 2 * Math.PI);
            var parts = (int)(Math.Abs(turn) / 0.3);
            for (var i = 1; i <= parts; i++)
            {
                var (sin, cos) = Math.SinCos(from + (turn * i / (parts + 1)));
                points.Add(new MapPoint(centre.X + (radius * cos), centre.Y + (radius * sin)));
            }
        }

        points.Add(next);
    }
}
