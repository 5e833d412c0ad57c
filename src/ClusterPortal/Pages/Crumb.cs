namespace ClusterPortal.Pages;

/// <summary>One step of the way from home to a page; the last has no URL.</summary>
internal sealed record Crumb(string Label, string? Route);
