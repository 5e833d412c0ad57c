using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Facets;

/// <summary>In: organisations. Out: the town of each: that of the map, where there is one, so that both count alike; else the one that its entry names.</summary>
internal sealed class FacetTowns
{
    /// <summary>Of the question.</summary>
    public const string Id = "town";

    private const string Anchor = "town-";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<string>> ofRecords = [];

    public FacetTowns(ImmutableArray<Record> organizations, PortalMaps maps)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in organizations)
        {
            var id = maps.Types.Contains(record.Type) ? OnMap(record, maps) : Written(record, known);
            if (id is not null) ofRecords[record.Index] = [id];
        }
    }

    public ImmutableArray<string> Of(Record record) => ofRecords.GetValueOrDefault(record.Index, []);

    /// <summary>As entries write it.</summary>
    public string NameOf(string id) => names[id];

    /// <summary>The id of a town of a map.</summary>
    public static string IdOf(MapTown town) => town.Anchor[Anchor.Length..];

    private string? OnMap(Record record, PortalMaps maps)
    {
        if (maps.Places.Of(record) is not { Town: { Name.Length: > 0 } town }) return null;
        names.TryAdd(IdOf(town), town.Name);
        return IdOf(town);
    }

    // Two towns of one name in two countries are two towns.
    private string? Written(Record record, Dictionary<string, string> known)
    {
        if (record["city"].Word()?.Trim() is not { Length: > 0 } city) return null;
        var country = record["country"].Word() ?? "";
        var key = $"{city.ToUpperInvariant()}\u0001{country}";
        if (known.TryGetValue(key, out var id)) return id;
        id = RecordId.From(city) is { Length: > 0 } plain ? plain : $"{names.Count + 1}";
        if (names.ContainsKey(id)) id = $"{id}-{(country.Length == 0 ? "x" : country.ToLowerInvariant())}";
        while (!names.TryAdd(id, city)) id += "-2";
        return known[key] = id;
    }
}
