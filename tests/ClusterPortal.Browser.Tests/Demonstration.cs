using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Browser.Tests;

/// <summary>This repository's own portal, built in memory as <c>build</c> would build it.</summary>
internal sealed class Demonstration
{
    private const string OwnBaseUrl = "base_url: https://medicon-valley.example/";

    private Demonstration(BuildPlan plan, ImmutableSortedDictionary<string, byte[]> files) => (Plan, Files) = (plan, files);

    public BuildPlan Plan { get; }

    /// <summary>The bytes of every file by its path in the output folder.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    public IEnumerable<string> HtmlPaths => Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <param name="baseUrl">Instead of the one in site.yml.</param>
    public static Demonstration Build(string? baseUrl = null)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromFolder(Root, InputLimits.Default, bag, SiteLimits.Read);
        if (baseUrl is not null) inputs = Inputs.Of(inputs.Files.Select(f => f.Path == "site.yml" ? Moved(f, baseUrl) : f));
        // site.yml pins the day, so the moment does not matter.
        var plan = ClusterPortal.Build.Plan(inputs, new BuildOptions { Now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) }, bag);
        var sink = new MemorySink();
        var found = ClusterPortal.Build.Run(plan, sink);
        var stops = plan.Diagnostics.Concat(found).Where(plan.Stops).ToList();
        Assert.True(stops.Count == 0, "The demonstration does not build: " + string.Join("\n", stops));
        return new Demonstration(plan, sink.Files.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static InputFile Moved(InputFile site, string baseUrl)
    {
        var text = Encoding.UTF8.GetString(site.Bytes.Span);
        Assert.Contains(OwnBaseUrl, text, StringComparison.Ordinal);
        return new InputFile(site.Path, Encoding.UTF8.GetBytes(text.Replace(OwnBaseUrl, "base_url: " + baseUrl, StringComparison.Ordinal)));
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ClusterPortal.sln"))) return folder;
        throw new InvalidOperationException("These tests must lie below the folder with ClusterPortal.sln.");
    }

    private sealed class MemorySink : IOutputSink
    {
        public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

        public void Put(string path, ReadOnlySpan<byte> bytes) => Files[path] = bytes.ToArray();
    }
}
