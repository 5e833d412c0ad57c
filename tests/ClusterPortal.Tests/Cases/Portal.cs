using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Cases;

/// <summary>What came of building files in memory, as the commands would do it: <c>check</c> looks at the pages of a plan with
/// errors too, <c>build</c> writes nothing of it.</summary>
internal sealed record Portal(BuildPlan Plan, ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<string, byte[]> Files)
{
    public static BuildOptions Options { get; } = new() { Now = new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc), Threads = 1 };

    public static Portal Build(IEnumerable<InputFile> files, BuildOptions? options = null)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromMemory(files, InputLimits.Default, bag, SiteLimits.Read);
        return Build(inputs, bag, options);
    }

    public static Portal Build(Inputs inputs, DiagnosticBag bag, BuildOptions? options = null)
    {
        var plan = ClusterPortal.Build.Plan(inputs, options ?? Options, bag);
        var sink = new MemorySink();
        var finished = ClusterPortal.Build.Run(plan, sink, TestContext.Current.CancellationToken);
        return new Portal(plan, [.. plan.Diagnostics, .. finished], plan.Failed ? new Dictionary<string, byte[]>() : sink.Files);
    }

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);
}
