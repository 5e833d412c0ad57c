using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Graphics.Patterns;
using ClusterPortal.Schema;

namespace ClusterPortal.Pages.Maps;

/// <summary>In: the portal's entries, and regions that the site drew. Out: the maps that pages share, each made once and only when a page needs it.
/// Safe on many threads.</summary>
internal sealed class PortalMaps
{
    /// <summary>Below the list of the type.</summary>
    public const string Part = "map/";

    private readonly Portal portal;
    private readonly Routes routes;
    private readonly ImmutableArray<GeoRegion> regions;
    private readonly Lazy<Atlas> atlas;
    private readonly Lazy<EntryPlaces> places;
    private readonly Lazy<PortalMap?> main;
    private readonly Lazy<ImmutableArray<(Record Cluster, PortalMap Map)>> ofClusters;
    private readonly Lazy<ImmutableSortedDictionary<string, PortalPattern>> patterns;

    /// <param name="portal">All entries.</param>
    /// <param name="routes">Where pages are.</param>
    /// <param name="regions">The site's own.</param>
    /// <param name="isUsed">Whether the theme shows maps.</param>
    /// <param name="atlas">The world, where somebody has it already.</param>
    public PortalMaps(Portal portal, Routes routes, ImmutableArray<GeoRegion> regions, bool isUsed, Lazy<Atlas>? atlas = null)
    {
        this.atlas = atlas ??= new(AtlasReader.Read);
        (this.portal, this.routes, this.regions) = (portal, routes, regions);
        Types = isUsed
            ? [.. portal.Types.All.Where(t => t.List is not null && EntryPlaces.FieldOf(t) is not null && portal.Of(t).Any(r => portal.IsLive(r) && EntryPlaces.PlaceOf(r) is not null))]
            : [];
        places = new(() => new EntryPlaces(Types.SelectMany(t => portal.Of(t)).Where(portal.IsLive), atlas.Value));
        main = new(MakeMain);
        ofClusters = new(() =>
        [
            .. portal.Of("cluster").Where(c => c.Id != routes.Site.Cluster?.Text).Select(c => (c, Map: FrameOf(c) is { } frame ? Make($"cluster-{c.Id}", frame) : null))
                .Where(x => x.Map is not null).Select(x => (x.c, x.Map!)),
        ]);
        patterns = new(() => MakePatterns().ToImmutableSortedDictionary(p => p.Key, p => p.Pattern, StringComparer.Ordinal));
    }

    /// <summary>The pattern of a cluster's region, or of the portal's; null where site.yml asks for none, or the portal has no map.</summary>
    public PortalPattern? PatternOf(Record? cluster) =>
        patterns.Value.GetValueOrDefault(cluster is null || cluster.Id == routes.Site.Cluster?.Text ? "" : cluster.Id);

    /// <summary>The types with a page that shows all their entries on a map.</summary>
    public ImmutableArray<ContentType> Types { get; }

    public EntryPlaces Places => places.Value;

    /// <summary>The map of the whole portal; null when no entry has a place.</summary>
    public PortalMap? Main => Types.IsEmpty ? null : main.Value;

    /// <summary>The files that pages refer to.</summary>
    public IEnumerable<Asset> Assets =>
        Main is { } map ? [map.Asset, .. ofClusters.Value.Select(c => c.Map.Asset), .. patterns.Value.Values.Select(p => p.Asset)] : [];

    /// <summary>The map of a cluster's region; the portal's own where the cluster names no area.</summary>
    public PortalMap? Of(Record? cluster) =>
        Types.IsEmpty ? null : ofClusters.Value.FirstOrDefault(c => c.Cluster == cluster).Map ?? Main;

    private PortalMap? MakeMain()
    {
        var cluster = routes.Site.Cluster is { } id ? portal.Find("cluster", id.Text) : null;
        var frame = cluster is null ? null : FrameOf(cluster);
        frame ??= FrameFit.To([.. Places.All.OrderBy(e => e.Record.Index).Where(e => e.At is not null).Select(e => e.At!.Value)]);
        return frame is null ? null : Make("region", frame);
    }

    private static MapFrame? FrameOf(Record cluster)
    {
        if (cluster["region"] is not GroupValue region || region["map_area"] is not GroupValue area) return null;
        if (Edge("south") is not { } south || Edge("north") is not { } north || Edge("west") is not { } west || Edge("east") is not { } east) return null;
        return north > south && east != west ? FrameFit.To(south, west, north, east) : null;

        double? Edge(string name) => area[name] is NumberValue number ? (double)number.Number : null;
    }

    // Under the id of its cluster; the portal's own under none.
    private IEnumerable<(string Key, PortalPattern Pattern)> MakePatterns()
    {
        if (routes.Site.Brand.Pattern is null || Main is not { } map) yield break;
        foreach (var (key, frame) in ofClusters.Value.Select(c => (Key: c.Cluster.Id, c.Map.Map.Frame)).Prepend((Key: "", map.Map.Frame)))
        {
            ImmutableArray<(MapPoint At, double Weight)> spots =
            [
                .. Places.All.Where(e => e.At is { } at && frame.Bounds.Contains(at)).GroupBy(e => e.Town).OrderBy(t => t.Key.Anchor, StringComparer.Ordinal)
                    .Select(t => (At: frame.Project(t.Key.At ?? t.First().At!.Value), Weight: Math.Sqrt(t.Count()))).Where(t => frame.Rect.Contains(t.At)),
            ];
            if (RegionPattern.Of(atlas.Value, frame, spots) is { } pattern)
                yield return (key, new PortalPattern(pattern, spots, AssetStage.Make(routes, "assets", $"maps/pattern{(key.Length == 0 ? "" : $"-{key}")}.svg", pattern.Svg)));
        }
    }

    private PortalMap Make(string name, MapFrame frame)
    {
        var map = new BaseMap(atlas.Value, frame, regions);
        return new PortalMap(map, AssetStage.Make(routes, "assets", $"maps/{name}.svg", map.Svg));
    }
}
