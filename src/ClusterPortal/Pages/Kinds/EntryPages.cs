using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>One page for each entry of a type with pages, in each language of the site.</summary>
internal static class EntryPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        foreach (var type in plan.Portal.Types.All)
        {
            if (type.Url is null) continue;
            var template = plan.Templates.Entry(type);
            foreach (var record in plan.Portal.Of(type)) yield return Plan(plan, view, record, template);
        }
    }

    private static Page Plan(PlanContext plan, LanguageView view, Record record, string template)
    {
        var routes = plan.Routes;
        var route = routes.Of(record, view.Language)!;
        var title = view.Title(record);
        var translations = routes.Translations(record);
        var shown = routes.ShownIn(record, view.Language);
        return new Page
        {
            Kind = "entry",
            Template = template,
            View = view,
            Route = route,
            Title = title,
            Description = Description(view, record),
            Record = record,
            RouteIn = language => routes.Of(record, language)!,
            Translations = translations.Length > 1 ? [.. translations.Select(l => (l, routes.Of(record, l)!))] : [],
            Crumbs = Crumbs(plan, view, record, title),

            // A page whose text is not in its language repeats the page of that language: search engines get that one.
            Canonical = shown == view.Language ? null : routes.Of(record, plan.Site.Languages.Contains(shown) ? shown : plan.Site.Language),
            NoIndex = plan.Portal.IsExpired(record),
            Feeds = plan.FeedsOf(record.Type, view),
            Image = record.Type.Image is { } field && record[field] is FileValue file ? view.Assets.Content(file.Path) : null,
            OgType = record.Type.Has(Traits.Feed) ? "article" : "website",
            Updated = Dates.LastChanged(record),
            File = record.Source.Path,
            Own = () => [Value.Of(view.Of(record))],
        };
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
