using System.Runtime.CompilerServices;

namespace ClusterPortal.Tests;

/// <summary>The folder of this repository, in which tests find the portal that it is, its themes and its sources.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>A path below the root, with <c>/</c> between parts.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Set to rewrite what tests expect to what comes out now; the difference is then read and committed like any other change.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("CLUSTERPORTAL_ACCEPT") is "1";

    private static string Find([CallerFilePath] string here = "")
    {
        // A deterministic build may hide the source path: then the folder of the test program leads up to the repository.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
                if (File.Exists(Path.Combine(folder, "ClusterPortal.sln"))) return folder;
        }

        throw new DirectoryNotFoundException("ClusterPortal.sln was not found above the tests.");
    }
}
