using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Site;

namespace ClusterPortal;

/// <summary>Findings as they are reported: with the site's severities, sorted by file and place, each once.</summary>
internal static class BuildFindings
{
    public static ImmutableArray<Diagnostic> Sorted(DiagnosticBag bag, SiteConfig? site)
    {
        Diagnostic[] sorted = [.. bag.ToImmutable()
            .Select(d => site?.WithSeverity(d) ?? d)
            .OrderBy(d => d.Span.Source?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];

        // Those that say the same stand together now.
        return [.. sorted.Where((d, i) => i == 0 || !IsSame(sorted[i - 1], d))];
    }

    private static bool IsSame(Diagnostic a, Diagnostic b) => a.Code == b.Code && a.Span.Start == b.Span.Start && a.Message == b.Message && a.Span.Source?.Path == b.Span.Source?.Path;
}
