using ClusterPortal.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>A repair that is safe to apply: put <paramref name="Replacement"/> in the place of <paramref name="Span"/>.</summary>
public sealed record Fix(string Title, Span Span, string Replacement);
