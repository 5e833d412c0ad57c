namespace ClusterPortal.Markup;

/// <summary>A heading as the page shows it.</summary>
/// <param name="Level">2 for h2, and so on.</param>
/// <param name="Id">Its anchor, prefix included, without the number sign.</param>
/// <param name="Text">Plain text.</param>
internal sealed record MarkdownHeading(int Level, string Id, string Text);
