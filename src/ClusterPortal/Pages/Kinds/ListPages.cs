using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The lists of each type, a page at a time. Events have two: what comes, and what is over.</summary>
internal static class ListPages
{
    public const string PastPart = "past/";

    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        foreach (var type in plan.Portal.Types.All)
        {
            if (type.List is null || !plan.Portal.IsUsed(type)) continue;
            var live = plan.Portal.Of(type).Where(plan.Portal.IsLive).ToArray();
            if (type.Has(Traits.Calendar))
            {
                var past = live.Where(r => Events.IsPast(r, plan.Portal.Today, view.Zone)).ToHashSet();
                var coming = live.Where(r => !past.Contains(r)).OrderBy(r => EventOrder(r, plan, view)).ThenBy(r => r.Id, StringComparer.Ordinal);
                var over = past.OrderByDescending(r => EventOrder(r, plan, view)).ThenBy(r => r.Id, StringComparer.Ordinal);
                var hasPast = past.Count > 0;
                foreach (var page in Plan(plan, view, type, [.. coming], "", hasPast)) yield return page;
                if (!hasPast) continue;
                foreach (var page in Plan(plan, view, type, [.. over], PastPart, true)) yield return page;
            }
            else
            {
                foreach (var page in Plan(plan, view, type, [.. ListOrder.Sort(live, type, view)], "", false)) yield return page;
            }
        }
    }

    private static NodaTime.Instant EventOrder(Record record, PlanContext plan, LanguageView view) =>
        Events.SpanOf(record, view.Zone) is { } span ? Events.Next(record, span, plan.Portal.Today, view.Zone).Start.Instant : NodaTime.Instant.MaxValue;

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, ContentType type, ImmutableArray<Record> records, string part, bool other)
    {
        // A tree of terms is one page: its parts make no sense alone.
        var size = type.Has(Traits.Terms) ? Math.Max(1, records.Length) : plan.Site.PageSize;
        var pages = Math.Max(1, (records.Length + size - 1) / size);
        var template = plan.Templates.List(type);
        var letters = new Lazy<Value>(() => Letters(plan, view, type, type.Id == "organization" ? records : [], size, part));
        for (var number = 1; number <= pages; number++)
        {
            var page = number;
            var items = records[((page - 1) * size)..Math.Min(records.Length, page * size)];
            yield return new Page
            {
                Kind = "list",
                Template = template,
                View = view,
                Route = plan.Routes.List(type, view.Language, page, part)!,
                Title = Title(plan, view, type, part, page),
                Description = view.Formats.Strings.Texts.GetValueOrDefault($"{type.Id}_list_text"),
                Items = items,
                RouteIn = language => plan.Routes.List(type, language, page, part)!,
                Translations = plan.InAllLanguages(language => plan.Routes.List(type, language, page, part)!),
                Crumbs = Crumbs(plan, view, type, part, page),
                Feeds = plan.FeedsOf(type, view),
                Data = PlanContext.DataOf(type, view),
                Own = () => Own(plan, view, type, records.Length, items, page, pages, letters, part, other),
            };
        }
    }

    private static string Title(PlanContext plan, LanguageView view, ContentType type, string part, int page)
    {
        var title = view.Text(type.Other);
        if (part == PastPart) title = PlanContext.Text(view, "past_events", title);
        return page == 1 ? title : $"{title} · {page}";
    }

    private static ImmutableArray<Crumb> Crumbs(PlanContext plan, LanguageView view, ContentType type, string part, int page)
    {
        var first = page == 1 && part.Length == 0;
        var list = new Crumb(view.Text(type.Other), first ? null : plan.Routes.List(type, view.Language));
        return first ? [plan.HomeCrumb(view), list] : [plan.HomeCrumb(view), list, new Crumb(Title(plan, view, type, part, page), null)];
    }

    private static Value[] Own(PlanContext plan, LanguageView view, ContentType type, int total, ImmutableArray<Record> items, int page, int pages, Lazy<Value> letters, string part, bool other)
    {
        var terms = type.Id == "organization";
        return
        [
            Value.Of(new RecordList(view, items)),
            pages > 1 ? Pagination(plan, view, type, page, pages, total, part) : default,
            Value.Of((long)total),
            Value.Of(part == PastPart),
            other ? Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language, 1, part == PastPart ? "" : PastPart)!)) : default,
            Value.Of(new RecordList(view, terms ? plan.Terms("sector", view) : [])),
            Value.Of(new RecordList(view, terms ? plan.Terms("competence", view) : [])),
            letters.Value,
            plan.Maps.Types.Contains(type) ? Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language, 1, PortalMaps.Part)!)) : default,
        ];
    }

    private static Value Pagination(PlanContext plan, LanguageView view, ContentType type, int page, int pages, int total, string part)
    {
        string Url(int number) => plan.Routes.Url(plan.Routes.List(type, view.Language, number, part)!);
        var links = new List<Value>();
        var before = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 2))
        {
            if (number > before + 1) links.Add(Value.Of(new FixedRecord(PageShapes.PageLink, Value.Of("…"), default, Value.False)));
            links.Add(Value.Of(new FixedRecord(PageShapes.PageLink, Value.Of(view.Formats.Number(number)), Value.Of(Url(number)), Value.Of(number == page))));
            before = number;
        }

        return Value.Of(new FixedRecord(
            PageShapes.Pagination,
            Value.Of((long)page),
            Value.Of((long)pages),
            Value.Of((long)total),
            page > 1 ? Value.Of(Url(page - 1)) : default,
            page < pages ? Value.Of(Url(page + 1)) : default,
            Value.Of(links)));
    }

    // A to Z leads to the first entry of each letter, on whichever page that is.
    private static Value Letters(PlanContext plan, LanguageView view, ContentType type, ImmutableArray<Record> all, int size, string part)
    {
        if (all.Length < 20) return Value.Of([]);
        var collation = new Collation(view.Language);
        var letters = new List<Value>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            var letter = collation.LetterOf(view.Title(all[i]));
            if (!seen.Add(letter)) continue;
            var url = plan.Routes.Url(plan.Routes.List(type, view.Language, (i / size) + 1, part)!);
            letters.Add(Value.Of(new FixedRecord(PageShapes.Letter, Value.Of(letter), Value.Of($"{url}#o-{all[i].Id}"))));
        }

        return Value.Of(letters);
    }
}
