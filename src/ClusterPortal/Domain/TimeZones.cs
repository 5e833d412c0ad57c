using ClusterPortal.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace ClusterPortal.Domain;

/// <summary>IANA time zones by name, from the database that NodaTime carries: the same on every machine.</summary>
internal static class TimeZones
{
    public static DateTimeZone Utc => DateTimeZone.Utc;

    /// <summary>The zone of an IANA name such as <c>Europe/Copenhagen</c>; null when there is none of exactly this name.
    /// Fixed offsets such as <c>UTC+01</c> are refused: they are wrong for half of the year in most of Europe.</summary>
    public static DateTimeZone? Find(string id) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    /// <summary>The IANA name that was most likely meant: other case or spaces, a city alone, a name from Windows, a slip of the pen. Null when nothing is near.</summary>
    public static string? Suggest(string id)
    {
        var wanted = id.Trim().Replace(' ', '_');
        if (wanted.Length is 0 or > 64) return null;
        var ids = Ids();
        if (Array.Find(ids, i => i.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } same) return same;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id.Trim(), out var windows)) return windows;
        var city = wanted[(wanted.LastIndexOf('/') + 1)..];
        if (Array.Find(ids, i => City(i).Equals(city, StringComparison.OrdinalIgnoreCase) && i.Contains('/')) is { } place) return place;
        if (Suggestion.Nearest(wanted, ids.Where(i => i.Contains('/'))) is { } near) return near;
        return Suggestion.Nearest(city, ids.Where(i => i.Contains('/')).Select(City)) is { } nearCity
            ? Array.Find(ids, i => City(i) == nearCity && i.Contains('/'))
            : null;
    }

    private static ReadOnlySpan<char> CitySpan(string id) => id.AsSpan(id.LastIndexOf('/') + 1);

    private static string City(string id) => CitySpan(id).ToString();

    // Canonical names first, so that "Copenhagen" gives the name that maps show; then by text, so that the answer never changes.
    private static string[] Ids()
    {
        var map = TzdbDateTimeZoneSource.Default.CanonicalIdMap;
        return [.. map.Keys.OrderBy(k => map[k] == k ? 0 : 1).ThenBy(k => k, StringComparer.Ordinal)];
    }
}
