using System.Collections.Immutable;

namespace ClusterPortal.Sources;

/// <summary>Every file a build may look at, sorted by path (ordinal), each path once. In: a folder or a dictionary. Out: this value, on which all
/// later stages work without touching a disk.</summary>
public sealed class Inputs
{
    private readonly Dictionary<string, InputFile> byPath;

    private Inputs(ImmutableArray<InputFile> files, Dictionary<string, InputFile> byPath) => (Files, this.byPath) = (files, byPath);

    public ImmutableArray<InputFile> Files { get; }

    public static Inputs Of(IEnumerable<InputFile> files)
    {
        ImmutableArray<InputFile> sorted = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        return new(sorted, sorted.ToDictionary(f => f.Path, StringComparer.Ordinal));
    }

    /// <summary>The same files, but for some that are there in another version.</summary>
    /// <exception cref="KeyNotFoundException">A file is not among them.</exception>
    internal Inputs With(IReadOnlyCollection<InputFile> versions)
    {
        var changed = Files.ToBuilder();
        var paths = new Dictionary<string, InputFile>(byPath, byPath.Comparer);
        foreach (var version in versions)
        {
            changed[Files.IndexOf(byPath[version.Path])] = version;
            paths[version.Path] = version;
        }

        return new(changed.MoveToImmutable(), paths);
    }

    public InputFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The files below a folder (no trailing slash in the name), in order.</summary>
    public IEnumerable<InputFile> Under(string folder) =>
        Files.Where(f => f.Path.Length > folder.Length && f.Path[folder.Length] == '/' && f.Path.StartsWith(folder, StringComparison.Ordinal));
}
