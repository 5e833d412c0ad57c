using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages;

/// <summary>The functions with which templates put maps into pages.</summary>
internal static class MapFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        new("map_of", [new("entries", Shape.Any), new("cluster", Shape.Any, true)], Shape.Html, "A map of a list of entries, with a line that says what it shows; in the area of a cluster when one is given. Null when none of them has a place on it.", MapOf),
        new("locator", [new("latitude", Shape.Number), new("longitude", Shape.Number), new("name", Shape.Text)], Shape.Html, "A small map of the region with a dot at a place; null when the place is not on it.", Locator),
        new("region_pattern", [new("cluster", Shape.Any, true)], Shape.Html, "The pattern of the portal's region, or of a cluster's, drawn from its coast or its towns; for ornament. Null where site.yml asks for none.", Pattern),
        new("map_url", [new("entry", Shape.Any)], Shape.Text, "Where an entry stands on the page of its type's map; null when it has no place there.", (a, c) => a[0].AsRecord is RecordView entry ? Value.Of(View(c).Maps.UrlOf(entry.Record)) : default),
    ];

    private static LanguageView View(RenderContext context) => (LanguageView)context.Host!;

    private static Value MapOf(ReadOnlySpan<Value> arguments, RenderContext context)
    {
        if (arguments[0].AsList is not { } list) return default;
        var records = ImmutableArray.CreateBuilder<Record>(list.Count);
        for (var i = 0; i < list.Count; i++)
            if (list[i].AsRecord is RecordView entry) records.Add(entry.Record);
        var cluster = arguments[1].AsRecord is RecordView { Record: { Type.Id: "cluster" } given } ? given : null;
        return View(context).Maps.Figure(records.ToImmutable(), cluster) is { } figure ? Value.Of(new SafeHtml(figure)) : default;
    }

    private static Value Locator(ReadOnlySpan<Value> arguments, RenderContext context)
    {
        if (Degrees(arguments[0]) is not { } latitude || Degrees(arguments[1]) is not { } longitude || !arguments[2].TryGetText(out var name)) return default;
        return View(context).Maps.Locator(latitude, longitude, name) is { } map ? Value.Of(new SafeHtml(map)) : default;
    }

    private static Value Pattern(ReadOnlySpan<Value> arguments, RenderContext context) =>
        View(context).Maps.Pattern(arguments[0].AsRecord is RecordView { Record: { Type.Id: "cluster" } cluster } ? cluster : null) is { } pattern ? Value.Of(new SafeHtml(pattern)) : default;

    private static double? Degrees(Value value) =>
        value.Kind switch { ValueKind.Integer => value.AsInteger, ValueKind.Float => value.AsFloat, _ => null };
}
