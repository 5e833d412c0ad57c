using System.Collections.Immutable;
using System.Text;

namespace ClusterPortal.Graphics.Maps;

/// <summary>In: the atlas, a frame and the site's own regions. Out: what all maps of that frame share: land, borders, and what may be named.
/// Land and borders are one file that pages refer to part by part, so that they take their colours from the page, and the file is fetched once.</summary>
internal sealed class BaseMap
{
    private const double Finest = 0.45;
    private const int MostBytes = 38_000;
    private const double Rounding = 9;

    /// <summary>Kilometres to a unit below which the atlas is coarser than the map.</summary>
    private const double Known = 0.9;

    private readonly Lazy<ImmutableArray<AreaSpots<string>>> countries;
    private readonly Lazy<ImmutableArray<AreaSpots<GeoRegion>>> regions;

    public BaseMap(Atlas atlas, MapFrame frame, ImmutableArray<GeoRegion> own)
    {
        Frame = frame;
        var tracer = new RingTracer(atlas, frame);
        Svg = Write(atlas, tracer, own);
        countries = new(() =>
        {
            // A tracer remembers what it drew and is for one thread alone.
            var another = new RingTracer(atlas, frame);
            return [.. atlas.Countries
                .Select(c => AreaSpots<string>.Of(c.Code, [.. another.Rings(c.Rings)], frame))
                .OfType<AreaSpots<string>>().OrderByDescending(a => a.Share).ThenBy(a => a.Name, StringComparer.Ordinal)];
        });
        regions = new(() => [.. own
            .Select(r => AreaSpots<GeoRegion>.Of(r, [.. r.Rings.Select(p => Clip.Ring([.. p.Select(frame.Project)], frame.Rect)).Where(p => p.Count > 2)], frame))
            .OfType<AreaSpots<GeoRegion>>().OrderByDescending(a => a.Share)]);
        Towns = [.. atlas.Towns
            .Where(t => frame.Bounds.Contains(t.Place))
            .Select(t => new TownSpot(t, frame.Project(t.Place)))
            .Where(t => frame.Rect.Contains(t.At))
            .OrderByDescending(t => t.Town.Weight).ThenBy(t => t.Town.Name, StringComparer.Ordinal)];
    }

    public MapFrame Frame { get; }

    /// <summary>The shared file: elements with the ids land, borders and regions, without colours of their own.</summary>
    public byte[] Svg { get; }

    /// <summary>The countries in the frame, the largest first.</summary>
    public ImmutableArray<AreaSpots<string>> Countries => countries.Value;

    /// <summary>The site's regions in the frame, the largest first.</summary>
    public ImmutableArray<AreaSpots<GeoRegion>> Regions => regions.Value;

    /// <summary>The towns in the frame, the most important first.</summary>
    public ImmutableArray<TownSpot> Towns { get; }

    private static IEnumerable<List<MapPoint>> Borders(Atlas atlas, RingTracer tracer) =>
        Enumerable.Range(0, atlas.Arcs.Length).Where(i => atlas.Arcs[i].IsBorder && tracer.IsNear(i)).SelectMany(tracer.Line);

    // A coast of fjords and skerries is drawn with less care until its file is as small as others are.
    private byte[] Write(Atlas atlas, RingTracer tracer, ImmutableArray<GeoRegion> own)
    {
        var land = tracer.Rings(atlas.Land).ToArray();
        var coasts = tracer.Coasts();
        var borders = Borders(atlas, tracer).ToArray();
        var regions = own.IsEmpty ? [] : RegionLines.Of(own, Frame, new LandGrid(Frame.Rect, land)).ToArray();
        for (var tolerance = Finest; ; tolerance *= 1.4)
        {
            var svg = new StringBuilder();
            svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {MapFrame.Width} {Frame.Height}\">\n");
            AppendLand(svg, land, coasts, tolerance);
            Append(svg, "borders", Lines(borders, tolerance));
            Append(svg, "regions", Lines(regions, tolerance));
            svg.Append("</svg>\n");
            if (svg.Length <= MostBytes || tolerance > 5) return Encoding.UTF8.GetBytes(svg.ToString());
        }
    }

    // The atlas ends at the antimeridian, where land goes on: there the coast is drawn apart from the land, without the line of the cut.
    private void AppendLand(StringBuilder svg, List<MapPoint>[] land, List<List<MapPoint>>? coasts, double tolerance)
    {
        var path = NewPath();
        foreach (var ring in land)
        {
            var simple = Simplify.Ring(ring, tolerance);
            if (simple.Count > 2 && Area(simple) >= 6 * tolerance * tolerance) path.Ring(simple);
        }

        if (coasts is null)
        {
            Append(svg, "land", path);
            return;
        }

        svg.Append("<g id=\"land\">");
        Append(svg, null, path, " stroke=\"none\"");
        Append(svg, null, Lines(coasts, tolerance), " fill=\"none\"");
        svg.Append("</g>\n");
    }

    private PathData Lines(IEnumerable<List<MapPoint>> lines, double tolerance)
    {
        var path = NewPath();
        foreach (var line in lines) path.Line(Simplify.Line(line, tolerance));
        return path;
    }

    private PathData NewPath() => new(Frame.KilometresPerUnit < Known ? Rounding : 0);

    // An id must be there even when it has nothing to show, as every page refers to it.
    private static void Append(StringBuilder svg, string? id, PathData path, string own = "") =>
        svg.Append($"<path{(id is null ? "" : $" id=\"{id}\"")}{own} transform=\"{PathData.Scale}\" fill-rule=\"evenodd\" vector-effect=\"non-scaling-stroke\" d=\"{path}\"/>\n");

    private static double Area(List<MapPoint> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++) twice += (ring[i].X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * ring[i].Y);
        return Math.Abs(twice) / 2;
    }
}
