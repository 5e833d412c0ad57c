using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Pages.Kinds;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>In: the linked portal, the theme's templates. Out: every page that will exist, in order; two pages with one address are an error.</summary>
internal static class Planner
{
    public static ImmutableArray<Page> Plan(PlanContext plan, DiagnosticBag bag)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        foreach (var view in plan.Views)
        {
            pages.AddRange(HomePages.Plan(plan, view));
            pages.AddRange(DataPages.Plan(plan, view));
            pages.AddRange(SearchPages.Plan(plan, view));
            pages.AddRange(JoinPages.Plan(plan, view));
            pages.AddRange(ListPages.Plan(plan, view));
            pages.AddRange(FacetPages.Plan(plan, view));
            pages.AddRange(MonthPages.Plan(plan, view));
            pages.AddRange(MapPages.Plan(plan, view));
            pages.AddRange(EntryPages.Plan(plan, view));
            pages.AddRange(ClusterPages.Plan(plan, view));
            pages.AddRange(ProofPages.Plan(plan, view));
            pages.AddRange(RedirectPages.Plan(plan, view));
        }

        return WithoutCollisions(pages, bag);
    }

    /// <summary>A page by the path of its file, planned without the others; null for kinds of which one page follows from all, and where there is none. Where two pages
    /// want one address it may be either: the complete plan says so.</summary>
    public static Page? Find(PlanContext plan, string path)
    {
        foreach (var view in plan.Views)
        {
            if (EntryPages.Find(plan, view, path) is { } entry) return entry;
            IEnumerable<Page> others = [.. HomePages.Plan(plan, view), .. DataPages.Plan(plan, view), .. SearchPages.Plan(plan, view), .. JoinPages.Plan(plan, view)];
            if (others.FirstOrDefault(p => p.OutputPath == path) is { } other) return other;
            if (ListPages.Find(plan, view, path) is { } list) return list;
        }

        return null;
    }

    // Paths that differ only by case are one file on many disks, so they collide too.
    private static ImmutableArray<Page> WithoutCollisions(ImmutableArray<Page>.Builder pages, DiagnosticBag bag)
    {
        var taken = new Dictionary<string, Page>(pages.Count, StringComparer.OrdinalIgnoreCase);
        var kept = ImmutableArray.CreateBuilder<Page>(pages.Count);
        foreach (var page in pages)
        {
            if (taken.TryAdd(page.OutputPath, page))
            {
                kept.Add(page);
                continue;
            }

            // The finding belongs to an entry, which can be given another id; lists and home pages stay where they are.
            var (entry, other) = page.Record is null ? (taken[page.OutputPath], page) : (page, taken[page.OutputPath]);
            var what = other.Record?.Source.Path ?? (other.Kind == "home" ? $"the front page in '{other.Language}'" : $"the list '{other.Title}'");
            bag.Report(PageRules.Collision, SpanOf(entry), $"two pages want the address {page.Route}", "give the entry another id", null, new Note($"the other is {what}", SpanOf(other)));
        }

        return kept.ToImmutable();
    }

    private static Span SpanOf(Page page) => page.Record?.Span ?? default;
}
