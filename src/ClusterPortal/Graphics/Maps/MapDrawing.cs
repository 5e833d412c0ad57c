using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics.Maps;

/// <summary>Writes maps into pages. Land and borders are referred to, dots and names are drawn here, once for wide and once for narrow screens; the style sheet shows
/// one of the two. Circles are links, so that everything can be reached without scripts.</summary>
internal static class MapDrawing
{
    /// <param name="map">Land, borders and names.</param>
    /// <param name="url">Address of <see cref="BaseMap.Svg"/>.</param>
    /// <param name="words">In the page's language.</param>
    /// <param name="entries">Those in the frame.</param>
    public static string Write(BaseMap map, string url, MapWords words, ImmutableArray<MapEntry> entries)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map-drawing\" viewBox=\"0 0 {MapFrame.Width} {map.Frame.Height}\" role=\"group\" aria-label=\"{Escape(words.Label)}\" direction=\"ltr\">");
        Ground(svg, map, url);
        foreach (var size in (MapSize[])[MapSize.Wide, MapSize.Narrow])
        {
            var layer = new MapLayer(map, size, words, entries);
            svg.Append(CultureInfo.InvariantCulture, $"\n<g class=\"map-{size.Name}\" font-size=\"{size.Text}\">");
            svg.Append("<g aria-hidden=\"true\">");
            Bar(svg, layer, words);
            foreach (var town in layer.Towns) svg.Append($"<circle class=\"map-town\" cx=\"{N(town.X)}\" cy=\"{N(town.Y)}\" r=\"{N(size.Text * 0.2)}\"/>");
            foreach (var name in layer.Names) Name(svg, name);
            svg.Append("</g>");
            foreach (var circle in layer.Circles) Circle(svg, layer, circle, words, entries);
            svg.Append("</g>");
        }

        return svg.Append("\n</svg>").ToString();
    }

    /// <summary>A small map with one dot: where something is in the region.</summary>
    public static string Locator(BaseMap map, string url, string label, MapPoint at)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map-drawing\" viewBox=\"0 0 {MapFrame.Width} {map.Frame.Height}\" role=\"img\" aria-label=\"{Escape(label)}\">");
        Ground(svg, map, url);
        svg.Append($"<circle class=\"map-halo\" cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"52\"/><circle class=\"map-dot\" cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"20\"/></svg>");
        return svg.ToString();
    }

    private static void Ground(StringBuilder svg, BaseMap map, string url)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g aria-hidden=\"true\"><rect class=\"map-sea\" width=\"{MapFrame.Width}\" height=\"{map.Frame.Height}\"/>");
        foreach (var part in (string[])["land", "regions", "borders"]) svg.Append($"<use class=\"map-{part}\" href=\"{url}#{part}\"/>");
        svg.Append("</g>");
    }

    private static void Circle(StringBuilder svg, MapLayer layer, DotCluster circle, MapWords words, ImmutableArray<MapEntry> entries)
    {
        var (x, y) = (N(circle.At.X), N(circle.At.Y));
        if (circle.Members.Length == 1)
        {
            var entry = entries[circle.Members[0]];
            Open(svg, entry.Url ?? entry.TownUrl, entry.Town.Length == 0 ? entry.Name : $"{entry.Name}, {entry.Town}");
            svg.Append($"<circle class=\"map-target\" cx=\"{x}\" cy=\"{y}\" r=\"{N(layer.Size.Target)}\"/><circle class=\"map-dot\" cx=\"{x}\" cy=\"{y}\" r=\"{N(layer.Size.Dot)}\"/></a>");
            return;
        }

        var towns = MapLayer.TownsOf(circle, entries).Where(t => t.Length > 0).ToArray();
        var most = circle.Members.GroupBy(m => entries[m].TownUrl, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var where = string.Join(", ", towns.Take(3)) + (towns.Length > 3 ? $", {words.More(towns.Length - 3)}" : "");
        Open(svg, most, where.Length == 0 ? words.Count(circle.Members.Length) : $"{words.Count(circle.Members.Length)}: {where}");
        svg.Append($"<circle class=\"map-circle\" cx=\"{x}\" cy=\"{y}\" r=\"{N(circle.Radius)}\"/>");
        svg.Append($"<text class=\"map-count\" x=\"{x}\" y=\"{N(circle.At.Y + (layer.Size.Text * 0.35))}\">{words.Number(circle.Members.Length)}</text></a>");
    }

    private static void Open(StringBuilder svg, string url, string title) =>
        svg.Append($"\n<a href=\"{Escape(url)}\" aria-label=\"{Escape(title)}\"><title>{Escape(title)}</title>");

    private static void Name(StringBuilder svg, PlacedLabel name) =>
        svg.Append($"<text class=\"map-name {name.Kind}\" x=\"{N(name.At.X)}\" y=\"{N(name.At.Y)}\"{(name.Anchor == "start" ? "" : $" text-anchor=\"{name.Anchor}\"")}>{Escape(name.Text)}</text>");

    private static void Bar(StringBuilder svg, MapLayer layer, MapWords words)
    {
        var (left, low) = (layer.ScaleAt.Left + layer.Size.Text, layer.ScaleAt.Bottom - layer.Size.Text);
        var tick = layer.Size.Text * 0.4;
        svg.Append($"<path class=\"map-scale\" d=\"M{N(left)} {N(low - tick)}v{N(tick)}h{N(layer.Scale.Length)}v{N(-tick)}\"/>");
        svg.Append($"<text class=\"map-name place\" x=\"{N(left + (layer.Scale.Length / 2))}\" y=\"{N(low - (layer.Size.Text * 0.55))}\" text-anchor=\"middle\">{Escape(words.Kilometres((decimal)layer.Scale.Kilometres))}</text>");
    }

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SvgCanvas.Escape(text);
}
