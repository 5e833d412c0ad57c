using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP7: security limits.</summary>
public static class LimitRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
