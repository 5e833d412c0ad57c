using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>Points that one circle stands for.</summary>
/// <param name="At">Their middle.</param>
/// <param name="Radius">Of the circle.</param>
/// <param name="Members">Their places in the list, ascending.</param>
internal sealed record DotCluster(MapPoint At, double Radius, ImmutableArray<int> Members)
{
    /// <summary>In: points, and how large a circle is for a number of them. Out: circles that do not meet, each point in exactly one; the largest first.
    /// The same points in the same order give the same circles.</summary>
    public static ImmutableArray<DotCluster> Of(IReadOnlyList<MapPoint> points, double reach, Func<int, double> radius)
    {
        var cells = Enumerable.Range(0, points.Count)
            .GroupBy(i => ((int)Math.Floor(points[i].X / (reach / 2)), (int)Math.Floor(points[i].Y / (reach / 2))))
            .Select(g => Make([.. g]))
            .ToList();
        Sort(cells);
        var taken = new bool[cells.Count];
        var clusters = new List<DotCluster>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (taken[i]) continue;
            var near = Enumerable.Range(i, cells.Count - i).Where(j => !taken[j] && cells[j].At.DistanceTo(cells[i].At) < reach).ToArray();
            foreach (var j in near) taken[j] = true;
            clusters.Add(Make([.. near.SelectMany(j => cells[j].Members).Order()]));
        }

        while (Merge(clusters)) continue;
        Sort(clusters);
        return [.. clusters];

        DotCluster Make(ImmutableArray<int> members) =>
            new(new MapPoint(members.Average(m => points[m].X), members.Average(m => points[m].Y)), radius(members.Length), members);

        // One step at a time, as a merged circle lies elsewhere and is larger.
        bool Merge(List<DotCluster> all)
        {
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (all[i].At.DistanceTo(all[j].At) >= all[i].Radius + all[j].Radius) continue;
                    all[i] = Make([.. all[i].Members.Concat(all[j].Members).Order()]);
                    all.RemoveAt(j);
                    return true;
                }
            }

            return false;
        }
    }

    private static void Sort(List<DotCluster> clusters) =>
        clusters.Sort((a, b) => a.Members.Length != b.Members.Length ? b.Members.Length.CompareTo(a.Members.Length)
            : a.At.Y != b.At.Y ? a.At.Y.CompareTo(b.At.Y) : a.At.X != b.At.X ? a.At.X.CompareTo(b.At.X) : a.Members[0].CompareTo(b.Members[0]));
}
