using System.Text.Json;

namespace ClusterPortal.Benchmarks.Atlas;

/// <summary>A TopoJSON file of world-atlas: arcs on a grid, and the rings of land and countries as lists of arcs.</summary>
internal sealed class Topology
{
    private Topology(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        ScaleX = transform.GetProperty("scale")[0].GetDouble();
        ScaleY = transform.GetProperty("scale")[1].GetDouble();
        West = transform.GetProperty("translate")[0].GetDouble();
        South = transform.GetProperty("translate")[1].GetDouble();
        Arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(ReadArc)];
        Land = [.. root.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray().SelectMany(Rings)];
        Countries = [.. root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Select(g => Rings(g).ToArray())];
    }

    public double ScaleX { get; }

    public double ScaleY { get; }

    public double West { get; }

    public double South { get; }

    public (int X, int Y)[][] Arcs { get; }

    public Ring[] Land { get; }

    public Ring[][] Countries { get; }

    public static Topology Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return new Topology(document.RootElement);
    }

    /// <summary>A ring as arcs; ~n is arc n backwards.</summary>
    internal sealed record Ring(int[] Arcs, bool IsHole);

    public double Longitude(int x) => West + (x * ScaleX);

    public double Latitude(int y) => South + (y * ScaleY);

    public IEnumerable<(double Lon, double Lat)> Points(Ring ring) =>
        ring.Arcs.SelectMany(a => a >= 0 ? Arcs[a] : Arcs[~a].Reverse()).Select(p => (Longitude(p.X), Latitude(p.Y)));

    private static (int X, int Y)[] ReadArc(JsonElement arc)
    {
        var (x, y) = (0, 0);
        return [.. arc.EnumerateArray().Select(d => (x += d[0].GetInt32(), y += d[1].GetInt32()))];
    }

    private static IEnumerable<Ring> Rings(JsonElement geometry)
    {
        if (!geometry.TryGetProperty("arcs", out var arcs)) return [];
        return geometry.GetProperty("type").GetString() == "Polygon" ? Polygon(arcs) : arcs.EnumerateArray().SelectMany(Polygon);
    }

    private static IEnumerable<Ring> Polygon(JsonElement rings) =>
        rings.EnumerateArray().Select((r, i) => new Ring([.. r.EnumerateArray().Select(a => a.GetInt32())], i > 0));
}
