using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>Where the name of a country or region may stand.</summary>
/// <param name="Name">Code of the country, or the region itself.</param>
/// <param name="Share">How much of the frame it covers.</param>
/// <param name="Spots">Points inside, those farthest from its edges first.</param>
internal sealed record AreaSpots<T>(T Name, double Share, ImmutableArray<MapPoint> Spots)
{
    private const int Columns = 40;
    private const int Most = 40;

    /// <summary>Null when the area is not in the frame.</summary>
    public static AreaSpots<T>? Of(T name, IReadOnlyList<List<MapPoint>> rings, MapFrame frame)
    {
        if (rings.Count == 0) return null;
        var cell = MapFrame.Width / Columns;
        var rows = (int)(frame.Height / cell);
        var inside = new bool[Columns, rows];
        var count = 0;
        for (var x = 0; x < Columns; x++)
        {
            for (var y = 0; y < rows; y++)
            {
                inside[x, y] = IsIn(new MapPoint((x + 0.5) * cell, (y + 0.5) * cell), rings);
                if (inside[x, y]) count++;
            }
        }

        if (count == 0) return null;
        var room = Room(inside, rows);
        var spots =
            from x in Enumerable.Range(0, Columns)
            from y in Enumerable.Range(0, rows)
            where room[x, y] > 0
            orderby room[x, y] descending, y, x
            select new MapPoint((x + 0.5) * cell, (y + 0.5) * cell);
        return new AreaSpots<T>(name, (double)count / (Columns * rows), [.. spots.Take(Most)]);
    }

    // Steps to the nearest cell that is not inside; beyond the frame everything counts as outside.
    private static int[,] Room(bool[,] inside, int rows)
    {
        var room = new int[Columns, rows];
        int At(int x, int y) => x < 0 || y < 0 || x >= Columns || y >= rows ? 0 : room[x, y];
        for (var x = 0; x < Columns; x++)
            for (var y = 0; y < rows; y++)
                room[x, y] = inside[x, y] ? 1 + Math.Min(At(x - 1, y), At(x, y - 1)) : 0;
        for (var x = Columns - 1; x >= 0; x--)
            for (var y = rows - 1; y >= 0; y--)
                if (inside[x, y]) room[x, y] = Math.Min(room[x, y], 1 + Math.Min(At(x + 1, y), At(x, y + 1)));
        return room;
    }

    private static bool IsIn(MapPoint p, IReadOnlyList<List<MapPoint>> rings)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
            {
                var (a, b) = (ring[i], ring[j]);
                if (a.Y > p.Y != b.Y > p.Y && p.X < ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X) inside = !inside;
            }
        }

        return inside;
    }
}
