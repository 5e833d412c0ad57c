using System.Collections.Immutable;
using ClusterPortal.Content;

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
            if (item.Member("cluster") is not Content.Values.ReferenceValue reference || portal.Find(reference) is not { } cluster || cluster == record) continue;
            var membership = new Membership(record, cluster, item.Member("tier").Text(), item.Member("since").Date() ?? DateOnly.MinValue, item.Member("until").Date());
            if (membership.Holds(portal.Today) && !found.Any(m => m.Cluster == cluster)) found.Add(membership);
        }

        return found.ToImmutable();
    }

    /// <summary>The cluster whose colours and name lead the pages of an organisation; null when it is a member of none.</summary>
    public static Record? Leading(Portal portal, Record organization) => Current(portal, organization) is [var first, ..] ? first.Cluster : null;
}
