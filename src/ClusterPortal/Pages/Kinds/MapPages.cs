using System.Collections.Immutable;
using ClusterPortal.Pages.Facets;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>For each type whose entries have places, a page with all of them on a map and by town. An address below the list.</summary>
internal static class MapPages
{
    // A page of more entries is slow on a phone. Towns with a page of their own name a few and lead there.
    private const int MostEntries = 150;
    private const int MostEach = 8;

    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        foreach (var type in plan.Maps.Types)
        {
            string RouteIn(LanguageTag language) => plan.Routes.List(type, language, 1, PortalMaps.Part)!;
            var title = Formats.Fill(PlanContext.Text(view, "on_the_map", "{name}"), key => key == "name" ? view.Text(type.Other) : null);
            yield return new Page
            {
                Kind = "map",
                Template = TemplateNames.Map,
                View = view,
                Route = RouteIn(view.Language),
                Title = title,
                ListOf = type,
                RouteIn = RouteIn,
                Translations = plan.InAllLanguages(RouteIn),
                Crumbs = [plan.HomeCrumb(view), new Crumb(view.Text(type.Other), plan.Routes.List(type, view.Language)), new Crumb(title, null)],
                Feeds = plan.FeedsOf(type, view),
                Own = () => Own(plan, view, type),
            };
        }
    }

    private static Value[] Own(PlanContext plan, LanguageView view, ContentType type)
    {
        var maps = view.Maps;
        var facets = type.Id == DirectoryFacets.TypeId ? plan.DirectoryIn(view) : null;
        var entries = ListOrder.Sort(plan.Portal.Of(type).Where(plan.Portal.IsLive), type, view).Select(plan.Maps.Places.Of).OfType<PlacedEntry>().ToImmutableArray();
        var collation = view.Collation;
        var towns = entries.GroupBy(e => e.Town)
            .Select(g => new TownEntries(g.Key, maps.Name(g.Key), g.ToImmutableArray()))
            .OrderBy(t => t.Name.Length == 0).ThenByDescending(t => t.Entries.Length).ThenBy(t => collation.KeyOf(t.Name), StringComparer.Ordinal);
        var left = MostEntries;
        return
        [
            maps.Figure([.. entries.Select(e => e.Record)], null) is { } figure ? Value.Of(new SafeHtml(figure)) : default,
            Value.Of((long)entries.Length),
            Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language)!)),
            Value.Of([.. towns.Select(t =>
            {
                var url = facets?.UrlOfTown(t.Town);
                var most = url is null && entries.Length <= MostEntries ? int.MaxValue : MostEach;
                var named = Math.Min(t.Entries.Length, Math.Min(most, left));
                left -= named;
                return Town(view, t, named, url);
            })]),
        ];
    }

    private static Value Town(LanguageView view, TownEntries town, int named, string? url) =>
        Value.Of(new FixedRecord(
            PageShapes.MapTown,
            Value.Of(town.Town.Anchor),
            town.Name.Length == 0 ? default : Value.Of(town.Name),
            town.Town.Country is { } country ? Value.Of(view.Formats.Strings.CountryName(country)) : default,
            Value.Of((long)town.Entries.Length),
            Value.Of(url),
            Value.Of(town.Entries.Any(view.Maps.IsShown)),
            Value.Of(new RecordList(view, [.. town.Entries.Take(named).Select(e => e.Record)])),
            Value.Of((long)(town.Entries.Length - named))));

    // A class, as all that goes through queries here: queries over structures are compiled while the program runs.
    private sealed record TownEntries(MapTown Town, string Name, ImmutableArray<PlacedEntry> Entries);
}
