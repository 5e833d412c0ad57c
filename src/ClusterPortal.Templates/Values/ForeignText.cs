namespace ClusterPortal.Templates.Values;

/// <summary>A text in another language than that of the page. To templates it is a text like any other; where it becomes text of the page it is
/// written with its language, so that screen readers pronounce it and browsers break it rightly.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its BCP 47 tag.</param>
/// <param name="Direction">ltr or rtl when it runs against the page, else null.</param>
public sealed record ForeignText(string Text, string Language, string? Direction = null)
{
    public override string ToString() => Text;
}
