using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a detail: a field with its value, ready to be shown whatever its kind.</summary>
internal static class DetailShapes
{
    public static readonly RecordShape Detail = new("detail", () =>
    [
        new Member("name", Shape.Text),
        new Member("label", Shape.Text),
        new Member("kind", Shape.Text, Doc: "The kind of the field: text, markdown, number … list, group; table for a list of groups."),
        new Member("text", Shape.Text, Doc: "The whole value as one line of text."),
        new Member("html", Shape.Html, true, "The value of a markdown field."),
        new Member("url", Shape.Text, true, "Where the text leads: a page, a website, mailto:, tel:, a map."),
        new Member("iso", Shape.Text, true, "A date or time for the datetime attribute."),
        new Member("note", Shape.Text, true, "What belongs to the value in small print: as of when, for which year, from whom."),
        new Member("image", Shapes.Image, true),
        new Member("file", Shapes.File, true),
        new Member("items", Shape.List(Detail!), Doc: "The items of a list."),
        new Member("parts", Shape.List(Detail!), Doc: "The fields of a group."),
        new Member("columns", Shape.List(Shape.Text), Doc: "The headings of a table."),
        new Member("rows", Shape.List(Row!), Doc: "The rows of a table."),
        new Member("wide", Shape.Boolean, Doc: "Needs a part of the page rather than a line beside its label."),
    ]);

    public static readonly RecordShape Row = new("detail row", () => [new Member("cells", Shape.List(Detail!))]);

    public static readonly RecordShape Related = new("related entries", () =>
    [
        new Member("name", Shape.Text),
        new Member("label", Shape.Text),
        new Member("type", Shape.Text),
        new Member("items", Shape.List(Shape.Any)),
    ]);
}
