using ClusterPortal.Content;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Clusters;

/// <summary>That an organisation, or a cluster, belongs to a cluster from one day to another.</summary>
/// <param name="Member">The organisation or cluster whose entry says so.</param>
/// <param name="Cluster">What it belongs to.</param>
/// <param name="Tier">Sort of membership.</param>
/// <param name="Since">First day; null for a part of a cluster, which has no days.</param>
/// <param name="Until">Last day, which still counts.</param>
internal sealed record Membership(Record Member, Record Cluster, LocalizedText? Tier, DateOnly? Since, DateOnly? Until)
{
    /// <summary>It is a part of the cluster by its nature, not a member by agreement.</summary>
    public bool IsPart => Since is null;

    public bool Holds(DateOnly today) => !(Since > today) && !(Until < today);
}
