namespace ClusterPortal.Graphics.Maps;

/// <summary>In: regions. Out: the lines that part land from land, each once. Their coasts are left to the land, whose own coast is drawn and would lie beside them.</summary>
internal static class RegionLines
{
    private const double Shortest = 10;

    // Near and farther to the left and to the right: a line along a narrow inlet is a coast.
    private static readonly double[] Sides = [-10, -5, 5, 10];

    public static IEnumerable<List<MapPoint>> Of(IEnumerable<GeoRegion> regions, MapFrame frame, LandGrid land)
    {
        var seen = new HashSet<(long, long, long, long)>();
        foreach (var ring in regions.SelectMany(r => r.Rings))
        {
            List<MapPoint> line = [];
            for (var i = 0; i < ring.Length; i++)
            {
                var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
                var (a, b) = (frame.Project(from), frame.Project(to));
                if (seen.Add(Key(from, to)) && IsInland(a, b, land))
                {
                    if (line.Count == 0) line.Add(a);
                    line.Add(b);
                }
                else
                {
                    if (Length(line) > Shortest) yield return line;
                    line = [];
                }
            }

            if (Length(line) > Shortest) yield return line;
        }
    }

    private static bool IsInland(MapPoint a, MapPoint b, LandGrid land)
    {
        var length = a.DistanceTo(b);
        if (length == 0) return false;
        var (middle, right) = (new MapPoint((a.X + b.X) / 2, (a.Y + b.Y) / 2), new MapPoint((a.Y - b.Y) / length, (b.X - a.X) / length));
        return Sides.All(side => land.IsLand(new MapPoint(middle.X + (right.X * side), middle.Y + (right.Y * side))));
    }

    private static double Length(List<MapPoint> line) => line.Zip(line.Skip(1), (a, b) => a.DistanceTo(b)).Sum();

    // Neighbours share their corners, but one goes along them the other way.
    private static (long, long, long, long) Key(GeoPoint a, GeoPoint b)
    {
        var (p, q) = ((Whole(a.Longitude), Whole(a.Latitude)), (Whole(b.Longitude), Whole(b.Latitude)));
        return p.CompareTo(q) < 0 ? (p.Item1, p.Item2, q.Item1, q.Item2) : (q.Item1, q.Item2, p.Item1, p.Item2);
    }

    private static long Whole(double degrees) => (long)Math.Round(degrees * 1e4);
}
