using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Facets;
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
            foreach (var page in Plan(plan, view, type)) yield return page;
    }

    /// <summary>The page of a list by the path of its file, planned without the other lists.</summary>
    public static Page? Find(PlanContext plan, LanguageView view, string path)
    {
        foreach (var type in plan.Portal.Types.All)
            if (plan.Routes.List(type, view.Language) is { } list && path.AsSpan().StartsWith(list.AsSpan(1), StringComparison.Ordinal) && Plan(plan, view, type).FirstOrDefault(p => p.OutputPath == path) is { } page) return page;
        return null;
    }

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, ContentType type)
    {
        if (plan.Routes.List(type, view.Language) is null) yield break;
        var past = type.Has(Traits.Calendar) ? plan.Sequences.Of(type, view, past: true) : [];
        var present = DirectoryOf(plan, view, type)?.Sorted ?? plan.Sequences.Of(type, view);
        foreach (var page in Plan(plan, view, type, present, "", past.Length > 0)) yield return page;
        if (past.Length == 0) yield break;
        foreach (var page in Plan(plan, view, type, past, PastPart, true)) yield return page;
    }

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, ContentType type, ImmutableArray<Record> records, string part, bool other)
    {
        // A tree of terms is one page: its parts make no sense alone. Clusters are compared in a table.
        var size = type.Has(Traits.Terms) ? Math.Max(1, records.Length) : type.Id == ClusterOverview.Type ? Math.Max(ClusterOverview.MostRows, plan.Site.PageSize) : plan.Site.PageSize;
        var pages = Paging.Pages(records.Length, size);
        var template = plan.Templates.List(type);
        var letters = new Lazy<Value>(() => Paging.Letters(view, type.Id == "organization" ? records : [], size, number => Url(plan, view, type, number, part)));
        for (var number = 1; number <= pages; number++)
        {
            var page = number;
            var items = Paging.Slice(records, page, size);
            yield return new Page
            {
                Kind = DirectoryOf(plan, view, type) is null ? "list" : "directory",
                Template = template,
                View = view,
                Route = plan.Routes.List(type, view.Language, page, part)!,
                Title = Title(plan, view, type, part, page),
                Description = view.Formats.Strings.Texts.GetValueOrDefault($"{type.Id}_list_text"),
                Items = items,
                ListOf = type,
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
        var terms = type.Id == DirectoryFacets.TypeId;
        return
        [
            Value.Of(new RecordList(view, items)),
            Paging.Links(view, page, pages, total, number => Url(plan, view, type, number, part)),
            Value.Of((long)total),
            Value.Of(part == PastPart),
            other ? Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language, 1, part == PastPart ? "" : PastPart)!)) : default,
            Value.Of(new RecordList(view, terms ? plan.Terms("sector", view) : [])),
            Value.Of(new RecordList(view, terms ? plan.Terms("competence", view) : [])),
            letters.Value,
            plan.Maps.Types.Contains(type) ? Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language, 1, PortalMaps.Part)!)) : default,
            Value.Of(type.Layout.ToString().ToLowerInvariant()),
            ListParts.Of(type, items, view),
            Value.Of([.. ListParts.Columns(type, items, view).Select(c => Value.Of(view.Text(c.Words)))]),
            type.Has(Traits.Calendar) ? Value.Of(MonthPages.Current(plan, view, type)) : default,
            .. type.Id == ClusterOverview.Type ? ClusterOverview.Globals(view, items, page == 1) : [],
            .. terms ? DirectoryGlobals.Of(plan, view) : [],
        ];
    }

    private static DirectoryView? DirectoryOf(PlanContext plan, LanguageView view, ContentType type) => type.Id == DirectoryFacets.TypeId ? plan.DirectoryIn(view) : null;

    private static string Url(PlanContext plan, LanguageView view, ContentType type, int number, string part) =>
        plan.Routes.Url(plan.Routes.List(type, view.Language, number, part)!);
}
