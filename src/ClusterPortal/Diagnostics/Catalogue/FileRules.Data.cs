using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP1: files and YAML.</summary>
public static class FileRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
