using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP6: site.yml.</summary>
public static class SiteRules
{

    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
