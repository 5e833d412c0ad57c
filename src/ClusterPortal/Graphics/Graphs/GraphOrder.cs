using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Graphs;

/// <summary>Puts nodes that are linked near each other, so that arrows are short and few of them cross: each goes to the middle of its neighbours, again and
/// again; the best order seen counts. Equal inputs give equal orders, as nothing is left to chance.</summary>
internal static class GraphOrder
{
    private const int Rounds = 12;

    public static ImmutableArray<GraphGroup> Of(GraphModel model)
    {
        var best = model.Groups;
        var least = Length(best, model.Edges);
        var groups = best;
        for (var round = 0; round < Rounds; round++)
        {
            var places = Places(groups);
            var middle = places.Keys.ToDictionary(k => k, k => Middle(k, places, model.Edges), StringComparer.Ordinal);
            groups = [.. groups.Select(g => g.Ordered ? g : g with { Nodes = [.. g.Nodes.OrderBy(n => n.Focus ? -1 : middle[n.Key])] })];
            // Groups below the first are others of their kind: their order is free as well.
            groups = [.. groups.Where(g => g.Framed || g.Ordered), .. groups.Where(g => !g.Framed && !g.Ordered).OrderBy(g => g.Nodes.Average(n => middle[n.Key]))];
            var length = Length(groups, model.Edges);
            if (length >= least) continue;
            (best, least) = (groups, length);
        }

        return best;
    }

    public static int Length(ImmutableArray<GraphGroup> groups, ImmutableArray<GraphEdge> edges)
    {
        var places = Places(groups);
        return edges.Sum(e => Math.Abs(places[e.From] - places[e.To]));
    }

    private static Dictionary<string, int> Places(ImmutableArray<GraphGroup> groups) =>
        groups.SelectMany(g => g.Nodes).Select((n, i) => (n.Key, Place: i)).ToDictionary(p => p.Key, p => p.Place, StringComparer.Ordinal);

    private static double Middle(string key, Dictionary<string, int> places, ImmutableArray<GraphEdge> edges)
    {
        var neighbours = edges.Where(e => e.From == key || e.To == key).Select(e => places[e.From == key ? e.To : e.From]).ToList();
        return neighbours.Count == 0 ? places[key] : (neighbours.Average() + places[key]) / 2;
    }
}
