using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: a cluster. Out: who sits on its board today, and for which side. Seats that have ended, have not begun, or whose organisation is not shown are left
/// out.</summary>
internal static class Seats
{
    public static ImmutableArray<GroupValue> Held(Portal portal, Record cluster) =>
        [.. Expiries.Current(cluster["governance"], portal.Today).Where(s => Organization(portal, s) is not null)];

    /// <summary>The id of the side for which a seat is held: what it says itself, else its organisation's; null when neither says.</summary>
    public static string? SideOf(Portal portal, GroupValue seat)
    {
        if (seat["helix"].Choice() is { } side) return side.Id;
        var organization = Organization(portal, seat);
        return organization?["helix"].Choice()?.Id ?? organization?["kind"].Choice()?.Id switch
        {
            "company" or "investor" or "service_provider" => "business",
            "university" or "hospital" or "research_institute" or "science_park" => "research",
            "public_body" => "government",
            "association" => "civil_society",
            _ => null,
        };
    }

    private static Record? Organization(Portal portal, GroupValue seat) => seat["organization"] is ReferenceValue reference ? portal.Find(reference) : null;
}
