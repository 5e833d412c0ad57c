#pragma warning disable RS0030 // Publish is the room that writes; drafts of content are written here too.
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Publish;

/// <summary>Files for people to go on with. Nothing that exists is overwritten, and no link is followed out of the folder.</summary>
public static class NewFiles
{
    /// <summary>Whether there is anything in a folder but git's own; a file of that name counts too.</summary>
    public static bool HoldsFiles(string folder) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(f => Path.GetFileName(f) != ".git"));

    /// <returns>False, with a finding, at the first file that could not be created.</returns>
    public static bool Create(string folder, IEnumerable<(string Path, string Text)> files, DiagnosticBag bag)
    {
        foreach (var (path, text) in files)
        {
            if (!OutputPath.IsValid(path)) throw new ArgumentException($"not a path for a new file: '{path}'", nameof(files));
            try
            {
                var full = Path.Combine(Path.GetFullPath(folder), path);
                if (LinkBelow(folder, path) is { } link) throw new IOException($"'{link}' is a link");
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                bag.Report(OutputRules.Unwritable, default, $"'{path}' could not be written: {e.Message.TrimEnd('.')}");
                return false;
            }
        }

        return true;
    }

    private static string? LinkBelow(string folder, string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (new FileInfo(Path.Combine(folder, path[..slash])).LinkTarget is not null) return path[..slash];
        return null;
    }
}
