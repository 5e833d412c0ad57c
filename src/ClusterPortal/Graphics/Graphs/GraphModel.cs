using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Graphs;

/// <summary>What a graph shows: nodes in groups that stand one below the other, and numbered arrows between them.</summary>
internal sealed record GraphModel
{
    /// <summary>Unique within its page; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>In the order in which they are drawn. Within a group the drawing finds the order of nodes itself, unless it is <see cref="GraphGroup.Ordered"/>.</summary>
    public required ImmutableArray<GraphGroup> Groups { get; init; }

    public required ImmutableArray<GraphEdge> Edges { get; init; }

    /// <summary>Names of the sorts of edges, by <see cref="GraphEdge.Sort"/>; empty when there is no key.</summary>
    public ImmutableArray<string> Sorts { get; init; } = [];

    public bool RightToLeft { get; init; }
}

/// <summary>Nodes under one heading.</summary>
/// <param name="Heading">Null: none.</param>
/// <param name="Framed">Drawn as one ground, such as the cluster among others.</param>
/// <param name="Ordered">The nodes keep their order.</param>
internal sealed record GraphGroup(string? Heading, ImmutableArray<GraphNode> Nodes, bool Framed = false, bool Ordered = false);

/// <param name="Key">By which edges name it.</param>
/// <param name="Label">What is written in its box.</param>
/// <param name="Focus">The one that the page is about.</param>
internal sealed record GraphNode(string Key, string Label, bool Focus = false);

/// <param name="Number">As in the list beside the drawing.</param>
/// <param name="From">Key of the node where it begins.</param>
/// <param name="To">Key of the node to which it leads.</param>
/// <param name="Sort">0 to 3: colour and dashes.</param>
/// <param name="Mutual">It has no direction.</param>
internal sealed record GraphEdge(int Number, string From, string To, int Sort = 0, bool Mutual = false);
