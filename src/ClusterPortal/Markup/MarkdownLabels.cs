namespace ClusterPortal.Markup;

/// <summary>The few words that Markdown's own HTML needs, in the page's language.</summary>
internal sealed record MarkdownLabels
{
    public static MarkdownLabels English { get; } = new();

    public string BackToText { get; init; } = "Back to the text";

    public string Table { get; init; } = "Table";

    public string Done { get; init; } = "Done";

    public string NotDone { get; init; } = "Not done";

    public string Details { get; init; } = "Details";
}
