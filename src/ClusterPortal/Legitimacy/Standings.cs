using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>In: the linked portal. Out: the standing of each organisation, worked out when its page first asks and kept for all languages. Safe on many
/// threads.</summary>
internal sealed class Standings
{
    /// <summary>The checks whose outcome visitors see, in the order in which they are shown. The others are for staff.</summary>
    private static readonly ImmutableArray<string> Shown =
        ["current_membership", "identity_confirmed", "registration", "certificate", "confirmed_relation", "link_back", "entry_reviewed"];

    private readonly Lazy<Assessor> assessor;
    private readonly Standing?[] known;

    public Standings(Portal portal, LegitimacySettings settings, Record? cluster, ImmutableArray<LanguageTag> languages)
    {
        known = new Standing?[portal.Records.Length];
        assessor = new(() => new Assessor(portal, SignalsOf(settings), settings, cluster, languages));
    }

    // Two threads may make the same standing; both are alike, so it does not matter whose is kept.
    public Standing Of(Record organization) => known[organization.Index] ??= Look(organization);

    private Standing Look(Record organization)
    {
        var candidate = assessor.Value.CandidateOf(organization);
        return new Standing(candidate, assessor.Value.Of(candidate));
    }

    private static ImmutableArray<Signal> SignalsOf(LegitimacySettings settings)
    {
        var all = SignalReader.Read(settings);
        return [.. Shown.Select(check => all.First(s => s.Check == check))];
    }
}
