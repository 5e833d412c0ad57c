using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>In: what is on a map, and for which size of screen. Out: circles and names that do not lie over one another.</summary>
internal sealed class MapLayer
{
    private const double Spacing = 1.2;

    public MapLayer(BaseMap map, MapSize size, MapWords words, ImmutableArray<MapEntry> entries)
    {
        Size = size;
        Circles = DotCluster.Of([.. entries.Select(e => e.At)], size.Text * 2.1, size.Circle);
        Scale = ScaleBar.Of(map.Frame, size.Text * 9);
        var frame = map.Frame.Rect.Grown(-size.Text * 0.4);
        var names = new LabelPlacer(frame);
        ScaleAt = FreeCorner(map.Frame.Rect);
        foreach (var circle in Circles) names.Keep(circle.At, Radius(circle));
        names.Keep(ScaleAt);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var circle in Circles.Where(c => c.Members.Length > 1)) NameTown(circle, "town");
        Regions();
        Towns = Orientation();
        Countries();
        foreach (var circle in Circles.Where(c => c.Members.Length == 1)) NameTown(circle, "place");
        Names = [.. names.Labels];

        // The corner with the fewest circles in it; the lower left one where it does not matter.
        MapRect FreeCorner(MapRect all)
        {
            var (width, height) = (Scale.Length + (size.Text * 2), size.Text * 2.6);
            return ((MapRect[])
            [
                new(0, all.Bottom - height, width, all.Bottom), new(all.Right - width, all.Bottom - height, all.Right, all.Bottom),
                new(0, 0, width, height), new(all.Right - width, 0, all.Right, height),
            ]).MinBy(corner => Circles.Count(c => corner.MeetsCircle(c.At, Radius(c))));
        }

        void NameTown(DotCluster circle, string kind)
        {
            var town = TownsOf(circle, entries).FirstOrDefault(t => t.Length > 0 && !used.Contains(t));
            if (town is not null && names.Beside(town, kind, circle.At, Radius(circle), size.Text)) used.Add(town);
        }

        void Regions()
        {
            foreach (var region in map.Regions.Take(size.Areas))
            {
                if (region.Name.NameIn(words.Language) is { } name && region.Share > 0.03 && !used.Contains(name) && names.Over(name, "region", region.Spots, size.Text * 0.95, Spacing)) used.Add(name);
            }
        }

        ImmutableArray<MapPoint> Orientation()
        {
            var dots = ImmutableArray.CreateBuilder<MapPoint>();
            foreach (var (town, at) in map.Towns)
            {
                if (dots.Count == size.Towns) break;
                var name = words.Town(town.Name);
                if (used.Contains(name) || !frame.Contains(at) || !names.IsFree(at, size.Text * 1.3) || dots.Any(d => d.DistanceTo(at) < size.Text * 4)) continue;
                if (!names.Beside(name, "place", at, size.Text * 0.2, size.Text * 0.92)) continue;
                used.Add(name);
                dots.Add(at);
                names.Keep(at, size.Text * 0.3);
            }

            return dots.ToImmutable();
        }

        // A country that fills the map needs no name on it but for its neighbours' sake.
        void Countries()
        {
            foreach (var country in map.Countries.Take(size.Areas).Where(c => c.Share > 0.012))
                names.Over(words.Country(country.Name).ToUpperInvariant(), "country", country.Spots, size.Text * 0.9, Spacing);
        }
    }

    public MapSize Size { get; }

    /// <summary>The largest first.</summary>
    public ImmutableArray<DotCluster> Circles { get; }

    public ImmutableArray<PlacedLabel> Names { get; }

    /// <summary>Towns that are only there for orientation.</summary>
    public ImmutableArray<MapPoint> Towns { get; }

    public ScaleBar Scale { get; }

    /// <summary>Where the scale stands.</summary>
    public MapRect ScaleAt { get; }

    /// <summary>Of what is seen of a circle.</summary>
    public double Radius(DotCluster circle) => circle.Members.Length == 1 ? Size.Dot : circle.Radius;

    /// <summary>The towns of a circle's entries, the one with most of them first.</summary>
    public static IEnumerable<string> TownsOf(DotCluster circle, ImmutableArray<MapEntry> entries) =>
        circle.Members.Select(m => entries[m].Town).GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
}
