using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What the template of a mail is given. All addresses are full ones: a mail has no page to start from.</summary>
internal static class LetterShapes
{
    public static readonly IReadOnlyList<string> ColorRoles = ["paper", "tint", "ink", "muted", "primary", "accent", "link", "line"];

    public static readonly RecordShape Colors = new("colours of a mail", [.. ColorRoles.Select(r => new Member(r, Shape.Text))]);

    public static readonly RecordShape Picture = new(
        "picture of a mail",
        new Member("url", Shape.Url), new Member("alt", Shape.Text), new Member("width", Shape.Number, Doc: "At most the width of a letter."), new Member("height", Shape.Number));

    public static readonly RecordShape Item = new(
        "item of a letter",
        new Member("title", Shape.Text), new Member("url", Shape.Text), new Member("line", Shape.Text, true, "When, where or by whom, in one line."),
        new Member("summary", Shape.Text, true), new Member("picture", Picture, true));

    public static readonly RecordShape Section = new(
        "part of a letter",
        new Member("kind", Shape.Text, Doc: "highlights, news, events, jobs or members."), new Member("label", Shape.Text), new Member("items", Shape.List(Item)),
        new Member("more_text", Shape.Text, true, "How many more there are than are listed."), new Member("more_url", Shape.Text, true));

    public static readonly RecordShape Letter = new(
        "letter",
        new Member("subject", Shape.Text),
        new Member("preheader", Shape.Text, Doc: "What mail programs show beside the subject."),
        new Member("days_text", Shape.Text, Doc: "From the first to the last of its days."),
        new Member("date", Shape.Date, Doc: "The day on which it is sent."),
        new Member("online_url", Shape.Text, true, "Its page in the archive; null for a letter without an entry."),
        new Member("home_url", Shape.Text),
        new Member("intro", Shape.Html, true, "What staff wrote, in elements that mail programs show."),
        new Member("sections", Shape.List(Section)),
        new Member("sender", Shape.Text),
        new Member("logo", Picture, true, "The portal's logo, where it is one that mail programs show: no SVG."),
        new Member("colors", Colors, Doc: "As #rrggbb."),
        new Member("dark", Colors, Doc: "The same for readers who prefer dark mails."));
}
