using System.Runtime.CompilerServices;

namespace ClusterPortal.Tests.Themes;

/// <summary>The files of this repository's own themes, as the tests beside this file read them.</summary>
internal static class ThemeFiles
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<object[]> Templates() => Under("*.html");

    public static IEnumerable<object[]> Drawings() => Under("*.svg");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<object[]> Under(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new object[] { path });

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // A deterministic build may hide the source path: then the folder of the test program leads up to the repository.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                var themes = Path.Combine(folder, "themes");
                if (File.Exists(Path.Combine(themes, "base", "theme.yml")))
                {
                    return themes;
                }
            }
        }

        throw new DirectoryNotFoundException("The folder 'themes' of the repository was not found above the tests.");
    }
}
