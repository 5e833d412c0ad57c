using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy;

/// <summary>A known organisation beside a small one, with the one fact that ties them.</summary>
internal sealed record Anchor(Record Organization)
{
    public Record? Linkage { get; init; }

    public Record? Project { get; init; }

    /// <summary>What it says itself about the cluster.</summary>
    public GroupValue? Statement { get; init; }
}
