using ClusterPortal.Domain;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of an organisation besides its fields.</summary>
internal static class OrganizationExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("size_band", Shapes.Choice, true, "micro, small, medium or large after EU 2003/361; null when the entry says nothing of its staff."), v =>
            SizeBands.Of(v.Record) is { } band && v.Record.Type.Fields.Find("employees")?.FindChoice(band) is { } choice ? v.View.Of(choice) : default),
        new(new Member("linkage_graph", Shape.Html, true, "A drawing of its linkages, inside and outside its clusters; null when it has none."), v => LinkageGraphs.DrawingOf(v.View, v.Record)),
        new(new Member("linkage_list", Shape.List(LinkageGraphs.Item), Doc: "Its linkages with the numbers of the drawing."), v => LinkageGraphs.ListOf(v.View, v.Record)),
    ];
}
