using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>Forms as templates see them: a flat list of steps, as a partial cannot hold itself.</summary>
internal static class FormShapes
{
    public static readonly RecordShape Option = new("option", new Member("id", Shape.Text), new Member("label", Shape.Text), new Member("current", Shape.Boolean));

    public static readonly RecordShape Row = new(
        "row of a form",
        new Member("step", Shape.Text, Doc: "field, choices, group, end_group, list or end_list."),
        new Member("id", Shape.Text, Doc: "Of the control; in a list's template with N for the item's number."),
        new Member("name", Shape.Text, Doc: "The key in the entry; empty for an item of a list."),
        new Member("kind", Shape.Text),
        new Member("control", Shape.Text, Doc: "text, area, select, check or file."),
        new Member("label", Shape.Text),
        new Member("hint", Shape.Text, true),
        new Member("example", Shape.Text, true),
        new Member("required", Shape.Boolean),
        new Member("language", Shape.Text, true, "Of a text that may be given per language: which one this is."),
        new Member("language_label", Shape.Text, true),
        new Member("other", Shape.Boolean, Doc: "In another language than the page's: shown on request."),
        new Member("options", Shape.List(Option)),
        new Member("source", Shape.Text, true, "Which options a script fills in: countries, languages, or the entries of a type."),
        new Member("autocomplete", Shape.Text, true),
        new Member("input_type", Shape.Text),
        new Member("input_mode", Shape.Text, true),
        new Member("rows", Shape.Number));

    public static readonly RecordShape Section = new(
        "section of a form", new Member("id", Shape.Text), new Member("rows", Shape.List(Row)));
}
