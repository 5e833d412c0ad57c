using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;

namespace ClusterPortal.Legitimacy;

/// <summary>In: the portal. Out: a proof for each organisation with a page that is or was a member of a cluster by the record of staff:
/// what a firm says of itself alone is no proof. A record that has run out keeps its addresses and is called not verified. An archived organisation keeps its proof: its badge may hang anywhere.</summary>
internal static class MembershipProofs
{
    private const string OfMembership = "membership";

    public static ImmutableArray<MembershipProof> Of(Portal portal) =>
        [.. portal.Of("organization").Where(Portal.IsPublic).Select(o => Of(portal, o)).OfType<MembershipProof>()];

    private static MembershipProof? Of(Portal portal, Record organization)
    {
        var items = organization["memberships"].Items();
        if (items.IsEmpty) return null;
        ImmutableArray<Membership> all = [.. items.OfType<GroupValue>().Select(g => Read(portal, organization, g)).OfType<Membership>().Where(m => !(m.Since > portal.Today))];
        if (all.IsEmpty) return null;
        var current = all.FirstOrDefault(m => m.Holds(portal.Today));
        var recorded = Recorded(portal, organization);
        if (!recorded.Any(c => c.Name == OfMembership)) return null;

        // What was checked of a membership that is over is no news; that it was checked at all still says that it was one.
        var holding = recorded.Where(c => !(c.Until < portal.Today)).ToImmutableArray();
        return current is null
            ? new MembershipProof(organization, all.MaxBy(m => m.Until)!, false, all, [.. holding.Where(c => c.Name != OfMembership)]) { IsRecorded = true }
            : new MembershipProof(organization, current, true, all, holding) { IsRecorded = holding.Any(c => c.Name == OfMembership) };
    }

    private static Membership? Read(Portal portal, Record organization, GroupValue group) =>
        group["cluster"] is ReferenceValue reference && portal.Find(reference) is { } cluster && group["since"].Date() is { } since
            ? new Membership(organization, cluster, group["tier"].Text(), since, group["until"].Date())
            : null;

    // The last of each check, in the order of the verification.
    private static StaffCheck[] Recorded(Portal portal, Record organization)
    {
        var read = portal.Find("verification", organization.Id)?["checks"].Items().OfType<GroupValue>().Select(Read).OfType<StaffCheck>().Where(c => c.On <= portal.Today) ?? [];
        return [.. read.GroupBy(c => c.Name, StringComparer.Ordinal).Select(g => g.MaxBy(c => c.On)!)];
    }

    private static StaffCheck? Read(GroupValue group) =>
        group["check"].Word() is { } name && group["on"].Date() is { } on
            ? new StaffCheck(name, group["by"].Word() ?? "", on, group["until"].Date() ?? UsualEnd(name, on), null, group.Span) { Role = group["by"].Text() }
            : null;

    /// <summary>Until when a check of staff holds that names no last day, as the signals count it: a membership stands until it ends, other checks grow old.</summary>
    public static DateOnly? UsualEnd(string name, DateOnly on) => name switch { OfMembership => null, "project" => on.AddMonths(24), _ => on.AddMonths(12) };
}
