namespace ClusterPortal.Pages;

/// <summary>A feed or calendar that a page announces.</summary>
internal sealed record FeedLink(string Title, string Type, string Route);
