using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP2: fields of entries.</summary>
public static class FieldRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
