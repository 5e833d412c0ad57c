using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>One page for each entry of a type with pages, in each language of the site; several for a term under which many organisations stand.</summary>
internal static class EntryPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        foreach (var type in plan.Portal.Types.All)
        {
            if (type.Url is null) continue;
            foreach (var record in plan.Portal.Of(type).Where(plan.Portal.HasPage))
                foreach (var page in Plan(plan, view, record)) yield return page;
        }
    }

    /// <summary>The page of an entry by the path of its file, planned without the other entries.</summary>
    public static Page? Find(PlanContext plan, LanguageView view, string path)
    {
        foreach (var type in plan.Portal.Types.All)
        {
            if (IdIn(path, type, view, plan.Routes) is not { } id || plan.Portal.Find(type.Id, id) is not { } record || !plan.Portal.HasPage(record)) continue;
            if (Plan(plan, view, record).FirstOrDefault(p => p.OutputPath == path) is { } page) return page;
        }

        return null;
    }

    private static string? IdIn(string path, ContentType type, LanguageView view, Routes routes)
    {
        if (type.Url is not { } url || url.IndexOf("{id}", StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var before = routes.In(view.Language, url[..at])[1..];
        if (!path.StartsWith(before, StringComparison.Ordinal)) return null;
        var end = path.IndexOf('/', before.Length);
        return end < 0 ? null : path[before.Length..end];
    }

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, Record record)
    {
        var type = record.Type;
        var size = plan.Templates.IsPaged(type) ? plan.Site.PageSize : int.MaxValue;
        var organizations = type.Has(Traits.Terms) ? Organizations(plan, view, record) : [];
        var pages = size == int.MaxValue ? 1 : Paging.Pages(organizations.Length, size);
        for (var page = 1; page <= pages; page++) yield return Plan(plan, view, record, plan.Templates.Entry(type), organizations, size, page, pages);
    }

    private static Page Plan(PlanContext plan, LanguageView view, Record record, string template, ImmutableArray<Record> organizations, int size, int page, int pages)
    {
        var routes = plan.Routes;
        string RouteIn(LanguageTag language, int number = 1) => number == 1 ? routes.Of(record, language)! : $"{routes.Of(record, language)}page/{number}/";
        var title = page == 1 ? view.Title(record) : $"{view.Title(record)} · {page}";
        var translations = routes.Translations(record);
        var shown = routes.ShownIn(record, view.Language);
        var (source, line) = Written(record, view);
        return new Page
        {
            Kind = "entry",
            Template = template,
            View = view,
            Route = RouteIn(view.Language, page),
            Title = title,
            Description = Description(view, record),
            Record = record,
            RouteIn = language => RouteIn(language, page),
            Translations = translations.Length > 1 ? [.. translations.Select(l => (l, RouteIn(l, page)))] : [],
            Crumbs = Crumbs(plan, view, record, title),

            // A page whose text is not in its language repeats the page of that language: search engines get that one.
            Canonical = shown == view.Language ? null : RouteIn(plan.Site.Languages.Contains(shown) ? shown : plan.Site.Language, page),
            NoIndex = plan.Portal.IsExpired(record),
            Feeds = record.Type.Id == "cluster" ? ClusterFeeds.Of(view, record) : plan.FeedsOf(record.Type, view),
            Image = record.Type.Image is { } field && record[field] is FileValue file ? view.Assets.Content(file.Path) : null,
            Sheet = Sheet(view, record),
            OgType = record.Type.Has(Traits.Feed) ? "article" : "website",
            Updated = Dates.LastChanged(record),
            File = source,
            Line = line,
            Around = page == 1 ? plan.Sequences.Around(record, view) : default,
            Data = record.Type.Id == "stat" ? PlanContext.DataOf(record.Type, view) : [],
            Own = () =>
            [
                Value.Of(view.Of(record)),
                Value.Of(new RecordList(view, Paging.Slice(organizations, page, size))),
                Paging.Links(view, page, pages, organizations.Length, number => routes.Url(RouteIn(view.Language, number))),
            ],
        };
    }

    // Where somebody who reads the page would correct it: a translation has a file of its own, or a line in the entry's.
    private static (string File, int? Line) Written(Record record, LanguageView view)
    {
        var own = record.Source.Path;
        if (view.Language == view.Site.Language) return (own, null);
        foreach (var field in (Field?[])[record.Type.Body, record.Type.Summary, record.Type.Title])
        {
            if (field is not { Localized: true } || record[field] is not TextValue text || text.Text.In(view.Language, view.Site.Language) is not { Span.Source: { } source } part) continue;
            if (part.Language != view.Language) continue;
            return source.Path == own ? (own, part.Span.Position.Line) : (source.Path, null);
        }

        return (own, null);
    }

    // A member has the face of the cluster that its entry names first.
    private static Asset? Sheet(LanguageView view, Record record)
    {
        var cluster = record.Type.Id switch
        {
            "cluster" => record,
            "organization" => Memberships.Leading(view.Portal, record),
            _ => null,
        };
        return cluster is null ? null : view.Assets.Theme(ClusterSheets.PathOf(cluster));
    }

    private static ImmutableArray<Record> Organizations(PlanContext plan, LanguageView view, Record term)
    {
        foreach (var inverse in term.Type.Inverses)
            if (inverse is { Name: "organizations", From: "organization" })
                return plan.Portal.Back(term, inverse) is { Length: > 0 } found ? [.. ListOrder.Sort(found, found[0].Type, view)] : [];
        return [];
    }

    private static ImmutableArray<Crumb> Crumbs(PlanContext plan, LanguageView view, Record record, string title)
    {
        var crumbs = ImmutableArray.CreateBuilder<Crumb>(4);
        crumbs.Add(plan.HomeCrumb(view));
        if (plan.ListCrumb(record.Type, view) is { } list) crumbs.Add(list);
        var above = ImmutableArray.CreateBuilder<Crumb>();
        if (record.Type.Has(Traits.Terms))
        {
            var parent = record;
            for (var depth = 0; depth < 8; depth++)
            {
                parent = parent["parent"] is ReferenceValue reference ? plan.Portal.Find(reference) : null;
                if (parent is null || parent == record) break;
                above.Insert(0, new Crumb(view.Title(parent), plan.Routes.Of(parent, view.Language)));
            }
        }

        crumbs.AddRange(above);
        crumbs.Add(new Crumb(title, null));
        return crumbs.ToImmutable();
    }

    private static string? Description(LanguageView view, Record record)
    {
        if (record.Summary is { } summary) return view.Text(summary);
        return record.Type.Body is { } body && record[body] is MarkdownValue text && text.In(view.Language, view.Site.Language).Excerpt is { Length: > 0 } excerpt
            ? Shortened.To(excerpt, 200)
            : null;
    }
}
