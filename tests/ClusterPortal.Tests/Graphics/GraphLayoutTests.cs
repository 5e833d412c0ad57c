using ClusterPortal.Graphics.Graphs;

namespace ClusterPortal.Tests.Graphics;

public sealed class GraphLayoutTests
{
    private static readonly (string, string)[] Some = [("a", "b"), ("b", "a"), ("a", "e"), ("f", "a"), ("g", "c"), ("c", "d"), ("d", "a"), ("e", "b")];

    [Fact]
    public void Nodes_stand_apart_and_those_inside_in_their_frame()
    {
        var layout = GraphLayout.Of(Samples.Links(Some));
        Assert.All(layout.Nodes.Zip(layout.Nodes.Skip(1)), p => Assert.True(p.First.Y + p.First.Height < p.Second.Y));
        var frame = layout.Groups.Single(g => g.Group.Framed);
        Assert.Equal("abcd", string.Concat(layout.Nodes.Where(n => n.Y >= frame.Y && n.Y + n.Height <= frame.Y + frame.Height).Select(n => n.Node.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_end_has_a_place_of_its_own_at_its_node()
    {
        var layout = GraphLayout.Of(Samples.Links(Some));
        var ends = layout.Edges.SelectMany(e => new[] { (Key: e.Edge.From, Y: e.FromY), (Key: e.Edge.To, Y: e.ToY) }).OrderBy(e => e.Y).ToList();
        Assert.All(ends.Zip(ends.Skip(1)), p => Assert.True(p.Second.Y - p.First.Y >= 19));
        Assert.All(ends, e => Assert.True(layout.Nodes.Single(n => n.Node.Key == e.Key) is var n && e.Y > n.Y && e.Y < n.Y + n.Height));
    }

    [Fact]
    public void Both_directions_between_two_nodes_are_two_arcs_within_each_other()
    {
        var edges = GraphLayout.Of(Samples.Links(("a", "b"), ("b", "a"))).Edges;
        var spans = edges.Select(e => (Top: Math.Min(e.FromY, e.ToY), Bottom: Math.Max(e.FromY, e.ToY))).OrderBy(s => s.Top).ToList();
        Assert.True(spans[0].Top < spans[1].Top && spans[1].Bottom < spans[0].Bottom);
        Assert.True(edges[0].FromY < edges[0].ToY != edges[1].FromY < edges[1].ToY);
    }

    [Fact]
    public void Arcs_of_one_node_do_not_cross()
    {
        var edges = GraphLayout.Of(Samples.Links(("a", "b"), ("a", "c"), ("a", "d"), ("e", "a"), ("f", "a"))).Edges;
        foreach (var one in edges)
            foreach (var other in edges)
            {
                var (a, b) = (Math.Min(one.FromY, one.ToY), Math.Max(one.FromY, one.ToY));
                var (c, d) = (Math.Min(other.FromY, other.ToY), Math.Max(other.FromY, other.ToY));
                Assert.False(a < c && c < b && b < d, $"{one.Edge.Number} crosses {other.Edge.Number}");
            }
    }

    [Fact]
    public void The_order_found_is_no_longer_than_the_one_given_and_always_the_same()
    {
        var model = Samples.Links(("a", "d"), ("d", "a"), ("b", "f"), ("c", "e"), ("a", "g"), ("d", "g"));
        var order = GraphOrder.Of(model);
        Assert.True(GraphOrder.Length(order, model.Edges) < GraphOrder.Length(model.Groups, model.Edges));
        Assert.Equal(Graph.Draw(model), Graph.Draw(Samples.Links(("a", "d"), ("d", "a"), ("b", "f"), ("c", "e"), ("a", "g"), ("d", "g"))));
        Assert.True(order[0].Framed);
    }

    [Fact]
    public void A_link_of_a_node_to_itself_and_a_graph_without_links_are_drawn_without_arcs()
    {
        Assert.Empty(GraphLayout.Of(Samples.Links(("a", "a"))).Edges);
        Assert.Contains("Organisation", Graph.Draw(Samples.Links()));
    }
}
