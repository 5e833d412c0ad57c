using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;

namespace ClusterPortal.Rules;

/// <summary>Memberships of organisations and clusters must make sense: they have begun, do not overlap, and nobody is a member of itself.</summary>
internal static class MembershipDates
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var type in portal.Types.All)
        {
            if (type.Fields.Find("memberships")?.Of?.Fields?.Find("cluster") is null) continue;
            foreach (var record in portal.Of(type)) Check(portal, record, bag);
        }
    }

    private static void Check(Portal portal, Record record, DiagnosticBag bag)
    {
        var earlier = new List<(Membership Membership, GroupValue Value)>();
        foreach (var item in record["memberships"].Items())
        {
            if (item is not GroupValue value || value["cluster"] is not ReferenceValue reference || portal.Find(reference) is not { } cluster) continue;
            if (cluster == record)
            {
                bag.Report(ClusterRules.OfItself, reference.Span, $"'{record.Id}' is said to be a member of itself", "name another cluster, or leave the line out");
                continue;
            }

            var (since, until) = (value["since"] as DateValue, value["until"] as DateValue);
            if (since is null) continue;
            if (until is not null && until.Date < since.Date) continue;
            if (since.Date > portal.Today)
                bag.Report(ClusterRules.NotYet, since.Span, $"this membership begins only on {IsoText.Date(since.Date)}; until then it is not shown", "write an earlier day, or leave it as it is when that is the plan");
            var membership = new Membership(record, cluster, null, since.Date, until?.Date);
            if (earlier.Find(e => e.Membership.Cluster == cluster && Overlap(e.Membership, membership)) is { Value: { } other })
                bag.Report(ClusterRules.Twice, reference.Span, $"two memberships of '{cluster.Id}' hold at the same time", "end the earlier one with until, or leave one of them out", null, new Note("the other is here", other["cluster"]!.Span));
            earlier.Add((membership, value));
        }
    }

    private static bool Overlap(Membership a, Membership b) =>
        !(a.Until < b.Since) && !(b.Until < a.Since);
}
