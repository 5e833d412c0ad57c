using System.Collections.Immutable;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Outputs.Html;

/// <summary>A menu for templates: one for all pages but those to which the menu itself leads, where it says which.</summary>
internal sealed class MenuModel(ImmutableArray<MenuEntry> entries)
{
    private readonly Value elsewhere = Items(entries, current: null);

    public Value For(Page page) => Names(entries, page.Route) ? Items(entries, page.Route) : elsewhere;

    private static bool Names(ImmutableArray<MenuEntry> entries, string route)
    {
        foreach (var entry in entries)
            if (entry.Route == route || Names(entry.Children, route)) return true;
        return false;
    }

    private static Value Items(ImmutableArray<MenuEntry> entries, string? current) =>
        Value.Of([.. entries.Select(e => Value.Of(new FixedRecord(
            PageShapes.MenuItem,
            e.Shown,
            Value.Of(e.Url),
            Value.Of(e.Route is not null && current == e.Route),
            Items(e.Children, current))))]);
}
