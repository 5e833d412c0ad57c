using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: a cluster. Out: who sits on its board today, and for which side. Seats that have ended, have not begun, or whose organisation is not shown are left
/// out.</summary>
internal static class Seats
{
    public static ImmutableArray<GroupValue> Held(Portal portal, Record cluster) =>
        [.. Expiries.Current(cluster["governance"], portal.Today).Where(s => Organization(portal, s) is not null)];

    /// <summary>The side for which a seat is held: what it says itself, else its organisation's; null when neither says.</summary>
    public static Choice? SideOf(Portal portal, GroupValue seat) => seat["helix"].Choice() ?? Organization(portal, seat)?["helix"].Choice();

    private static Record? Organization(Portal portal, GroupValue seat) => seat["organization"] is ReferenceValue reference ? portal.Find(reference) : null;
}
