#pragma warning disable RS0030 // Publish is the room that writes the site.
using System.Text;

namespace ClusterPortal.Publish;

/// <summary>The list of the files that a build wrote. It lies inside the output folder because it must always speak of the very tree that it
/// is swapped in with, and must come along when the folder is moved or copied; beside the folder it could be lost or describe another one.
/// It names only public files. One path per line, sorted by ordinal, so that equal sites have equal lists.</summary>
internal static class Manifest
{
    public const string FileName = ".clusterportal-files";

    private const string Heading = "# ClusterPortal wrote these files. A build removes only what is listed here; keep this list with them. (1)";

    /// <summary>The paths listed in a folder; null when there is no list or it is not one of ours, in which case nothing there is ours to remove.</summary>
    public static HashSet<string>? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || new FileInfo(file).LinkTarget is not null) return null;
        var lines = File.ReadAllText(file, Encoding.UTF8).Split('\n');
        if (lines[0] != Heading || lines[^1].Length != 0) return null;
        var paths = new HashSet<string>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines.AsSpan(1, lines.Length - 2))
            if (!OutputPath.IsValid(line) || !paths.Add(line)) return null;
        return paths;
    }

    /// <summary>Written last: a tree that has its list is complete.</summary>
    public static void Write(string folder, IEnumerable<string> paths)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var path in paths.Order(StringComparer.Ordinal)) text.Append(path).Append('\n');
        File.WriteAllText(Path.Combine(folder, FileName), text.ToString());
    }
}
