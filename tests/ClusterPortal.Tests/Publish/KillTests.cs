using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

/// <summary>A build that dies at any moment leaves a whole site: the one before or the one after.</summary>
public sealed class KillTests : IDisposable
{
    private const int Pages = 120;
    private const string FolderVariable = "CLUSTERPORTAL_TEST_KILL_FOLDER";

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Killed_at_twenty_random_moments_the_site_is_always_whole()
    {
        Directory.CreateDirectory(temp["portal"]);
        BuildOnce(temp.Path, 0);
        var random = new Random(20260501);
        var died = 0;
        for (var round = 0; round < 20; round++)
        {
            using var child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ClusterPortal.Tests"))
            {
                Environment = { [FolderVariable] = temp.Path }, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var started = Stopwatch.StartNew();
            while (!File.Exists(temp["ready"]) && !child.HasExited && started.Elapsed < TimeSpan.FromSeconds(60)) await Task.Delay(5, TestContext.Current.CancellationToken);
            await Task.Delay(random.Next(0, 60), TestContext.Current.CancellationToken);
            if (!child.HasExited) died++;
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            File.Delete(temp["ready"]);
            AssertWhole(round);
        }

        Assert.Equal(20, died);
        BuildOnce(temp.Path, 1);
        Assert.Equal(["public"], Directory.EnumerateFileSystemEntries(temp["portal"]).Select(Path.GetFileName));
    }

    // A process of the tests that finds this variable set is the child: it builds until it is killed, and runs no tests.
    [ModuleInitializer]
    internal static void BuildIfChild()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder) return;
        for (var version = 1; version < 100_000; version++)
        {
            BuildOnce(folder, version);
            if (version == 2) File.WriteAllText(Path.Combine(folder, "ready"), "");
        }

        Environment.Exit(1);
    }

    // Every third page never changes, so that linking is among the things that are interrupted.
    private static void BuildOnce(string folder, int version)
    {
        var bag = new DiagnosticBag();
        using var staging = StagingFolder.Open(Path.Combine(folder, "portal/public"), Path.Combine(folder, "portal"), bag, CancellationToken.None);
        Assert.Empty(bag.ToImmutable());
        Parallel.For(0, Pages, i => staging!.Put($"d{i % 10}/p{i}.html", Encoding.UTF8.GetBytes(i % 3 == 0 ? "same" : $"version {version}")));
        staging!.Put($"v{version}.html", Encoding.UTF8.GetBytes($"version {version}"));
        Assert.NotNull(staging.Commit(bag));
    }

    private void AssertWhole(int round)
    {
        var files = temp.Files("portal/public");
        var versions = files.Where(f => !f.EndsWith("=same", StringComparison.Ordinal)).Select(f => f.Split('=')[1]).Distinct().ToArray();
        Assert.True(files.Length == Pages + 1 && versions.Length == 1, $"round {round}: {files.Length} files of versions {string.Join(", ", versions)}");
        Assert.Equal(files.Select(f => f.Split('=')[0]), File.ReadAllLines(temp["portal/public/.clusterportal-files"])[1..]);
    }
}
