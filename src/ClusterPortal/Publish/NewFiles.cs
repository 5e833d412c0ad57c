#pragma warning disable RS0030 // Publish is the room that writes; drafts of content are written here too.
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Publish;

/// <summary>Files for people to go on with. Nothing that exists is overwritten, and no link is followed out of the folder.</summary>
public static class NewFiles
{
    /// <summary>Whether there is anything in a folder but git's own; a file of that name counts too.</summary>
    /// <param name="folder">Which need not exist.</param>
    /// <param name="besides">Names that may be there all the same.</param>
    public static bool HoldsFiles(string folder, params string[] besides) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)).Any(n => n != ".git" && !besides.Contains(n)));

    /// <summary>Those of the paths where there is a file already.</summary>
    public static string[] Held(string folder, IEnumerable<string> paths) => [.. paths.Where(p => File.Exists(Path.Combine(folder, p)))];

    /// <returns>False, with a finding, at the first file that could not be created.</returns>
    public static bool Create(string folder, IEnumerable<(string Path, string Text)> files, DiagnosticBag bag) =>
        files.All(f => Create(folder, f.Path, stream => stream.Write(Encoding.UTF8.GetBytes(f.Text)), bag));

    /// <summary>A file as it is, such as a package.</summary>
    /// <param name="from">The file to copy.</param>
    /// <param name="folder">Where the new one goes.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="bag">Says why it could not be created.</param>
    internal static bool Copy(string from, string folder, string path, DiagnosticBag bag) =>
        Create(folder, path, stream =>
        {
            using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
            source.CopyTo(stream);
        }, bag);

    private static bool Create(string folder, string path, Action<Stream> write, DiagnosticBag bag)
    {
        if (!OutputPath.IsValid(path)) throw new ArgumentException($"not a path for a new file: '{path}'", nameof(path));
        try
        {
            var full = Path.Combine(Path.GetFullPath(folder), path);
            if (LinkBelow(folder, path) is { } link) throw new IOException($"'{link}' is a link");
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            write(stream);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(OutputRules.Unwritable, default, $"'{path}' could not be written: {e.Message.TrimEnd('.')}");
            return false;
        }
    }

    private static string? LinkBelow(string folder, string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (new FileInfo(Path.Combine(folder, path[..slash])).LinkTarget is not null) return path[..slash];
        return null;
    }
}
