using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.Search;

/// <summary>In: the portal as one language sees it, and its pages. Out: what can be found there: every listed entry of a type with the search trait that has a page or
/// stands on one, and the lists. In an order that puts together what is of one kind and in the same sectors, so that both can be told for thousands of
/// documents in a few bytes, and that neighbours share words.</summary>
internal static class SearchDocuments
{
    private const string Sector = "sector";

    public static ImmutableArray<SearchDocument> Of(LanguageView view, ImmutableArray<Page> pages)
    {
        var listed = Lists(view, pages);
        var kinds = view.Portal.Types.All.Select(t => new SearchKind(t.Id, view.Text(t.One), view.Text(t.Other), RankOf(t))).ToArray();
        var documents = new List<SearchDocument>();
        foreach (var type in view.Portal.Types.All)
        {
            if (!type.Has(Traits.Search)) continue;
            foreach (var record in view.Portal.Of(type))
            {
                if (!view.Portal.IsListed(record) || RouteOf(view, record, listed) is not { } route) continue;
                documents.Add(new SearchDocument(kinds[type.Index], view.Title(record), route) { Record = record, Sectors = Sectors(view, record) });
            }
        }

        if (view.Portal.Types.Find("page") is { } page) documents.AddRange(Overviews(view, pages, kinds[page.Index]));
        return [.. documents.OrderBy(d => d.Kind.Rank).ThenBy(d => string.Join(' ', d.Sectors), StringComparer.Ordinal).ThenBy(d => d.Record?.Index ?? int.MaxValue)];
    }

    // The firms first, then what firms can do, then the rest as the types come.
    private static int RankOf(ContentType type) => type.Id == "organization" ? -2000 : type.Has(Traits.Terms) ? -1000 + type.Index : type.Index;

    private static string? RouteOf(LanguageView view, Record record, Dictionary<Record, string> listed) => view.Routes.Of(record, view.Language) ?? listed.GetValueOrDefault(record);

    // An entry without a page of its own stands on its list.
    private static Dictionary<Record, string> Lists(LanguageView view, ImmutableArray<Page> pages)
    {
        var routes = new Dictionary<Record, string>();
        foreach (var page in pages)
        {
            if (page.Kind is not ("list" or "directory") || page.Language != view.Language) continue;
            foreach (var record in page.Items)
                if (record.Type.Url is null) routes.TryAdd(record, page.Route);
        }

        return routes;
    }

    private static IEnumerable<SearchDocument> Overviews(LanguageView view, ImmutableArray<Page> pages, SearchKind kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
            if (page.Language == view.Language && page.Kind is "list" or "directory" or "map" or "data" && !page.NoIndex && seen.Add(page.Title) && !page.Route.Contains("/page/", StringComparison.Ordinal))
                yield return new SearchDocument(kind, page.Title, page.Route) { Summary = page.Description };
    }

    private static ImmutableArray<string> Sectors(LanguageView view, Record record)
    {
        foreach (var field in record.Type.Fields.Fields)
        {
            if ((field.Of ?? field).To is not [Sector] || field.Private) continue;
            return record[field] switch
            {
                ListValue list => [.. list.Items.OfType<ReferenceValue>().Where(r => view.Portal.Shown(r) is not null).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal)],
                ReferenceValue one when view.Portal.Shown(one) is not null => [one.Id],
                _ => [],
            };
        }

        return record.Type.Id == Sector ? [record.Id] : [];
    }
}
