namespace ClusterPortal.Checks;

/// <summary>An address in a page, entities decoded.</summary>
internal readonly record struct PageLink(string Url, PageLinkKind Kind);
