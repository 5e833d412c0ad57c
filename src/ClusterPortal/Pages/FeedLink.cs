namespace ClusterPortal.Pages;

/// <summary>A feed or calendar that a page announces.</summary>
internal sealed record FeedLink(string Title, string Type, string Route)
{
    /// <summary>What it follows, where it stands among those of one site.</summary>
    public string Label { get; init; } = Title;
}
