using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Views;
using ClusterPortal.Site;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The home page and the page for addresses that lead nowhere, in each language.</summary>
internal static class HomePages
{
    private const int Newest = 4;

    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        yield return new Page
        {
            Kind = "home",
            Template = TemplateNames.Home,
            View = view,
            Route = plan.Routes.Home(view.Language),
            Title = view.Text(plan.Site.Title),
            Description = (plan.Site.Description ?? plan.Site.Tagline) is { } text ? view.Text(text) : null,
            RouteIn = plan.Routes.Home,
            Translations = plan.InAllLanguages(plan.Routes.Home),
            Feeds = plan.AllFeeds(view),
            File = SiteReader.Path,
            Own = () => Own(plan, view),
        };
        yield return new Page
        {
            Kind = "not_found",
            Template = TemplateNames.NotFound,
            View = view,
            Route = plan.Routes.In(view.Language, "/404.html"),
            Title = PlanContext.Text(view, "not_found", "Page not found"),
            RouteIn = plan.Routes.Home,
            NoIndex = true,
            Own = () => [],
        };
    }

    private static Value[] Own(PlanContext plan, LanguageView view)
    {
        var portal = plan.Portal;
        var featured = Named(plan, "organization", plan.Site.Featured);
        var facts = Named(plan, "stat", plan.Site.Facts);
        var pages = ListOrder.Sort(portal.Of("page").Where(portal.IsLive), portal.Types.Find("page")!, view).ToArray();
        return
        [
            Value.Of((long)portal.Of("organization").Count(portal.IsLive)),
            List(view, featured),
            List(view, facts.Length > 0 ? facts : First(plan, view, "stat")),
            List(view, First(plan, view, "news")),
            List(view, First(plan, view, "job")),
            List(view, [.. portal.Of("event").Where(e => portal.IsLive(e) && !Events.IsPast(e, portal.Today, view.Zone)).OrderBy(e => Start(e, plan, view)).Take(Newest)]),
            List(view, plan.Terms("sector", view)),
            List(view, [.. pages.Where(p => p["audience"] is null)]),
            List(view, view.Clusters.HasSeveral ? plan.Terms("cluster", view) : []),
            List(view, [.. pages.Where(p => p["audience"] is not null)]),
        ];
    }

    private static NodaTime.Instant Start(Record record, PlanContext plan, LanguageView view) =>
        Events.SpanOf(record, view.Zone) is { } span ? Events.Next(record, span, plan.Portal.Today, view.Zone).Start.Instant : NodaTime.Instant.MaxValue;

    private static ImmutableArray<Record> First(PlanContext plan, LanguageView view, string type) =>
        plan.Portal.Types.Find(type) is { } known ? [.. ListOrder.Sort(plan.Portal.Of(known).Where(r => plan.Portal.IsLive(r) && !IsAhead(r, plan)), known, view).Take(Newest)] : [];

    // News under embargo and jobs not yet posted have a page in drafts only; dates ahead of today are not news.
    private static bool IsAhead(Record record, PlanContext plan) => record["date"] is DateValue date && date.Date > plan.Portal.Today;

    private static ImmutableArray<Record> Named(PlanContext plan, string type, ImmutableArray<ConfigWord> ids) =>
        [.. ids.Select(id => plan.Portal.Find(type, id.Text)).OfType<Record>()];

    private static Value List(LanguageView view, ImmutableArray<Record> records) => Value.Of(new RecordList(view, records));
}
