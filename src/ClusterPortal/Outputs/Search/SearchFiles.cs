using System.Collections.Immutable;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.Search;

/// <summary>In: the portal and its pages. Out: an index of each language, and the descriptions by which browsers offer the search. Unlike other outputs an index is made
/// before its files are asked for: how many parts it has, and their names, follow from what is in them.</summary>
internal static class SearchFiles
{
    public static IEnumerable<PlannedFile> Of(OutputContext context, PlanContext plan, ImmutableArray<Page> pages, int threads)
    {
        if (plan.SearchPage(plan.Views[0]) is null) return [];
        var files = Ordered.Select(plan.Views, threads, view => new SearchIndex(context, view, plan.Views, pages).Files().ToArray()).SelectMany(f => f);
        return files.Concat(plan.Views.Select(view =>
            new MadeFile(Routes.File(plan.Routes.In(view.Language, SearchRoutes.Description)), output => OpenSearch.Write(output, context, view))));
    }
}
