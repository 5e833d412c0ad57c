namespace ClusterPortal.Outputs.Feeds;

/// <summary>A person or organisation who wrote or publishes.</summary>
internal sealed record FeedAuthor(string Name, string? Url = null);
