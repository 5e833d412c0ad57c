using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The lists of each cluster's members, and of those in each sector, a page at a time. A portal with a single cluster has none: its list is the directory.</summary>
internal static class ClusterPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        if (!plan.Templates.HasMembers) return [];
        return view.Clusters.All.Where(c => plan.Routes.Members(c, view.Language) is not null).SelectMany(c => Plan(plan, view, c));
    }

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, Record cluster)
    {
        var members = view.Clusters.Organizations(cluster);
        if (members.IsEmpty) return [];
        return Plan(plan, view, cluster, null, members)
            .Concat(view.Clusters.BySector(cluster).SelectMany(s => Plan(plan, view, cluster, s.Sector, s.Members)));
    }

    private static IEnumerable<Page> Plan(PlanContext plan, LanguageView view, Record cluster, Record? sector, ImmutableArray<Membership> members)
    {
        var byRecord = members.ToDictionary(m => m.Member);
        var records = ListOrder.Sort(byRecord.Keys, members[0].Member.Type, view).ToImmutableArray();
        var size = plan.Site.PageSize;
        var pages = Paging.Pages(records.Length, size);
        for (var number = 1; number <= pages; number++)
        {
            var page = number;
            var items = Paging.Slice(records, page, size);
            yield return new Page
            {
                Kind = "members",
                Template = TemplateNames.Members,
                View = view,
                Route = plan.Routes.Members(cluster, view.Language, sector, page)!,
                Title = ClusterTexts.MembersOf(view, cluster, sector) + (page == 1 ? "" : $" · {page}"),
                Items = items,
                MembersOf = cluster,
                RouteIn = language => plan.Routes.Members(cluster, language, sector, page)!,
                Translations = plan.InAllLanguages(language => plan.Routes.Members(cluster, language, sector, page)!),
                Crumbs = Crumbs(plan, view, cluster, sector, page),
                Sheet = view.Assets.Theme(ClusterSheets.PathOf(cluster)),
                Own = () =>
                [
                    Value.Of(view.Of(cluster)),
                    Value.Of([.. items.Select(r => MembershipExtras.Member(view, byRecord[r]))]),
                    MembershipExtras.List(view, page == 1 && sector is null ? view.Clusters.Clusters(cluster) : [], m => m.Member),
                    ClusterTexts.Sectors(view, cluster, sector),
                    sector is null ? default : Value.Of(view.Of(sector)),
                    Paging.Links(view, page, pages, records.Length, n => Url(plan, view, cluster, sector, n)),
                    Value.Of((long)records.Length),
                    Value.Of((long)members.Count(m => Placements.Of(m.Member, cluster) != Placement.Inside)),
                    Paging.Letters(view, records, size, n => Url(plan, view, cluster, sector, n)),
                    Value.Of(Url(plan, view, cluster, null, 1)),
                ],
            };
        }
    }

    private static string Url(PlanContext plan, LanguageView view, Record cluster, Record? sector, int page) =>
        plan.Routes.Url(plan.Routes.Members(cluster, view.Language, sector, page)!);

    private static ImmutableArray<Crumb> Crumbs(PlanContext plan, LanguageView view, Record cluster, Record? sector, int page)
    {
        var members = view.Word("members", "Members");
        var crumbs = ImmutableArray.CreateBuilder<Crumb>();
        crumbs.Add(plan.HomeCrumb(view));
        if (plan.ListCrumb(cluster.Type, view) is { } list) crumbs.Add(list);
        crumbs.Add(new Crumb(view.Title(cluster), plan.Routes.Of(cluster, view.Language)));
        var steps = new List<(string Label, string Route)> { (members, plan.Routes.Members(cluster, view.Language)!) };
        if (sector is not null) steps.Add((view.Title(sector), plan.Routes.Members(cluster, view.Language, sector)!));
        if (page > 1) steps.Add(($"{steps[^1].Label} · {page}", ""));
        crumbs.AddRange(steps.Select((s, i) => new Crumb(s.Label, i == steps.Count - 1 ? null : s.Route)));
        return crumbs.ToImmutable();
    }
}
