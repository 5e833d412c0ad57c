namespace ClusterPortal.Tests.Architecture;

/// <summary>The C# files under src/, with their paths below it.</summary>
internal static class SourceFiles
{
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Checkout.At("src"), "*.cs", SearchOption.AllDirectories)
            .Select(p => (Path: Path.GetRelativePath(Checkout.At("src"), p).Replace('\\', '/'), Full: p))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, File.ReadAllText(f.Full))),
    ];

    public static IEnumerable<(string Path, string Text)> Under(string folder) => All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));
}
