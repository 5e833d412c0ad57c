using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Site;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Html;

/// <summary>Finds where the menu items of site.yml lead.</summary>
internal sealed class MenuReader(PlanContext plan, LanguageView view, DiagnosticBag bag)
{
    public ImmutableArray<MenuEntry> Read(ImmutableArray<NavigationItem> items) => [.. items.Select(Read).OfType<MenuEntry>()];

    private MenuEntry? Read(NavigationItem item)
    {
        var children = Read(item.Children);
        Value Label(Value otherwise) => item.Label is { } text ? view.Shown(text) : otherwise;
        if (item.To is not { } to) return new MenuEntry(Label(Value.Of("")), null, null, children);
        if (WebAddress.Problem(to.Text, out _) is null) return new MenuEntry(Label(Value.Of(WebAddress.Shown(to.Text))), to.Text, null, children);
        if (Find(to.Text) is { } found) return new MenuEntry(Label(found.Label), plan.Routes.Url(found.Route), found.Route, children);
        if (IsHidden(to.Text)) return null;
        var near = Suggestion.Nearest(to.Text, plan.Portal.Types.All.Select(t => t.Folder).Concat(plan.Portal.Records.Select(r => r.ToString())));
        bag.Report(SiteRules.Navigation, to.Span, $"the menu leads to '{to.Text}', which is not there", near is null ? "a folder of entries, folder/id, /a/path/ or a web address" : $"did you mean {near}?");
        return null;
    }

    // A list that comes with its first entry may be in the menu before that: it appears there when it exists.
    private bool IsHidden(string to) =>
        (plan.Portal.Types.FindByFolder(to) is { List: not null } empty && !plan.Portal.IsUsed(empty)) ||
        (to.Split('/') is [var folder, var id] && plan.Portal.Types.FindByFolder(folder) is { } type && plan.Portal.Hidden.Contains((type.Id, id)));

    private (Value Label, string Route)? Find(string to)
    {
        if (to == "/") return (Value.Of(PlanContext.Text(view, "home", "Home")), plan.Routes.Home(view.Language));
        if (to == DataRoutes.Page && plan.DataPage(view) is { } data) return (Value.Of(PlanContext.Text(view, "open_data", "Open data")), data);
        if (to.StartsWith('/')) return to.EndsWith('/') || to.Contains('.', StringComparison.Ordinal) ? (Value.Of(to.Trim('/')), plan.Routes.In(view.Language, to)) : null;
        if (plan.Portal.Types.FindByFolder(to) is { } type) return plan.Routes.List(type, view.Language) is { } list ? (view.Shown(type.Other), list) : null;
        var parts = to.Split('/');
        return parts.Length == 2 && plan.Portal.Types.FindByFolder(parts[0]) is { } of && plan.Portal.Find(of.Id, parts[1]) is { } record && plan.Routes.Of(record, view.Language) is { } route
            ? (view.ShownTitle(record), route)
            : null;
    }
}
