using ClusterPortal.Domain;
using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a cluster besides its fields.</summary>
internal static class ClusterExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("linkage_graph", Shape.Html, true, "A drawing of the linkages of its members; null when there are none."), v => LinkageGraphs.DrawingOf(v.View, v.Record)),
        new(new Member("linkage_list", Shape.List(LinkageGraphs.Item), Doc: "The linkages of its members with the numbers of the drawing."), v => LinkageGraphs.ListOf(v.View, v.Record)),
        new(new Member("assessment", MaturityView.Assessment, true, "How far the cluster has come, by its criteria; null when the entry does not say."), v =>
            Maturity.Of(v.Record) is { } maturity ? MaturityView.Of(maturity, v.View) : default),
        Derived.Some("current_governance", "governance", "Seats that are held on the day of the build.", Expiries.Current),
        Derived.Some("valid_label", "label", "The label, while it holds.", Expiries.Current),
    ];
}
