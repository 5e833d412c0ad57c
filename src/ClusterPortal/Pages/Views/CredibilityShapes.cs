using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of an organisation's credentials and relations.</summary>
internal sealed class CredibilityShapes
{
    public static readonly RecordShape Credential = new(
        "credential",
        new Member("id", Shape.Text, Doc: "Of the signal, such as I5."),
        new Member("check", Shape.Text, Doc: "Name of the check, such as identity_confirmed."),
        new Member("label", Shape.Text),
        new Member("state", Shape.Text, Doc: "verified, confirmed, stated or not_verified."),
        new Member("by", Shape.Text, true, "The role that looked at it."),
        new Member("on", Shape.Date, true, "The day on which it was looked at."),
        new Member("until", Shape.Date, true, "The last day on which that holds."));

    public CredibilityShapes(ClusterShapes clusters)
    {
        var organization = clusters.Of("organization");
        Relation = new RecordShape(
            "confirmed linkage",
            new Member("other", organization, Doc: "The organisation at the other end."),
            new Member("outgoing", Shape.Boolean, Doc: "Whether goods or knowledge go to the other."),
            new Member("kind", Shapes.Choice),
            new Member("text", Shape.Text, true, "What it is about."),
            new Member("since", Shape.Number, true),
            new Member("proof", Shape.Text, true));
        Anchor = new RecordShape(
            "anchor",
            new Member("organization", organization),
            new Member("linkage", Relation, true),
            new Member("project", clusters.Of("project"), true),
            new Member("quote", Shape.Text, true, "What it says about the cluster."),
            new Member("person", Shape.Text, true, "Who says so."),
            new Member("date", Shape.Date, true, "When that was said."),
            new Member("url", Shape.Text, true, "Where it can be read."));
    }

    public RecordShape Relation { get; }

    public RecordShape Anchor { get; }
}
