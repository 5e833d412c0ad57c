using ClusterPortal.Pages.Views;

namespace ClusterPortal.Pages.Kinds;

/// <summary>A page at each address that an entry had before, which leads to the present one.</summary>
internal static class RedirectPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        // An address that is not free has been reported when the entries were linked.
        var taken = new HashSet<(string, string)>();
        foreach (var record in plan.Portal.Records)
        {
            if (plan.Routes.Of(record, view.Language) is not { } target) continue;
            foreach (var previous in record.PreviousIds)
            {
                if (plan.Portal.Find(record.Type.Id, previous.Text) is not null || !taken.Add((record.Type.Id, previous.Text))) continue;
                yield return new Page
                {
                    Kind = "redirect",
                    Template = "",
                    View = view,
                    Route = plan.Routes.Of(record.Type, previous.Text, view.Language)!,
                    Title = view.Title(record),
                    Record = record,
                    RouteIn = language => plan.Routes.Of(record, language)!,
                    NoIndex = true,
                    Canonical = target,
                    Own = () => [],
                };
            }
        }
    }
}
