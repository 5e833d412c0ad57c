using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Graphics.Patterns;

/// <summary>The lines of one height in a field, as rings about what is higher (marching squares). What reaches the edge of the field is closed along it.</summary>
internal static class Contours
{
    public static IEnumerable<List<MapPoint>> Of(double[,] field, double level)
    {
        var next = Segments(field, level);
        while (next.Count > 0)
        {
            var ring = new List<MapPoint>();
            var start = next.Keys.First();
            for (var edge = start; next.Remove(edge, out var follower); edge = follower) ring.Add(Point(field, level, edge));
            if (ring.Count > 2) yield return ring;
        }
    }

    // Each crossed edge leads to the next with the higher ground on its left: an edge is left by one cell and reached by its neighbour.
    private static SortedDictionary<Edge, Edge> Segments(double[,] field, double level)
    {
        var next = new SortedDictionary<Edge, Edge>();
        for (var x = -1; x < field.GetLength(0); x++)
        {
            for (var y = -1; y < field.GetLength(1); y++)
            {
                var (a, b, c, d) = (At(field, x, y), At(field, x + 1, y), At(field, x + 1, y + 1), At(field, x, y + 1));
                var (top, right, bottom, left) = (new Edge(x, y, false), new Edge(x + 1, y, true), new Edge(x, y + 1, false), new Edge(x, y, true));
                var cell = (a >= level ? 8 : 0) | (b >= level ? 4 : 0) | (c >= level ? 2 : 0) | (d >= level ? 1 : 0);
                var high = (a + b + c + d) / 4 >= level;
                switch (cell)
                {
                    case 1: next[left] = bottom; break;
                    case 2: next[bottom] = right; break;
                    case 3: next[left] = right; break;
                    case 4: next[right] = top; break;
                    case 5 when high: (next[left], next[right]) = (top, bottom); break;
                    case 5: (next[left], next[right]) = (bottom, top); break;
                    case 6: next[bottom] = top; break;
                    case 7: next[left] = top; break;
                    case 8: next[top] = left; break;
                    case 9: next[top] = bottom; break;
                    case 10 when high: (next[top], next[bottom]) = (right, left); break;
                    case 10: (next[top], next[bottom]) = (left, right); break;
                    case 11: next[top] = right; break;
                    case 12: next[right] = left; break;
                    case 13: next[right] = bottom; break;
                    case 14: next[bottom] = left; break;
                    default: break;
                }
            }
        }

        return next;
    }

    private static MapPoint Point(double[,] field, double level, Edge edge)
    {
        var (a, b) = (At(field, edge.X, edge.Y), edge.IsUpright ? At(field, edge.X, edge.Y + 1) : At(field, edge.X + 1, edge.Y));
        var part = double.IsInfinity(a) ? 1 : double.IsInfinity(b) ? 0 : Math.Clamp((level - a) / (b - a), 0, 1);
        return new MapPoint((edge.X + .5 + (edge.IsUpright ? 0 : part)) * DistanceField.Cell, (edge.Y + .5 + (edge.IsUpright ? part : 0)) * DistanceField.Cell);
    }

    private static double At(double[,] field, int x, int y) =>
        x >= 0 && y >= 0 && x < field.GetLength(0) && y < field.GetLength(1) ? field[x, y] : double.NegativeInfinity;

    private readonly record struct Edge(int X, int Y, bool IsUpright) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => (Y, X, IsUpright).CompareTo((other.Y, other.X, other.IsUpright));
    }
}
