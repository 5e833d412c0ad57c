using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;

namespace ClusterPortal.Legitimacy;

/// <summary>What the portal can confirm of an organisation that is or was a member of a cluster.</summary>
/// <param name="Organization">Whose membership it is.</param>
/// <param name="Main">The membership that its badge and statement name: the first that holds, else the one that ended last.</param>
/// <param name="IsCurrent">Whether <paramref name="Main"/> holds on the day of the build.</param>
/// <param name="All">All that have begun, in the order of the entry.</param>
/// <param name="Checks">What staff have checked and still holds, each check once, in the order of the verification.</param>
internal sealed record MembershipProof(Record Organization, Membership Main, bool IsCurrent, ImmutableArray<Membership> All, ImmutableArray<StaffCheck> Checks)
{
    /// <summary>False when the record that staff made of a membership that goes on has run out: nothing is signed then, and it is called not verified.</summary>
    public required bool IsRecorded { get; init; }
}
