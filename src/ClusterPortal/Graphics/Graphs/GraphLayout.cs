using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Graphs;

/// <summary>Where everything of a graph stands. Nodes are boxes in one column; arrows are arcs at their side, each with ports of its own at both nodes, so that
/// neither names nor numbers can lie on each other. Ports are ordered so that arcs of one node do not cross each other.</summary>
internal sealed record GraphLayout(ImmutableArray<PlacedGroup> Groups, ImmutableArray<PlacedNode> Nodes, ImmutableArray<PlacedEdge> Edges, double Height)
{
    /// <summary>Right edge of the boxes, in parts of a hundred of the drawing's width; beyond it are the arcs.</summary>
    public const double Edge = 62;

    public const double Letters = 13;
    public const double LineHeight = 17;
    public const double Indent = 8;

    private const double Narrow = 284;
    private const double PortHeight = 20;
    private const double NodeGap = 8;
    private const double GroupGap = 14;
    private const double Padding = 10;
    private const double NearestArc = 14;
    private const double FarthestArc = 48;
    private const int MostLines = 3;

    public static GraphLayout Of(GraphModel model)
    {
        var groups = GraphOrder.Of(model);
        var order = groups.SelectMany(g => g.Nodes).Select((n, i) => (n.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        var ports = order.Keys.ToDictionary(k => k, k => Ports(k, model.Edges, order), StringComparer.Ordinal);
        var nodes = ImmutableArray.CreateBuilder<PlacedNode>();
        var frames = ImmutableArray.CreateBuilder<PlacedGroup>();
        double y = 0;
        foreach (var group in groups)
        {
            if (frames.Count > 0) y += GroupGap;
            var top = y;
            if (group.Framed) y += 6;
            var heading = group.Heading is { } words ? TextWrap.Lines(words, Narrow * Edge / 100 - 2 * Indent, Letters, MostLines, true) : [];
            y += heading.Length * LineHeight + (heading.Length > 0 ? 6 : 0);
            foreach (var node in group.Nodes)
            {
                var lines = TextWrap.Lines(node.Label, Narrow * Edge / 100 - 2 * Indent - 18, Letters, MostLines, node.Focus);
                var height = Math.Max(lines.Length * LineHeight, ports[node.Key].Length * PortHeight) + Padding;
                nodes.Add(new PlacedNode(node, lines, y, height));
                y += height + NodeGap;
            }

            if (!group.Framed) y -= NodeGap;
            frames.Add(new PlacedGroup(group, heading, top, y - top));
        }

        return new GraphLayout(frames.ToImmutable(), nodes.ToImmutable(), Arcs(model.Edges, ports, nodes.ToDictionary(n => n.Node.Key, StringComparer.Ordinal)), y);
    }

    // The ends of arcs at a node from above to below: to nodes above it, the nearest first, then to nodes below it, the farthest first: so arcs lie within each other.
    private static ImmutableArray<GraphEdge> Ports(string key, ImmutableArray<GraphEdge> edges, Dictionary<string, int> order)
    {
        int Other(GraphEdge e) => order[e.From == key ? e.To : e.From];
        var own = order[key];
        var ends = edges.Where(e => e.From != e.To && (e.From == key || e.To == key)).ToList();
        return
        [
            .. ends.Where(e => Other(e) < own).OrderByDescending(Other).ThenByDescending(e => e.Number),
            .. ends.Where(e => Other(e) > own).OrderByDescending(Other).ThenBy(e => e.Number),
        ];
    }

    private static ImmutableArray<PlacedEdge> Arcs(ImmutableArray<GraphEdge> edges, Dictionary<string, ImmutableArray<GraphEdge>> ports, Dictionary<string, PlacedNode> nodes)
    {
        double Port(string key, GraphEdge edge)
        {
            var (node, of) = (nodes[key], ports[key]);
            return node.Y + node.Height / 2 + (of.IndexOf(edge) - (of.Length - 1) / 2.0) * PortHeight;
        }

        var placed = edges.Where(e => e.From != e.To).Select(e => (Edge: e, From: Port(e.From, e), To: Port(e.To, e))).ToList();
        if (placed.Count == 0) return [];
        var longest = placed.Max(p => Math.Abs(p.From - p.To));
        return [.. placed.Select(p => new PlacedEdge(p.Edge, p.From, p.To, NearestArc + (FarthestArc - NearestArc) * Math.Abs(p.From - p.To) / longest))];
    }
}

/// <summary>A group with the lines of its heading.</summary>
internal sealed record PlacedGroup(GraphGroup Group, ImmutableArray<string> Heading, double Y, double Height);

/// <summary>A node with the lines of its name.</summary>
internal sealed record PlacedNode(GraphNode Node, ImmutableArray<string> Lines, double Y, double Height);

/// <summary>An arc from one height to another; its handles stand out by <paramref name="Reach"/> parts of a hundred.</summary>
internal sealed record PlacedEdge(GraphEdge Edge, double FromY, double ToY, double Reach);
