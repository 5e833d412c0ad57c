using System.Collections.Immutable;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Outputs.Html;

/// <summary>A menu item whose target is known. Route is null for web addresses elsewhere and for headings.</summary>
internal sealed record MenuEntry(Value Shown, string? Url, string? Route, ImmutableArray<MenuEntry> Children);
