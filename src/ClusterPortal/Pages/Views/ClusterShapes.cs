using System.Collections.Frozen;
using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of clusters, their members and their overview, besides the fields of the entries.</summary>
internal sealed class ClusterShapes
{
    public static readonly RecordShape Cell = new("cell", new Member("count", Shape.Number), new Member("url", Shape.Text, true, "The list of those counted; null when there are none."), new Member("label", Shape.Text, Doc: "What is counted, in words."));

    private readonly FrozenDictionary<string, RecordShape> records;

    public ClusterShapes(FrozenDictionary<string, RecordShape> records)
    {
        this.records = records;
        var (cluster, organization, sector) = (Of("cluster"), Of("organization"), Of("sector"));
        Membership = new RecordShape(
            "membership",
            new Member("cluster", cluster),
            new Member("tier", Shape.Text, true),
            new Member("since", Shape.Date, true, "Null for a part of a cluster."),
            new Member("until", Shape.Date, true),
            new Member("part", Shape.Boolean));
        Member = new RecordShape(
            "member",
            new Member("organization", organization),
            new Member("tier", Shape.Text, true),
            new Member("since", Shape.Date),
            new Member("outside", Shape.Boolean, Doc: "Whether the organisation is outside the cluster's region."),
            new Member("outside_text", Shape.Text, true, "That it is, and how that was decided."));
        Seat = new RecordShape(
            "seat", new Member("organization", organization), new Member("role", Shape.Text, true), new Member("from", Shape.Date, true), new Member("to", Shape.Date, true));
        Side = new RecordShape("side", new Member("id", Shape.Text), new Member("label", Shape.Text, true, "Null for seats of no known side."), new Member("seats", Shape.List(Seat)));
        Sector = new RecordShape("sector of members", new Member("sector", sector), new Member("count", Shape.Number), new Member("url", Shape.Text, true), new Member("current", Shape.Boolean));
        Row = new RecordShape(
            "overview row",
            new Member("cluster", cluster),
            new Member("category", Shape.Text, true),
            new Member("members_text", Shape.Text, true),
            new Member("employees", Shapes.Quantity, true),
            new Member("label_text", Shape.Text, true));
        Section = new RecordShape("overview section", new Member("label", Shape.Text, true), new Member("rows", Shape.List(Row)));
        Group = new RecordShape("overview group", new Member("id", Shape.Text), new Member("label", Shape.Text, true), new Member("total", Shape.Number), new Member("sections", Shape.List(Section)));
        MatrixRow = new RecordShape("matrix row", new Member("cluster", cluster), new Member("cells", Shape.List(Cell)));
        Matrix = new RecordShape("matrix", new Member("sectors", Shape.List(sector)), new Member("rows", Shape.List(MatrixRow)));
    }

    public RecordShape Membership { get; }

    public RecordShape Member { get; }

    public RecordShape Seat { get; }

    public RecordShape Side { get; }

    /// <summary>A sector with the number of a cluster's members in it.</summary>
    public RecordShape Sector { get; }

    public RecordShape Row { get; }

    public RecordShape Section { get; }

    public RecordShape Group { get; }

    public RecordShape MatrixRow { get; }

    public RecordShape Matrix { get; }

    public Shape Of(string type) => records.TryGetValue(type, out var known) ? known : Shape.Any;
}
