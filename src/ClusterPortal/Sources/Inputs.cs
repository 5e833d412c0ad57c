using System.Collections.Immutable;

namespace ClusterPortal.Sources;

/// <summary>Every file a build may look at, sorted by path (ordinal), each path once. In: a folder or a dictionary. Out: this value, on which all
/// later stages work without touching a disk.</summary>
public sealed class Inputs
{
    private readonly Dictionary<string, InputFile> byPath;

    private Inputs(ImmutableArray<InputFile> files)
    {
        Files = files;
        byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public ImmutableArray<InputFile> Files { get; }

    public static Inputs Of(IEnumerable<InputFile> files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public InputFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The files below a folder (no trailing slash in the name), in order.</summary>
    public IEnumerable<InputFile> Under(string folder) =>
        Files.Where(f => f.Path.Length > folder.Length && f.Path[folder.Length] == '/' && f.Path.StartsWith(folder, StringComparison.Ordinal));
}
