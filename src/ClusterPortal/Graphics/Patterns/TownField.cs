using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Graphics.Patterns;

/// <summary>For regions without a coast: how near each point of a frame is to its places, as hills about them that run into each other where places lie close.</summary>
internal static class TownField
{
    private const double Reach = 55;

    /// <returns>From 0 in the empty country to 1 at the highest; null without places.</returns>
    public static double[,]? Of(MapFrame frame, IReadOnlyCollection<(MapPoint At, double Weight)> places)
    {
        if (places.Count == 0) return null;
        var (width, height) = ((int)(MapFrame.Width / DistanceField.Cell), (int)(frame.Height / DistanceField.Cell));
        var field = new double[width, height];
        var most = 0.0;
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                var point = new MapPoint((x + .5) * DistanceField.Cell, (y + .5) * DistanceField.Cell);
                foreach (var (at, weight) in places)
                {
                    var far = at.DistanceTo(point) / Reach;
                    if (far < 4) field[x, y] += weight * Math.Exp(-far * far / 2);
                }

                most = Math.Max(most, field[x, y]);
            }
        }

        if (most <= 0) return null;
        for (var x = 0; x < width; x++)
            for (var y = 0; y < height; y++) field[x, y] /= most;
        return field;
    }
}
