using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP5: pages and their HTML.</summary>
public static class PageRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
