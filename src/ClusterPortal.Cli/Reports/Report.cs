using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings on their way to a reader. In: what a command found, sorted. Out: one of the formats in this folder, in which nothing that
/// content says can act on a terminal, a CI runner or a web page.</summary>
/// <param name="Findings">Sorted by file and line.</param>
/// <param name="PathPrefix">From the reader's folder to the portal's: empty, or ending with a slash.</param>
internal sealed record Report(ImmutableArray<Diagnostic> Findings, string PathPrefix)
{
    /// <summary>Findings of all stages in one order: by file and place, those without a place last.</summary>
    /// <param name="bag">The findings.</param>
    /// <param name="pathPrefix">From the reader's folder to the portal's.</param>
    /// <param name="hints">Whether hints are wanted; else they are only counted.</param>
    public static Report Of(DiagnosticBag bag, string pathPrefix, bool hints = true) =>
        new([.. bag.ToImmutable().Where(d => hints || d.Severity != Severity.Hint).OrderBy(d => d.Span.Source is null).ThenBy(d => d.Span.Source?.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start)], pathPrefix)
        {
            LeftOut = hints ? 0 : bag.ToImmutable().Count(d => d.Severity == Severity.Hint),
        };

    /// <summary>Hints that were found but are not shown.</summary>
    public int LeftOut { get; init; }

    public int Errors => Findings.Count(d => d.Severity == Severity.Error);

    public int Warnings => Findings.Count(d => d.Severity == Severity.Warning);

    public int Hints => Findings.Count(d => d.Severity == Severity.Hint);

    /// <summary>How many files have findings; findings without a place count for none.</summary>
    public int Files => Findings.Select(d => d.Span.Source?.Path).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    public string? PathOf(Span span) => span.Source is null ? null : PathPrefix + span.Source.Path;

    /// <summary>Such as "2 errors, 1 warning in 3 files"; "nothing found" when there is nothing.</summary>
    public string Count()
    {
        var parts = new[] { Plural(Errors, "error"), Plural(Warnings, "warning"), Plural(Hints, "hint") }.OfType<string>().ToArray();
        if (parts.Length == 0) return "nothing found";
        var where = Files == 0 ? "" : Files == 1 ? " in 1 file" : $" in {Files} files";
        return string.Join(", ", parts) + where;
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    private static string? Plural(int count, string word) => count == 0 ? null : count == 1 ? $"1 {word}" : $"{count} {word}s";
}
