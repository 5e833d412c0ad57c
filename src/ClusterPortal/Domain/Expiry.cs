using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain;

/// <summary>Something of an entry that holds until a day: a membership, a certificate, a label, a seat, a term.</summary>
/// <param name="Field">The field of the entry in which it stands.</param>
/// <param name="Renewed">Whether another one of the same list that is not over has taken its place.</param>
internal sealed record Expiry(Record Record, Field Field, GroupValue Group, DateValue LastDay, bool Renewed)
{
    /// <summary>What it is, as the entry itself names it: the cluster, the standard, the scheme; null when it has no name.</summary>
    public string? Name => Expiries.NameOf(Group);
}
