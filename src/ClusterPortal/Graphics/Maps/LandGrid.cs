namespace ClusterPortal.Graphics.Maps;

/// <summary>Which parts of a frame are land, in cells of some units: for questions that are asked thousands of times.</summary>
internal sealed class LandGrid
{
    private const double Cell = 2.5;

    private readonly bool[,] land;

    /// <param name="frame">The part of the drawing that is asked for; outside of it nothing is land.</param>
    /// <param name="rings">To be filled by the even-odd rule.</param>
    public LandGrid(MapRect frame, IReadOnlyCollection<List<MapPoint>> rings)
    {
        land = new bool[(int)(frame.Right / Cell) + 1, (int)(frame.Bottom / Cell) + 1];
        var crossings = new List<double>();
        for (var row = 0; row < land.GetLength(1); row++)
        {
            var y = (row + 0.5) * Cell;
            crossings.Clear();
            foreach (var ring in rings)
            {
                for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
                {
                    var (a, b) = (ring[i], ring[j]);
                    if (a.Y > y != b.Y > y) crossings.Add(((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X);
                }
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                for (var column = Math.Max(0, (int)Math.Ceiling((crossings[i] / Cell) - 0.5)); column < land.GetLength(0) && (column + 0.5) * Cell < crossings[i + 1]; column++) land[column, row] = true;
        }
    }

    public bool IsLand(MapPoint point)
    {
        var (x, y) = (Math.Floor(point.X / Cell), Math.Floor(point.Y / Cell));
        return x >= 0 && y >= 0 && x < land.GetLength(0) && y < land.GetLength(1) && land[(int)x, (int)y];
    }
}
