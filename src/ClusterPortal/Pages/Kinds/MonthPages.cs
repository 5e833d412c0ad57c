using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using NodaTime;

namespace ClusterPortal.Pages.Kinds;

/// <summary>A page for each month in which something of a calendar takes place, below its list. Months without anything have none.</summary>
internal static class MonthPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        if (!plan.Templates.HasMonths) yield break;
        foreach (var type in plan.Portal.Types.All)
        {
            if (!type.Has(Traits.Calendar) || plan.Routes.List(type, view.Language) is null) continue;
            var months = plan.Months(type);
            for (var i = 0; i < months.Length; i++) yield return Of(plan, view, type, months, i);
        }
    }

    /// <summary>The month to begin with: this one, else the next in which something takes place, else the last.</summary>
    public static string? Current(PlanContext plan, LanguageView view, ContentType type)
    {
        if (!plan.Templates.HasMonths || plan.Months(type) is not { Length: > 0 } months) return null;
        var today = LocalDate.FromDateOnly(plan.Portal.Today);
        var month = months.FirstOrDefault(m => m.First.PlusMonths(1) > today) ?? months[^1];
        return plan.Routes.Url(plan.Routes.List(type, view.Language, 1, Part(month))!);
    }

    private static string Part(EventMonth month) => $"{month.First.Year:0000}-{month.First.Month:00}/";

    private static Page Of(PlanContext plan, LanguageView view, ContentType type, ImmutableArray<EventMonth> months, int at)
    {
        var month = months[at];
        var name = Name(view, month);
        string RouteIn(Text.LanguageTag language) => plan.Routes.List(type, language, 1, Part(month))!;
        return new Page
        {
            Kind = "month",
            Template = TemplateNames.Month,
            View = view,
            Route = RouteIn(view.Language),
            Title = Formats.Fill(view.Word("pages_month_title", "{name}: {date}"), key => key switch { "name" => view.Text(type.Other), "date" => name, _ => null }),
            Items = [.. month.Occurrences.Take(MonthViews.MostRows).Select(o => o.Record).Distinct()],
            ListOf = type,
            RouteIn = RouteIn,
            Translations = plan.InAllLanguages(RouteIn),
            Crumbs = [plan.HomeCrumb(view), new Crumb(view.Text(type.Other), plan.Routes.List(type, view.Language)), new Crumb(Capital(name), null)],
            Feeds = plan.FeedsOf(type, view),
            Own = () =>
            [
                Value.Of(MonthViews.Weekdays(view)),
                Value.Of(MonthViews.Weeks(view, month)),
                Value.Of([.. month.Occurrences.Take(MonthViews.MostRows).Select(o => MonthViews.OfRow(view, month, o))]),
                Value.Of((long)month.Occurrences.Length),
                Link(plan, view, type, at > 0 ? months[at - 1] : null),
                Link(plan, view, type, at < months.Length - 1 ? months[at + 1] : null),
                Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language)!)),
                Value.Of(MonthViews.HasWeekNumbers(view)),
            ],
        };
    }

    private static Value Link(PlanContext plan, LanguageView view, ContentType type, EventMonth? month) =>
        month is null ? default : Value.Of(new FixedRecord(PageShapes.Neighbour, Value.Of(Capital(Name(view, month))), Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language, 1, Part(month))!))));

    private static string Name(LanguageView view, EventMonth month) => view.Formats.Date(month.First.ToDateOnly(), "month");

    // Languages that write months small begin a label with a capital all the same.
    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
