using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a cluster besides its fields: its members today and what they do.</summary>
internal static class ClusterExtras
{
    /// <summary>Members that a cluster's own page names; the rest are on the pages of its list.</summary>
    public const int Preview = 12;
    private const int Newest = 4;

    public static IReadOnlyList<Derived> Of(Shapes shapes) =>
    [
        new(new Member("members_total", Shape.Number, Doc: "Organisations that are members today."), v => Value.Of((long)v.View.Clusters.Organizations(v.Record).Length)),
        new(new Member("current_members", Shape.List(shapes.Clusters.Of("organization")), Doc: "All of them, by id."), v => Value.Of(new RecordList(v.View, [.. v.View.Clusters.Organizations(v.Record).Select(m => m.Member)]))),
        new(new Member("members_preview", Shape.List(shapes.Clusters.Member), Doc: "The first of them: anchors before others, then by name."),
            v => Value.Of([.. First(v.View, v.Record).Select(m => MembershipExtras.Member(v.View, m))])),
        new(new Member("members_url", Shape.Text, true, "The list of all members; null when the portal has a single cluster, whose list is the directory."),
            v => v.View.Routes.Members(v.Record, v.View.Language) is { } route && v.View.Clusters.Organizations(v.Record).Length > 0 ? Value.Of(v.View.Routes.Url(route)) : default),
        new(new Member("current_clusters", Shape.List(shapes.Clusters.Membership), Doc: "The clusters that are parts or members of it today."),
            v => MembershipExtras.List(v.View, v.View.Clusters.Clusters(v.Record), m => m.Member)),
        new(new Member("workforce", Shapes.Quantity, true, "How many people work in it: as its entry says, else the sum over its members, with on how many of them that rests."), v => ClusterTexts.Workforce(v.View, v.Record)),
        new(new Member("member_sectors", Shape.List(shapes.Clusters.Sector), Doc: "The sectors of its members, with how many are in each."), v => ClusterTexts.Sectors(v.View, v.Record, null)),
        new(new Member("category_text", Shape.Text, true, "Its category, in the page's language where any cluster gives it in that."), v => Value.Of(ClusterTexts.Category(v.View, v.Record))),
        new(new Member("linkage_graph", Shape.Html, true, "A drawing of the linkages of its members; null when there are none."), v => LinkageGraphs.DrawingOf(v.View, v.Record)),
        new(new Member("linkage_list", Shape.List(LinkageGraphs.Item), Doc: "The linkages of its members with the numbers of the drawing."), v => LinkageGraphs.ListOf(v.View, v.Record)),
        new(new Member("assessment", MaturityView.Assessment, true, "How far the cluster has come, by its criteria; null when the entry does not say."), v =>
            Maturity.Of(v.Record) is { } maturity ? MaturityView.Of(maturity, v.View) : default),
        Derived.Some("valid_label", "label", "The label, while it holds.", Expiries.Current),
        new(new Member("label_text", Shape.Text, true, "Its quality label while that holds."), v => Value.Of(ClusterTexts.Label(v.View, v.Record))),
        new(new Member("sides", Shape.List(shapes.Clusters.Side), Doc: "Who sits on its board today, by side."), v => Sides(v)),
        new(new Member("member_news", Shape.List(shapes.Clusters.Of("news")), Doc: "The newest news of its members."), v => Of(v, "news")),
        new(new Member("member_jobs", Shape.List(shapes.Clusters.Of("job")), Doc: "The newest jobs of its members."), v => Of(v, "job")),
        new(new Member("member_events", Shape.List(shapes.Clusters.Of("event")), Doc: "The next events of its members."), v => Of(v, "event")),
    ];

    /// <summary>The members that a cluster's own page names: anchors before others, then in the order of the directory.</summary>
    public static IEnumerable<Membership> First(LanguageView view, Record cluster)
    {
        var members = view.Clusters.Organizations(cluster);
        if (members.IsEmpty) return [];
        var byRecord = members.ToDictionary(m => m.Member);
        var sorted = ListOrder.Sort(byRecord.Keys, members[0].Member.Type, view).Select(r => byRecord[r]);
        return sorted.OrderByDescending(m => m.Member["anchor"].IsTrue()).Take(Preview);
    }

    private static Value Sides(RecordView v)
    {
        var (view, shapes) = (v.View, v.View.Shapes.Clusters);
        var seats = Seats.Held(view.Portal, v.Record).Select(s => (Seat: s, Side: Seats.SideOf(view.Portal, s))).ToLookup(s => s.Side?.Id ?? "");

        // In the order in which the directory names the sides; seats of none come last.
        var order = view.Portal.Types.Find("organization")?.Fields.Find("helix")?.Choices.Select(c => c.Id).ToList() ?? [];
        var sides = seats.OrderBy(s => s.Key.Length == 0 ? int.MaxValue : order.IndexOf(s.Key) is var at and >= 0 ? at : order.Count);
        return Value.Of([.. sides.Select(side => Value.Of(new FixedRecord(
            shapes.Side, Value.Of(side.Key), side.First().Side is { } choice ? view.Shown(choice.Label) : default, Value.Of([.. side.Select(s => Seat(view, s.Seat))]))))]);
    }

    private static Value Seat(LanguageView view, GroupValue seat)
    {
        Value Of(string field) => view.Of(seat[field], seat.Group.Find(field)!);
        return Value.Of(new FixedRecord(view.Shapes.Clusters.Seat, Of("organization"), Of("role"), Of("from"), Of("to")));
    }

    private static Value Of(RecordView v, string type)
    {
        var (view, portal) = (v.View, v.View.Portal);
        if (portal.Types.Find(type) is not { } known) return Value.Of([]);
        var found = view.Clusters.Entries(v.Record, known);
        if (type != "event") return Value.Of(new RecordList(view, [.. ListOrder.Sort(found, known, view).Take(Newest)]));
        var coming = found.Where(e => !Events.IsPast(e, portal.Today, view.Zone))
            .OrderBy(e => Events.SpanOf(e, view.Zone) is { } span ? Events.Next(e, span, portal.Today, view.Zone).Start.Instant : NodaTime.Instant.MaxValue)
            .ThenBy(e => e.Id, StringComparer.Ordinal);
        return Value.Of(new RecordList(view, [.. coming.Take(Newest)]));
    }
}
