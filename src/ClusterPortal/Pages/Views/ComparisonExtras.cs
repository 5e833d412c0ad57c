using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a comparison besides its fields.</summary>
internal static class ComparisonExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("transition_graph", Shape.Html, true, "A drawing of its transitions; null when it has none."), v => TransitionGraphs.DrawingOf(v.View, v.Record)),
        new(new Member("transition_list", Shape.List(TransitionGraphs.Item), Doc: "Its transitions with the numbers of the drawing."), v => TransitionGraphs.ListOf(v.View, v.Record)),
    ];
}
