using System.IO.Enumeration;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Sources;

/// <summary>Names in the folders of a site, without opening or following any of them.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = false, IgnoreInaccessible = false };

    /// <summary>The files below a folder, links and devices among them, in no particular order. Stops soon after <paramref name="most"/>.</summary>
    public static void Collect(string root, string folder, int most, List<FoundFile> found, DiagnosticBag bag)
    {
        var waiting = new Stack<string>();
        waiting.Push(folder);
        while (waiting.Count > 0 && found.Count <= most)
        {
            var path = waiting.Pop();
            foreach (var (file, isFolder) in List(root, path, bag))
            {
                if (!isFolder) found.Add(file);
                else if (file.Path.Length <= FileNames.LongestPath) waiting.Push(file.Path);
                else found.Add(file);
                if (found.Count > most) break;
            }
        }
    }

    /// <summary>What stands behind one path; null when nothing does.</summary>
    public static (FoundFile File, bool IsFolder)? Find(string root, string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        foreach (var entry in List(root, folder, new DiagnosticBag()))
            if (entry.File.Path == path) return entry;
        return null;
    }

    private static List<(FoundFile File, bool IsFolder)> List(string root, string folder, DiagnosticBag bag)
    {
        var place = folder.Length == 0 ? root : Path.Combine(root, folder);
        var prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            return
            [
                .. new FileSystemEnumerable<(FoundFile, bool)>(place, (ref FileSystemEntry entry) => Look(prefix, ref entry), Everything)
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) => !FileNames.IsPassedOver(entry.FileName),
                },
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            InputChecks.ReportUnreadable(folder, bag);
            return [];
        }
    }

    private static (FoundFile File, bool IsFolder) Look(string prefix, ref FileSystemEntry entry)
    {
        var path = string.Concat(prefix, entry.FileName);
        if (!OperatingSystem.IsWindows())
        {
            return UnixStat.Look(entry.ToFullPath()) is not { } seen
                ? (new FoundFile(path, FileKind.Unreadable, 0, 0), false)
                : (new FoundFile(path, seen.Kind, seen.Length, seen.Stamp), seen.IsFolder);
        }

        var link = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        var kind = link ? FileKind.Link : entry.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Special : FileKind.File;
        return (new FoundFile(path, kind, entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.Ticks), entry.IsDirectory && !link);
    }
}
