using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP4: themes and templates.</summary>
public static class ThemeRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
