using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Cli;

/// <summary>The library as the commands see it: a folder becomes a plan, a plan becomes files. Tests put small plans of their own in its place.</summary>
internal sealed record Engine(Func<string, BuildOptions, BuildPlan> Plan, Func<BuildPlan, IOutputSink, ImmutableArray<Diagnostic>> Run);
