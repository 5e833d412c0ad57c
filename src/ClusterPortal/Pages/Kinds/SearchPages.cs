using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The page that searches the portal, and that leads to its lists where no script runs.</summary>
internal static class SearchPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        if (plan.SearchPage(view) is not { } route) yield break;
        var title = PlanContext.Text(view, "search", "Search");
        yield return new Page
        {
            Kind = "search",
            Template = TemplateNames.Search,
            View = view,
            Route = route,
            Title = title,
            Description = view.Formats.Strings.Texts.GetValueOrDefault("search_lead"),
            RouteIn = language => plan.Routes.In(language, SearchRoutes.Page),
            Translations = plan.InAllLanguages(language => plan.Routes.In(language, SearchRoutes.Page)),
            Crumbs = [plan.HomeCrumb(view), new Crumb(title, null)],
            Own = () => Own(plan, view),
        };
    }

    private static Value[] Own(PlanContext plan, LanguageView view) =>
    [
        Value.Of(plan.Routes.Url(SearchRoutes.Index(view.Language))),
        Value.Of([.. plan.Portal.Types.All.OrderBy(t => t.Id != "organization").Select(t => List(plan, view, t)).Where(l => !l.IsNothing)]),
        Value.Of(new RecordList(view, Used(plan, view, "sector"))),
        Value.Of(new RecordList(view, Used(plan, view, "competence"))),
    ];

    private static Value List(PlanContext plan, LanguageView view, ContentType type)
    {
        var count = plan.Portal.Of(type).Count(plan.Portal.IsListed);
        return count == 0 || plan.Routes.List(type, view.Language) is not { } route
            ? default
            : Value.Of(new FixedRecord(PageShapes.ListLink, view.Shown(type.Other), Value.Of(plan.Routes.Url(route)), Value.Of((long)count)));
    }

    private static ImmutableArray<Record> Used(PlanContext plan, LanguageView view, string type) =>
        [.. plan.Terms(type, view).Where(t => t.Type.Inverses.Any(i => plan.Portal.Back(t, i).Length > 0))];
}
