using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace ClusterPortal.Graphics.Maps;

/// <summary>In: <c>world.bin</c>, which the library carries and docs/decisions/0003-maps.md says how to make. Out: the atlas. Takes some hundredths of a
/// second, so it is only read when a portal has a map.</summary>
internal static class AtlasReader
{
    private const double TownsPerDegree = 500;

    public static Atlas Read()
    {
        using var packed = typeof(AtlasReader).Assembly.GetManifestResourceStream("maps/world.bin")!;
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new BinaryReader(bytes);
        var (scaleX, scaleY, west, south) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var heads = Counts(reader);
        var xs = Differences(reader, heads);
        var ys = Differences(reader, heads);
        return new Atlas
        {
            Arcs = [.. heads.Select((head, i) => Arc(xs[i], ys[i], (head & 1) == 1))],
            Land = Rings(reader),
            Countries = Countries(reader),
            Towns = Towns(reader),
        };

        AtlasArc Arc(int[] x, int[] y, bool isBorder)
        {
            var points = new GeoPoint[x.Length];
            for (var i = 0; i < points.Length; i++) points[i] = new GeoPoint(south + (scaleY * y[i]), west + (scaleX * x[i]));
            return new AtlasArc(points, isBorder, Box(points));
        }
    }

    // An arc may cross the antimeridian; its box then goes on past 180.
    private static GeoBox Box(GeoPoint[] points)
    {
        var (low, high, south, north) = (0.0, 0.0, points[0].Latitude, points[0].Latitude);
        var along = 0.0;
        for (var i = 1; i < points.Length; i++)
        {
            along += GeoPoint.Eastward(points[i - 1].Longitude, points[i].Longitude);
            (low, high) = (Math.Min(low, along), Math.Max(high, along));
            (south, north) = (Math.Min(south, points[i].Latitude), Math.Max(north, points[i].Latitude));
        }

        return new GeoBox(south, points[0].Longitude + low, north, points[0].Longitude + high);
    }

    private static int[] Counts(BinaryReader reader)
    {
        var counts = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < counts.Length; i++) counts[i] = reader.Read7BitEncodedInt();
        return counts;
    }

    /// <summary>Numbers as differences from the one before: for arcs from the beginning of each, as the maker wrote them.</summary>
    private static int[][] Differences(BinaryReader reader, int[] heads) => [.. heads.Select(h => Values(reader, h >> 1))];

    private static int[] Values(BinaryReader reader, int count)
    {
        var values = new int[count];
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            var coded = reader.Read7BitEncodedInt();
            values[i] = value += (coded & 1) == 1 ? -((coded >> 1) + 1) : coded >> 1;
        }

        return values;
    }

    private static ImmutableArray<AtlasRing> Rings(BinaryReader reader)
    {
        var heads = Counts(reader);
        var arcs = Values(reader, heads.Sum(h => h >> 1));
        var rings = ImmutableArray.CreateBuilder<AtlasRing>(heads.Length);
        var at = 0;
        foreach (var head in heads)
        {
            rings.Add(new AtlasRing(arcs[at..(at + (head >> 1))], (head & 1) == 1));
            at += head >> 1;
        }

        return rings.MoveToImmutable();
    }

    private static ImmutableArray<AtlasCountry> Countries(BinaryReader reader)
    {
        var countries = ImmutableArray.CreateBuilder<AtlasCountry>(reader.Read7BitEncodedInt());
        while (countries.Count < countries.Capacity) countries.Add(new AtlasCountry(Code(reader), Rings(reader)));
        return countries.MoveToImmutable();
    }

    private static string Code(BinaryReader reader) => Encoding.ASCII.GetString(reader.ReadBytes(2));

    private static ImmutableArray<AtlasTown> Towns(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var countries = new List<string>(count);
        while (countries.Count < count)
        {
            var code = Code(reader);
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--) countries.Add(code);
        }

        var longitudes = Values(reader, count);
        var latitudes = Values(reader, count);
        var weights = reader.ReadBytes(count);
        var lengths = new int[count];
        for (var i = 0; i < count; i++) lengths[i] = reader.Read7BitEncodedInt();
        return [.. Enumerable.Range(0, count).Select(i => new AtlasTown(
            Encoding.UTF8.GetString(reader.ReadBytes(lengths[i])), countries[i], new GeoPoint(latitudes[i] / TownsPerDegree, longitudes[i] / TownsPerDegree), weights[i]))];
    }
}
