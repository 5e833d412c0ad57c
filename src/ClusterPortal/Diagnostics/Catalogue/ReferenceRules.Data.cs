using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP3: references between entries, and links.</summary>
public static class ReferenceRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
