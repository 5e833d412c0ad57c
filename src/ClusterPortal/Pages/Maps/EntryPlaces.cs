using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Maps;

/// <summary>In: live entries of types with a place. Out: each with its town and place. An entry that only names its town is where the town is.</summary>
internal sealed class EntryPlaces
{
    private const double NearTown = 12;

    private readonly Dictionary<string, MapTown> towns = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PlacedEntry> entries = [];
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal) { OtherAnchor };
    private readonly Atlas atlas;

    private const string OtherAnchor = "town-other";

    public EntryPlaces(IEnumerable<Record> records, Atlas atlas)
    {
        this.atlas = atlas;
        var all = records.Select(r => new Located(r, Word(r, "city")?.Trim() ?? "", Word(r, "country"), PlaceOf(r))).ToArray();
        foreach (var group in all.Where(e => e.City.Length > 0).GroupBy(e => e.Key, StringComparer.Ordinal))
        {
            var (first, placed) = (group.First(), group.Where(e => e.At is not null).Select(e => e.At!.Value).ToArray());
            AddTown(first, placed.Length > 0 ? Middle(placed) : Find(first.City, first.Country));
        }

        var named = towns.Values.Where(t => t.At is not null).OrderBy(t => t.Anchor, StringComparer.Ordinal).ToArray();
        var other = new MapTown(OtherAnchor, "", null, null);
        foreach (var located in all)
        {
            var (record, at) = (located.Record, located.At);
            var town = located.City.Length > 0 ? towns[located.Key] : at is { } here ? Nearest(here, named) ?? other : other;
            entries[record.Index] = new PlacedEntry(record, town, at ?? town.At);
        }
    }

    public IEnumerable<PlacedEntry> All => entries.Values;

    public PlacedEntry? Of(Record record) => entries.GetValueOrDefault(record.Index);

    /// <summary>Where a town is: among the entries, else by its name.</summary>
    public GeoPoint? TownAt(string name, string? country)
    {
        var key = country is null ? name.ToUpperInvariant() : $"{name.ToUpperInvariant()}\u0001{country}";
        return towns.TryGetValue(key, out var town) ? town.At : Find(name, country);
    }

    /// <summary>The field of a type that says where its entries are.</summary>
    public static Field? FieldOf(ContentType type) => type.Fields.Fields.FirstOrDefault(f => f.Kind == FieldKind.Place);

    public static GeoPoint? PlaceOf(Record record) =>
        FieldOf(record.Type) is { } field && record[field] is PlaceValue place ? new GeoPoint((double)place.Latitude, (double)place.Longitude) : null;

    private static string? Word(Record record, string field) =>
        record[field] switch
        {
            WordValue word => word.Text,
            TextValue { Text.Parts: [var first, ..] } => first.Text,
            _ => null,
        };

    private static MapTown? Nearest(GeoPoint place, MapTown[] towns)
    {
        var nearest = towns.MinBy(t => t.At!.Value.DistanceTo(place));
        return nearest?.At!.Value.DistanceTo(place) <= NearTown ? nearest : null;
    }

    // The middle value of each, so that one wrong position does not move a town.
    private static GeoPoint Middle(GeoPoint[] places)
    {
        var first = places[0].Longitude;
        var (north, east) = (places.Select(p => p.Latitude).Order().ToArray(), places.Select(p => GeoPoint.Eastward(first, p.Longitude)).Order().ToArray());
        return new GeoPoint(north[north.Length / 2], Math.IEEERemainder(first + east[east.Length / 2], 360));
    }

    private void AddTown(Located first, GeoPoint? at)
    {
        var id = RecordId.From(first.City);
        var anchor = $"town-{(id.Length == 0 ? (towns.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : id)}";
        if (!anchors.Add(anchor)) anchor = $"{anchor}-{first.Country?.ToLowerInvariant() ?? "x"}";
        while (!anchors.Add(anchor) && towns.Values.Any(t => t.Anchor == anchor)) anchor += "-2";
        towns[first.Key] = new MapTown(anchor, first.City, first.Country, at);
    }

    private GeoPoint? Find(string name, string? country) =>
        atlas.Towns.Where(t => (country is null || t.Country == country) && string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase)).MaxBy(t => t.Weight)?.Place;

    // A class: queries over structures are compiled while the program runs.
    private sealed record Located(Record Record, string City, string? Country, GeoPoint? At)
    {
        /// <summary>The same for entries of one town, however they write it.</summary>
        public string Key { get; } = Country is null ? City.ToUpperInvariant() : $"{City.ToUpperInvariant()}\u0001{Country}";
    }
}
