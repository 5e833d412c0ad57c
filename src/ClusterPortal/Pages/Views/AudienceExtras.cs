using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Legitimacy;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a page that is for one audience: what the portal has for these people.</summary>
internal static class AudienceExtras
{
    private const int Few = 6;
    private const int YearsYoung = 10;

    // Those who need the cluster's name most come first.
    private static readonly string[] SmallFirst = ["micro", "small", "medium", "large"];

    public static IReadOnlyList<Derived> Of(Shapes shapes)
    {
        return
        [
            List("audience_services", "service", "Services for the page's audience.", v => Live(v, "service").Where(s => s["audience"].Items().Any(a => a.Choice()?.Id == Audience(v)))),
            List("audience_pages", "page", "The pages for the other audiences.", v => Live(v, "page").Where(p => p != v.Record && p["audience"] is not null)),
            List("newest_jobs", "job", "A few open jobs, the newest first.", v => Live(v, "job").Take(Few)),
            List("jobs_with_move", "job", "A few open jobs whose employer helps people move.", v => Live(v, "job").Where(j => j["relocation_support"] is BooleanValue { IsTrue: true }).Take(Few)),
            List("hiring", "organization", "Organisations with open jobs, those with the most first.", v =>
                v.View.Portal.Of("job").Where(v.View.Portal.IsLive).Select(j => j["organization"] is ReferenceValue to ? v.View.Portal.Find(to) : null).OfType<Record>()
                    .GroupBy(o => o).OrderByDescending(g => g.Count()).ThenBy(g => v.View.NameKey(g.Key), StringComparer.Ordinal).Select(g => g.Key).Take(Few * 2)),
            List("checked_organizations", "organization", "A few members whose identity was checked, small ones first.", v =>
                v.View.Portal.Of("organization").Where(o => v.View.Portal.IsLive(o) && !Memberships.Current(v.View.Portal, o).IsEmpty && IsChecked(v, o))
                    .OrderBy(o => Array.IndexOf(SmallFirst, SizeBands.Of(o)) is var at and >= 0 ? at : SmallFirst.Length).ThenBy(o => v.View.NameKey(o), StringComparer.Ordinal).Take(Few)),
            List("young_companies", "organization", "A few companies that were founded in the last ten years, the youngest first.", v =>
                v.View.Portal.Of("organization").Where(o => v.View.Portal.IsLive(o) && o["kind"].Choice()?.Id == "company" && FoundedIn(o) >= v.View.Portal.Today.Year - YearsYoung)
                    .OrderByDescending(FoundedIn).ThenBy(o => v.View.NameKey(o), StringComparer.Ordinal).Take(Few)),
            List("key_facts", "stat", "The facts that site.yml puts on the home page.", v => v.View.Site.Facts.Select(f => v.View.Portal.Find("stat", f.Text)).OfType<Record>()),
            List("top_sectors", "sector", "All sectors.", v => Live(v, "sector")),
        ];

        Derived List(string name, string type, string doc, Func<RecordView, IEnumerable<Record>> records) =>
            new(new Member(name, Shape.List(shapes.Clusters.Of(type)), Doc: doc), v => Value.Of(new RecordList(v.View, [.. records(v)])));
    }

    private static string? Audience(RecordView v) => v.Record["audience"].Choice()?.Id;

    private static IEnumerable<Record> Live(RecordView v, string type) =>
        v.View.Portal.Types.Find(type) is { } known ? ListOrder.Sort(v.View.Portal.Of(known).Where(v.View.Portal.IsLive), known, v.View) : [];

    private static bool IsChecked(RecordView v, Record organization) =>
        v.View.Standings.Of(organization).Credentials.Any(c => c.Signal.Check == "identity_confirmed" && c.State == CredentialState.Verified);

    private static int FoundedIn(Record organization) => organization["founded"] is NumberValue year ? (int)year.Number : 0;
}
