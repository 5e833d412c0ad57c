using System.Collections.Immutable;

namespace ClusterPortal.Outputs.Html;

/// <summary>A menu item whose target is known. Route is null for web addresses elsewhere and for headings.</summary>
internal sealed record MenuEntry(string Label, string? Url, string? Route, ImmutableArray<MenuEntry> Children);
