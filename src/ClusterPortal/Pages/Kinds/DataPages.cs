using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The page that presents the open data: what there is, in which forms, under which terms and from which sources.</summary>
internal static class DataPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        if (plan.DataPage(view) is not { } route) yield break;
        var title = PlanContext.Text(view, "open_data", "Open data");
        yield return new Page
        {
            Kind = "data",
            Template = TemplateNames.Data,
            View = view,
            Route = route,
            Title = title,
            Description = view.Formats.Strings.Texts.GetValueOrDefault("open_data_lead"),
            RouteIn = language => plan.Routes.In(language, DataRoutes.Page),
            Translations = plan.InAllLanguages(language => plan.Routes.In(language, DataRoutes.Page)),
            Crumbs = [plan.HomeCrumb(view), new Crumb(title, null)],
            Data = [new FeedLink("DCAT", "application/ld+json", DataRoutes.Catalogue), new FeedLink("JSON", "application/json", DataRoutes.Index)],
            Own = () => Own(plan, view),
        };
    }

    private static Value[] Own(PlanContext plan, LanguageView view)
    {
        ContentType[] types = [.. DataRoutes.TypesOf(plan.Portal)];
        var license = plan.Site.DataLicense;
        var sources = DataSources.Of(types.SelectMany(t => plan.Portal.Of(t)).Where(plan.Portal.IsListed), view.Language);
        return
        [
            Value.Of([.. types.Select(t => DataSet(plan, view, t)).Where(d => !d.IsNothing)]),
            Value.Of(license?.Name),
            Value.Of(license?.Url),
            Value.Of(plan.Routes.Absolute(DataRoutes.Index)),
            Value.Of(plan.Routes.Absolute(DataRoutes.Catalogue)),
            Value.Of([.. sources.Select(s => Value.Of(new FixedRecord(
                PageShapes.DataSource, Value.Of(s.Title), Value.Of(s.Publisher), Value.Of(s.License), Value.Of((long)s.Entries))))]),
        ];
    }

    // What nobody has written yet is in the index, and no news to a reader.
    private static Value DataSet(PlanContext plan, LanguageView view, ContentType type)
    {
        var count = plan.Portal.Of(type).Count(plan.Portal.IsListed);
        if (count == 0) return default;
        return Value.Of(new FixedRecord(
            PageShapes.DataSet,
            view.Shown(type.Other),
            Value.Of((long)count),
            plan.Routes.List(type, view.Language) is { } list ? Value.Of(plan.Routes.Url(list)) : default,
            Value.Of(plan.Routes.Url(DataRoutes.Csv(type))),
            Value.Of(plan.Routes.Url(DataRoutes.Json(type))),
            Value.Of(plan.Routes.Url(DataRoutes.Schema(type))),
            Value.Of([.. plan.FeedsOf(type, view).Select(f => f.Shown(Short(f.Type), plan.Routes))])));
    }

    private static string Short(string type) => type switch
    {
        "application/rss+xml" => "RSS",
        "application/atom+xml" => "Atom",
        "text/calendar" => "iCalendar",
        _ => "JSON Feed",
    };
}
