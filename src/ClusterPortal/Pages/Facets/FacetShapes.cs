using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Facets;

/// <summary>What templates of the directory are given.</summary>
internal static class FacetShapes
{
    public static readonly RecordShape Value = new(
        "facet value",
        new Member("id", Shape.Text),
        new Member("label", Shape.Text),
        new Member("count", Shape.Number, Doc: "How many organisations there are."),
        new Member("url", Shape.Text, true, "The page that lists them; the organisation's own where there is one only."),
        new Member("current", Shape.Boolean, Doc: "Whether this is the page that lists them."));

    public static readonly RecordShape Facet = new(
        "facet",
        new Member("id", Shape.Text),
        new Member("label", Shape.Text),
        new Member("values", Shape.List(Value), Doc: "Those of most organisations."),
        new Member("total", Shape.Number, Doc: "How many values there are in all."),
        new Member("all_url", Shape.Text, true, "The page with all of them; null when none are left out."));

    public static readonly RecordShape Sort = new("order", new Member("id", Shape.Text), new Member("label", Shape.Text));

    public static readonly RecordShape Letter = new("part of an index", new Member("label", Shape.Text), new Member("values", Shape.List(Value)));
}
