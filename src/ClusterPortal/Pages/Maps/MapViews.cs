using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Graphics;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages.Maps;

/// <summary>Maps in the language of a page.</summary>
internal sealed class MapViews(LanguageView view, PortalMaps maps)
{
    private const int TownsInGist = 4;
    private const double SmallestDot = 2;
    private const double LargestDot = 7;

    /// <summary>A figure with the entries on the map and a line that says in words what it shows; null when none of them is on it.</summary>
    /// <param name="records">The entries; those without a place are left out.</param>
    /// <param name="cluster">Whose map; null for the portal's own.</param>
    public string? Figure(ImmutableArray<Record> records, Record? cluster)
    {
        if (maps.Of(cluster) is not { } map) return null;
        var entries = records.Select(maps.Places.Of).OfType<PlacedEntry>().Where(e => IsIn(e, map)).ToImmutableArray();
        if (entries.IsEmpty) return null;
        var region = cluster ?? (view.Site.Cluster is { } id ? view.Portal.Find("cluster", id.Text) : null);
        var words = Words(Fill("map_of", "Map of {name}", ("name", region is null ? view.Text(view.Site.Title) : view.Text(region.Title))), records[0].Type.Id);
        var drawing = MapDrawing.Write(map.Map, map.Asset.Url, words, [.. entries.Select(e => new MapEntry(view.Text(e.Record.Title), view.Url(e.Record), map.Map.Frame.Project(e.At!.Value), Name(e.Town), UrlOf(e)))]);
        return $"<figure class=\"map\">\n{drawing}\n<figcaption><span>{Escape(Gist(entries, words))}</span> <span class=\"map-credit\">{Escape(Text("map_credit", ""))}</span></figcaption>\n</figure>";
    }

    /// <summary>A small map with a dot at a place; null when the place is not on the portal's map.</summary>
    public string? Locator(double latitude, double longitude, string name)
    {
        if (maps.Main is not { } map || !IsIn(new GeoPoint(latitude, longitude), map)) return null;
        return MapDrawing.Locator(map.Map, map.Asset.Url, Fill("on_the_map", "{name} on the map", ("name", name)), map.Map.Frame.Project(new GeoPoint(latitude, longitude)));
    }

    /// <summary>Where a town is, or the organisation in it; null without maps, and for towns that nobody knows.</summary>
    public GeoPoint? At(string town, string? country, Record? organization)
    {
        if (maps.Main is null) return null;
        var own = organization is null ? null : maps.Places.Of(organization);
        return own?.At is { } at && string.Equals(own.Town.Name, town, StringComparison.OrdinalIgnoreCase) ? at : maps.Places.TownAt(town, country);
    }

    /// <summary>The pattern of a region with a dot in each town, as ornament; null where the site has none.</summary>
    public string? Pattern(Record? cluster)
    {
        if (maps.PatternOf(cluster) is not { } pattern) return null;
        var (url, shown) = (pattern.Asset.Url, pattern.Pattern.Shown);
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"pattern{(pattern.Pattern.IsCoast ? "" : " inland")}\" viewBox=\"{N(shown.Left)} {N(shown.Top)} {N(shown.Right - shown.Left)} {N(shown.Bottom - shown.Top)}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">");
        svg.Append($"<use class=\"pattern-depths\" href=\"{url}#depths\"/><use class=\"pattern-coast\" href=\"{url}#coast\"/><g class=\"pattern-places\">");
        foreach (var (at, weight) in pattern.Places.Where(p => shown.Contains(p.At)).OrderByDescending(p => p.Weight))
            svg.Append($"<circle cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"{N(SmallestDot + Math.Min(LargestDot, weight))}\"/>");
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>Where an entry stands on the page of its type's map; null when it has no such place.</summary>
    public string? UrlOf(Record record) => maps.Types.Contains(record.Type) && maps.Places.Of(record) is { } entry ? UrlOf(entry) : null;

    /// <summary>Whether the entry can be seen on the portal's map.</summary>
    public bool IsShown(PlacedEntry entry) => maps.Main is { } map && IsIn(entry, map);

    /// <summary>A town's name in the page's language.</summary>
    public string Name(MapTown town) => view.PlaceName(town.Name);

    /// <summary>A number of entries of a type in words.</summary>
    public string Count(string type, int number)
    {
        if (type == "organization" && view.Formats.Strings.Plurals.TryGetValue("organizations_count", out var forms))
            return Plural(forms, number);
        return $"{view.Formats.Number(number)} {view.Text(view.Portal.Types.Find(type)!.Other)}";
    }

    private string UrlOf(PlacedEntry entry) =>
        $"{view.Routes.Url(view.Routes.List(entry.Record.Type, view.Language, 1, PortalMaps.Part)!)}#{entry.Town.Anchor}";

    private static bool IsIn(PlacedEntry entry, PortalMap map) => entry.At is { } at && IsIn(at, map);

    // Places on the other side of the earth are not in the frame, whatever the projection makes of them.
    private static bool IsIn(GeoPoint at, PortalMap map) => map.Map.Frame.Bounds.Contains(at) && map.Map.Frame.Rect.Contains(map.Map.Frame.Project(at));

    private MapWords Words(string label, string type) => new(
        view.Language.Tag,
        label,
        n => Count(type, n),
        n => view.Formats.Number(n),
        n => Fill("kilometres", "{n} km", ("n", view.Formats.Number(n))),
        n => view.Formats.Strings.Plurals.TryGetValue("more_towns", out var forms) ? Plural(forms, n) : $"+{view.Formats.Number(n)}",
        view.Formats.Strings.CountryName,
        view.PlaceName);

    // 155 organisations: 60 in Copenhagen · 25 in Lund · 70 elsewhere
    private string Gist(ImmutableArray<PlacedEntry> entries, MapWords words)
    {
        var towns = entries.Where(e => e.Town.Name.Length > 0).GroupBy(e => e.Town).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Anchor, StringComparer.Ordinal).Take(TownsInGist).ToArray();
        var parts = towns.Select(g => Fill("n_in_place", "{n} in {place}", ("n", words.Number(g.Count())), ("place", Name(g.Key)))).ToList();
        if (entries.Length - towns.Sum(g => g.Count()) is var rest and > 0 && parts.Count > 0) parts.Add(Fill("n_elsewhere", "{n} elsewhere", ("n", words.Number(rest))));
        return parts.Count == 0 ? words.Count(entries.Length) : $"{words.Count(entries.Length)}: {string.Join(" · ", parts)}";
    }

    private string Plural(IReadOnlyDictionary<string, string> forms, int number) =>
        (forms.GetValueOrDefault(Plurals.FormOf(view.Language, number)) ?? forms.GetValueOrDefault("other", "{n}")).Replace("{n}", view.Formats.Number(number), StringComparison.Ordinal);

    private string Text(string key, string otherwise) => PlanContext.Text(view, key, otherwise);

    private string Fill(string key, string otherwise, params (string Key, string Text)[] parts) =>
        Formats.Fill(Text(key, otherwise), k => Array.Find(parts, p => p.Key == k).Text);

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SvgCanvas.Escape(text);
}
