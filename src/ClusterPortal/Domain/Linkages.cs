using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>Linkages of organisations as the portal's entries tell them: which of them last, who is at their ends, and who of those is in a cluster.</summary>
internal static class Linkages
{
    /// <summary>Relations that have no direction.</summary>
    public static bool IsMutual(string kind) => kind is "horizontal" or "research";

    /// <summary>The linkages of an organisation that have not ended, in the portal's order.</summary>
    public static ImmutableArray<Record> Of(Portal portal, Record organization)
    {
        var found = organization.Type.Inverses.Where(i => i.From == "linkage" && i.Name is "linkages_from" or "linkages_to").SelectMany(i => portal.Back(organization, i));
        return [.. found.Where(l => Lasts(portal, l)).DistinctBy(l => l.Index).OrderBy(l => l.Index)];
    }

    /// <summary>Those that have a member of the cluster at one end at least.</summary>
    public static ImmutableArray<Record> OfCluster(Portal portal, string cluster) =>
        [.. portal.Of("linkage").Where(l => Lasts(portal, l) && (IsMember(portal, l["from"], cluster) || IsMember(portal, l["to"], cluster)))];

    /// <summary>Ids of the clusters of which an organisation is a member on the day of the build.</summary>
    public static ImmutableArray<string> ClustersOf(Record organization, DateOnly today) =>
        [.. Memberships(organization).Where(m => IsCurrent(m, today)).Select(m => m["cluster"]).OfType<ReferenceValue>().Select(r => r.Id)];

    private static IEnumerable<GroupValue> Memberships(Record organization) => organization["memberships"] is ListValue list ? list.Items.OfType<GroupValue>() : [];

    private static bool IsCurrent(GroupValue membership, DateOnly today) =>
        (membership["since"] is not DateValue since || since.Date <= today) && (membership["until"] is not DateValue until || until.Date >= today);

    private static bool Lasts(Portal portal, Record linkage) =>
        portal.IsLive(linkage) && (linkage["until"] is not NumberValue until || until.Number >= portal.Today.Year)
        && IsKnown(portal, linkage["from"]) && IsKnown(portal, linkage["to"]);

    // A draft at the other end is not to be published by way of a linkage.
    private static bool IsKnown(Portal portal, FieldValue? end) => end is GroupValue || (end is ReferenceValue reference && portal.Find(reference) is not null);

    private static bool IsMember(Portal portal, FieldValue? end, string cluster) =>
        end is ReferenceValue reference && portal.Find(reference) is { } organization && ClustersOf(organization, portal.Today).Contains(cluster);
}
