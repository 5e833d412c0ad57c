using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Site;

namespace ClusterPortal;

/// <summary>Findings as they are reported: with the site's severities, sorted by file and place, each once.</summary>
internal static class BuildFindings
{
    public static ImmutableArray<Diagnostic> Sorted(DiagnosticBag bag, SiteConfig? site) =>
        [.. bag.ToImmutable()
            .Select(d => site?.WithSeverity(d) ?? d)
            .OrderBy(d => d.Span.Source?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => (d.Code, d.Span.Source?.Path, d.Span.Start, d.Message))];
}
