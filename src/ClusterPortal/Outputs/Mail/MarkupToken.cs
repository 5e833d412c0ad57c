namespace ClusterPortal.Outputs.Mail;

/// <summary>A tag or a text of safe HTML.</summary>
/// <param name="Tag">Name of the element; empty for a text.</param>
/// <param name="IsEnd">Whether the element ends here.</param>
/// <param name="Text">A text as it is read, without entities; of a tag, nothing.</param>
internal sealed record MarkupToken(string Tag, bool IsEnd, string Text)
{
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
