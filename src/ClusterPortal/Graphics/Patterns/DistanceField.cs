using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Graphics.Patterns;

/// <summary>How far each point of a frame is from the coast, in units of the drawing: more than nothing at sea, less on land. Exact between the middles of cells, after
/// Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions" (2012).</summary>
internal static class DistanceField
{
    /// <summary>Units between two points of the field.</summary>
    public const double Cell = 2.5;

    private const double Far = 1e12;

    /// <returns>Null where the frame has too little sea, or too little land, for a coast to be seen.</returns>
    public static double[,]? ToCoast(MapFrame frame, LandGrid land)
    {
        var (width, height) = ((int)(MapFrame.Width / Cell), (int)(frame.Height / Cell));
        var (toLand, toSea) = (new double[width, height], new double[width, height]);
        var dry = 0;
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                var isLand = land.IsLand(new MapPoint((x + .5) * Cell, (y + .5) * Cell));
                if (isLand) dry++;
                (toLand[x, y], toSea[x, y]) = isLand ? (0.0, Far) : (Far, 0.0);
            }
        }

        if ((double)dry / (width * height) is < .05 or > .95) return null;
        Transform(toLand);
        Transform(toSea);
        for (var x = 0; x < width; x++)
            for (var y = 0; y < height; y++) toLand[x, y] = Cell * (Math.Sqrt(toLand[x, y]) - Math.Sqrt(toSea[x, y]));
        return toLand;
    }

    // Columns first, then rows: each is the lower envelope of parabolas.
    private static void Transform(double[,] field)
    {
        var (width, height) = (field.GetLength(0), field.GetLength(1));
        var line = new double[Math.Max(width, height)];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++) line[y] = field[x, y];
            var column = x;
            Envelope(line, height, (y, value) => field[column, y] = value);
        }

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) line[x] = field[x, y];
            var row = y;
            Envelope(line, width, (x, value) => field[x, row] = value);
        }
    }

    private static void Envelope(double[] line, int length, Action<int, double> set)
    {
        var (at, from) = (new int[length], new double[length + 1]);
        var last = 0;
        (from[0], from[1]) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var q = 1; q < length; q++)
        {
            var meet = Meet(q, at[last]);
            while (meet <= from[last]) meet = Meet(q, at[--last]);
            at[++last] = q;
            (from[last], from[last + 1]) = (meet, double.PositiveInfinity);
        }

        for (var (q, k) = (0, 0); q < length; q++)
        {
            while (from[k + 1] < q) k++;
            set(q, ((q - at[k]) * (double)(q - at[k])) + line[at[k]]);
        }

        double Meet(int q, int p) => (line[q] + ((double)q * q) - (line[p] + ((double)p * p))) / ((2.0 * q) - (2.0 * p));
    }
}
