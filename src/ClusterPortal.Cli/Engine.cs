using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli;

/// <summary>The library as the commands see it: a folder becomes a plan, a plan becomes files. Tests put small plans of their own in its place.</summary>
internal sealed record Engine(Func<string, BuildOptions, BuildPlan> Plan, Func<BuildPlan, IOutputSink, ImmutableArray<Diagnostic>> Run)
{
    /// <summary>The library itself.</summary>
    public static Engine Of(CancellationToken cancel)
    {
        // The preview plans again and again; files that did not change since are not read again. What it remembers besides is for one plan at a time.
        Inputs? before = null;
        var turn = new Lock();
        return new(
            (root, options) =>
            {
                var bag = new DiagnosticBag();
                lock (turn)
                {
                    before = InputReader.Reread(before, root, InputLimits.Default, bag, SiteLimits.Read, options.Threads);
                    if (options.Memory is not null) return Build.Begin(before, options, bag);
                }

                return Build.Plan(before, options, bag);
            },
            (plan, sink) => Build.Run(plan, sink, cancel));
    }
}
