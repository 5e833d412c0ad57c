using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Graphics.Maps;

/// <summary>In: a GeoJSON file of the site (RFC 7946). Out: its areas with their names; a file with anything else in it is reported at the place and not used.</summary>
internal sealed class GeoJsonReader
{
    private const int Deepest = 24;
    private const int MostPoints = 60_000;
    private const int MostRegions = 2000;

    private readonly InputFile file;
    private readonly DiagnosticBag bag;
    private readonly ImmutableArray<GeoRegion>.Builder regions = ImmutableArray.CreateBuilder<GeoRegion>();
    private int points;
    private bool failed;

    private GeoJsonReader(InputFile file, DiagnosticBag bag) => (this.file, this.bag) = (file, bag);

    public static ImmutableArray<GeoRegion> ReadAll(Inputs inputs, DiagnosticBag bag) =>
        [.. inputs.Under(EntryFiles.MapsFolder).Where(f => f.Path.EndsWith(".geojson", StringComparison.Ordinal)).SelectMany(f => new GeoJsonReader(f, bag).Read())];

    private ImmutableArray<GeoRegion> Read()
    {
        if (TextDecoder.Decode(file, bag) is null) return [];
        var bytes = file.Bytes.Span;
        var json = new Utf8JsonReader(bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            json.Read();
            ReadObject(ref json);
            while (json.Read()) continue;
        }
        catch (JsonException found)
        {
            Report(MapRules.NotGeoJson, Offset(found), "the file breaks off here or is not written in the form of JSON", "save the map again as GeoJSON from the program it was drawn with");
        }

        if (!failed && regions.Count == 0) Report(MapRules.NotGeoJson, 0, "the file holds no area", "the map needs features of the kind Polygon or MultiPolygon");
        return failed ? [] : regions.ToImmutable();
    }

    // FeatureCollection and Feature are told apart by what they hold; a bare geometry is an area without a name.
    private void ReadObject(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            Report(MapRules.NotGeoJson, json.TokenStartIndex, "here a feature must stand, which begins with {", "save the map again as GeoJSON");
            json.Skip();
            return;
        }

        var names = ImmutableDictionary<string, string>.Empty;
        List<ImmutableArray<GeoPoint>>? rings = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("features"))
            {
                json.Read();
                ReadFeatures(ref json);
            }
            else if (json.ValueTextEquals("properties"))
            {
                json.Read();
                names = Names(ref json);
            }
            else if (json.ValueTextEquals("geometry"))
            {
                json.Read();
                rings = Geometry(ref json);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        if (rings is not { Count: > 0 }) return;
        regions.Add(new GeoRegion(names, [.. rings]));
        if (regions.Count == MostRegions + 1) Report(MapRules.TooLarge, 0, $"the file holds more than {MostRegions} areas", "leave out what is too small to be seen on the map");
    }

    private void ReadFeatures(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            Report(MapRules.NotGeoJson, json.TokenStartIndex, "'features' must be a list", "save the map again as GeoJSON");
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadObject(ref json);
    }

    // name, NAME, NAME_1 and the like; name:da and name_da for a language.
    private static ImmutableDictionary<string, string> Names(ref Utf8JsonReader json)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return names.ToImmutable();
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.String && key.StartsWith("name", StringComparison.OrdinalIgnoreCase) && json.GetString() is { Length: > 0 and < 120 } name)
            {
                var tag = key[4..].TrimStart(':', '_');
                names.TryAdd(tag.Length is 2 or 3 || tag.Contains('-', StringComparison.Ordinal) ? tag : "", name);
            }

            json.Skip();
        }

        return names.ToImmutable();
    }

    private List<ImmutableArray<GeoPoint>>? Geometry(ref Utf8JsonReader json)
    {
        var at = json.TokenStartIndex;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            if (json.TokenType != JsonTokenType.Null) Report(MapRules.NotGeoJson, at, "'geometry' must be a group of 'type' and 'coordinates'", "save the map again as GeoJSON");
            json.Skip();
            return null;
        }

        var rings = new List<ImmutableArray<GeoPoint>>();
        var type = "";
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isType = json.ValueTextEquals("type");
            var isPlaces = json.ValueTextEquals("coordinates");
            json.Read();
            if (isType && json.TokenType == JsonTokenType.String) type = json.GetString()!;
            else if (isPlaces && json.TokenType == JsonTokenType.StartArray) ReadRings(ref json, rings);
            else json.Skip();
        }

        if (type is "Polygon" or "MultiPolygon") return rings;
        Report(MapRules.NotGeoJson, at, $"'{(type.Length > 40 ? type[..40] : type)}' is not an area", "the map takes features of the kind Polygon or MultiPolygon; delete the others");
        return null;
    }

    // Lists in lists: those whose items are positions are rings, however deep they lie.
    private void ReadRings(ref Utf8JsonReader json, List<ImmutableArray<GeoPoint>> rings)
    {
        var start = json.TokenStartIndex;
        var ring = ImmutableArray.CreateBuilder<GeoPoint>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartArray)
            {
                var inner = json;
                inner.Read();
                if (inner.TokenType != JsonTokenType.Number) ReadRings(ref json, rings);
                else if (Position(ref json) is { } place) ring.Add(place);
            }
            else
            {
                Report(MapRules.NotGeoJson, json.TokenStartIndex, "among 'coordinates' only lists of positions may stand", "save the map again as GeoJSON");
                json.Skip();
            }
        }

        if (ring.Count == 0) return;
        if (ring.Count > 1 && ring[0] == ring[^1]) ring.RemoveAt(ring.Count - 1);
        if (ring.Count > 2) rings.Add(ring.ToImmutable());
        else Report(MapRules.NotGeoJson, start, "a ring needs at least three corners", "delete the feature, or save the map again");
    }

    private GeoPoint? Position(ref Utf8JsonReader json)
    {
        var at = json.TokenStartIndex;
        Span<double> values = stackalloc double[2];
        var (count, others) = (0, 0);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number)
            {
                others++;
                json.Skip();
                continue;
            }

            if (count < 2) values[count] = json.GetDouble();
            count++;
        }

        if (++points > MostPoints)
        {
            Report(MapRules.TooLarge, at, $"the file holds more than {MostPoints} points", "simplify the map in the program it was drawn with: a few thousand points are enough for a page");
            return null;
        }

        if (count >= 2 && others == 0 && Math.Abs(values[0]) <= 180 && Math.Abs(values[1]) <= 90) return new GeoPoint(values[1], values[0]);
        Report(MapRules.NotOnEarth, at, "this position is not on the earth", "longitude from -180 to 180 first, then latitude from -90 to 90: save the map with the coordinate system WGS 84 (EPSG:4326)");
        return null;
    }

    private long Offset(JsonException found)
    {
        var bytes = file.Bytes.Span;
        var at = 0;
        for (var line = found.LineNumber ?? 0; line > 0 && bytes[at..].IndexOf((byte)'\n') is var next and >= 0; line--) at += next + 1;
        return Math.Min(bytes.Length, at + (found.BytePositionInLine ?? 0));
    }

    // One finding a file: a map drawn by a program has the same fault in every line.
    private void Report(DiagnosticRule rule, long offset, string message, string advice)
    {
        if (failed) return;
        failed = true;
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var chars = Encoding.UTF8.GetCharCount(file.Bytes.Span[..(int)Math.Min(offset, file.Bytes.Length)]);
        bag.Report(rule, new SourceText(file.Path, text).SpanOf(Math.Min(chars, text.Length), 1), message, advice);
    }
}
