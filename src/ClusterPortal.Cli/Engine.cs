using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli;

/// <summary>The library as the commands see it: a folder becomes a plan, a plan becomes files. Tests put small plans of their own in its place.</summary>
internal sealed record Engine(Func<string, BuildOptions, BuildPlan> Plan, Func<BuildPlan, IOutputSink, ImmutableArray<Diagnostic>> Run)
{
    /// <summary>Begins the plan of a folder that was planned before, when only these paths may have changed since; null: anything may have. For one plan at a time.</summary>
    public Func<string, BuildOptions, IReadOnlyCollection<string>?, BuildPlan> Begin { get; init; } = (root, options, _) => Plan(root, options);

    /// <summary>The library itself.</summary>
    public static Engine Of(CancellationToken cancel)
    {
        // The preview plans again and again; files that did not change since are not read again.
        Inputs? before = null;
        var found = new DiagnosticBag();
        var turn = new Lock();
        return new((root, options) => Read(root, options, null, Build.Plan), (plan, sink) => Build.Run(plan, sink, cancel))
        {
            Begin = (root, options, changed) => Read(root, options, changed, Build.Begin),
        };

        BuildPlan Read(string root, BuildOptions options, IReadOnlyCollection<string>? changed, Func<Inputs, BuildOptions, DiagnosticBag?, BuildPlan> plan)
        {
            Inputs inputs;
            DiagnosticBag bag;
            lock (turn)
            {
                if (before is not null && changed is not null && InputReader.RereadSome(before, changed, root, InputLimits.Default, SiteLimits.Read) is { } some) before = some;
                else before = InputReader.Reread(before, root, InputLimits.Default, found = new DiagnosticBag(), SiteLimits.Read, options.Threads);
                (inputs, bag) = (before, found);
            }

            return plan(inputs, options, bag);
        }
    }
}
