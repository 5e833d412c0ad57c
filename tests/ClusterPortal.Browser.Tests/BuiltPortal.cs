using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Browser.Tests;

/// <summary>A portal, built in memory as <c>build</c> would build it: this repository's own, an example below <c>tests/sites</c>, or the one in Arabic.</summary>
internal sealed class BuiltPortal
{
    private const string OwnBaseUrl = "base_url: https://medicon-valley.example/";

    private BuiltPortal(BuildPlan plan, ImmutableSortedDictionary<string, byte[]> files) => (Plan, Files) = (plan, files);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The portals other than the demonstration: the examples by their folders, and one that is read from right to left.</summary>
    public static ImmutableArray<string> Others { get; } =
    [
        "arabic",
        .. Directory.EnumerateDirectories(Path.Combine(Root, "tests/sites")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];

    public BuildPlan Plan { get; }

    /// <summary>The bytes of every file by its path in the output folder.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    public IEnumerable<string> HtmlPaths => Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal));

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <param name="baseUrl">Instead of the one in site.yml.</param>
    public static BuiltPortal Demonstration(string? baseUrl = null) =>
        Build(Root, f => baseUrl is not null && f.Path == "site.yml" ? Moved(f, baseUrl) : f);

    /// <param name="name">One of <see cref="Others"/>.</param>
    public static BuiltPortal Other(string name) =>
        Build(Path.Combine(Root, name == "arabic" ? "tests/ClusterPortal.Browser.Tests/Arabic" : "tests/sites/" + name), f => f);

    /// <summary>A portal of files in memory.</summary>
    public static BuiltPortal Of(string name, IEnumerable<InputFile> files)
    {
        var bag = new DiagnosticBag();
        return Build(name, InputReader.FromMemory(files, InputLimits.Default, bag, SiteLimits.Read), bag);
    }

    /// <summary>One of <see cref="Others"/> with other settings, and with files beside its own.</summary>
    /// <param name="settings">Lines at the end of its site.yml.</param>
    public static BuiltPortal With(string name, string settings, params (string Path, string Text)[] files) =>
        Build(Path.Combine(Root, "tests/sites/" + name), f => f.Path == "site.yml" ? new InputFile(f.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes.Span).TrimEnd('\n') + "\n" + settings)) : f, files);

    private static BuiltPortal Build(string folder, Func<InputFile, InputFile> change, params (string Path, string Text)[] more)
    {
        var bag = new DiagnosticBag();
        return Build(folder, Inputs.Of(InputReader.FromFolder(folder, InputLimits.Default, bag, SiteLimits.Read).Files.Select(change).Concat(more.Select(f => new InputFile(f.Path, Encoding.UTF8.GetBytes(f.Text))))), bag);
    }

    private static BuiltPortal Build(string folder, Inputs inputs, DiagnosticBag bag)
    {
        // Each site.yml pins the day, so the moment does not matter.
        var plan = ClusterPortal.Build.Plan(inputs, new BuildOptions { Now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) }, bag);
        var sink = new MemorySink();
        var found = ClusterPortal.Build.Run(plan, sink);
        var stops = plan.Diagnostics.Concat(found).Where(plan.Stops).ToList();
        Assert.True(stops.Count == 0, $"{folder} does not build: {string.Join("\n", stops)}");
        return new BuiltPortal(plan, sink.Files.ToImmutableSortedDictionary(StringComparer.Ordinal));
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
