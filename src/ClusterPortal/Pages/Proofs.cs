using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Legitimacy;

namespace ClusterPortal.Pages;

/// <summary>Who gets a badge and a proof of membership; worked out once for all languages.</summary>
/// <param name="portal">The linked portal.</param>
/// <param name="hasPages">Whether the theme can show them; without pages there are no files either.</param>
/// <param name="isSigned">Whether there is a key to sign statements with.</param>
internal sealed class Proofs(Portal portal, bool hasPages, bool isSigned)
{
    private readonly Lazy<FrozenDictionary<Record, MembershipProof>> byOrganization =
        new(() => (hasPages ? MembershipProofs.Of(portal) : []).ToFrozenDictionary(p => p.Organization));

    public bool IsSigned { get; } = isSigned;

    /// <summary>In the order of the organisations.</summary>
    public ImmutableArray<MembershipProof> All => [.. portal.Of("organization").Select(Of).OfType<MembershipProof>()];

    public MembershipProof? Of(Record organization) => byOrganization.Value.GetValueOrDefault(organization);
}
