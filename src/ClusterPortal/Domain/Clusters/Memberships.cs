using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: an entry with <c>memberships</c>. Out: those that hold on the day of the build, each cluster once, in the order of the entry: the first is the one
/// whose face the organisation's page has.</summary>
internal static class Memberships
{
    public static ImmutableArray<Membership> Current(Portal portal, Record record)
    {
        var items = record["memberships"].Items();
        if (items.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<Membership>(items.Length);
        foreach (var item in items)
        {
            if (Of(portal, record, item) is { } membership && IsNew(found, membership.Cluster)) found.Add(membership);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The cluster whose colours and name lead the pages of an organisation; null when it is a member of none.</summary>
    public static Record? Leading(Portal portal, Record organization) => First(portal, organization)?.Cluster;

    private static Membership? First(Portal portal, Record organization)
    {
        foreach (var item in organization["memberships"].Items())
            if (Of(portal, organization, item) is { } membership) return membership;
        return null;
    }

    private static Membership? Of(Portal portal, Record record, FieldValue item)
    {
        if (item.Member("cluster") is not ReferenceValue reference || portal.Find(reference) is not { } cluster || cluster == record) return null;
        var membership = new Membership(record, cluster, item.Member("tier").Text(), item.Member("since").Date() ?? DateOnly.MinValue, item.Member("until").Date());
        return membership.Holds(portal.Today) ? membership : null;
    }

    private static bool IsNew(ImmutableArray<Membership>.Builder found, Record cluster)
    {
        foreach (var membership in found)
            if (membership.Cluster == cluster) return false;
        return true;
    }
}
