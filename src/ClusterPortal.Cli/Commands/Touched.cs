using System.Collections.Immutable;
using ClusterPortal.Cli.Versions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Rules.Changes;
using ClusterPortal.Sources;

namespace ClusterPortal.Cli.Commands;

/// <summary>Findings told apart: those that a change brings, and the old debt it found. In: all findings and the change. Out: the two, the first with what the author
/// of the change may not do.</summary>
/// <param name="New">In files that the change touches, without a place, or not there before.</param>
/// <param name="Old">In other files, and there before.</param>
internal sealed record Touched(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Old)
{
    public static Touched Of(BuildPlan plan, ImmutableArray<Diagnostic> all, Since since, ImmutableArray<string> author, CancellationToken cancel)
    {
        var change = since.Change(author);
        var bag = new DiagnosticBag();
        Protection.Check(change, bag);
        var paths = change.Paths.Select(change.InPortal).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var elsewhere = all.Where(d => d.Span.Source is { } source && !paths.Contains(source.Path)).ToArray();

        // Who removes an entry breaks those that name it: what was not there before is new, wherever it stands. The portal as it was is only built when that matters.
        var before = elsewhere.Any(plan.Stops) ? Before(since.Parted(), plan.Options, cancel) : null;
        var old = elsewhere.Where(d => before is null ? !plan.Stops(d) : before.Contains(KeyOf(d))).ToHashSet(ReferenceEqualityComparer.Instance);
        return new Touched([.. bag.ToImmutable(), .. all.Where(d => !old.Contains(d))], [.. all.Where(old.Contains)]);
    }

    private static HashSet<(string, string?, string)> Before(Inputs inputs, BuildOptions options, CancellationToken cancel)
    {
        var plan = Build.Plan(inputs, options with { Progress = null });
        return [.. plan.Diagnostics.Concat(Build.Run(plan, new Nowhere(), cancel)).Select(KeyOf)];
    }

    /// <summary>What makes a finding the same one when lines move.</summary>
    public static (string Code, string? Path, string Message) KeyOf(Diagnostic finding) => (finding.Code, finding.Span.Source?.Path, finding.Message);
}
