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
            foreach (var file in List(root, path, bag))
            {
                if (file.IsFolder && file.Path.Length <= FileNames.LongestPath) waiting.Push(file.Path);
                else found.Add(file);
                if (found.Count > most) break;
            }
        }
    }

    /// <summary>What stands behind one path; null when nothing does.</summary>
    public static FoundFile? Find(string root, string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        return List(root, folder, new DiagnosticBag(), path[(slash + 1)..]) is [var entry, ..] ? entry : null;
    }

    /// <param name="name">The one that is wanted, with capital letters as it is written; null: all.</param>
    private static List<FoundFile> List(string root, string folder, DiagnosticBag bag, string? name = null)
    {
        var place = folder.Length == 0 ? root : Path.Combine(root, folder);
        var prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            return
            [
                .. new FileSystemEnumerable<FoundFile>(place, (ref FileSystemEntry entry) => Look(prefix, ref entry), Everything)
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) => !FileNames.IsPassedOver(entry.FileName) && (name is null || entry.FileName.SequenceEqual(name)),
                },
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            InputChecks.ReportUnreadable(folder, bag);
            return [];
        }
    }

    private static FoundFile Look(string prefix, ref FileSystemEntry entry)
    {
        var path = string.Concat(prefix, entry.FileName);
        if (!OperatingSystem.IsWindows()) return UnixStat.Look(entry.ToFullPath(), path);
        var link = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        var kind = link ? FileKind.Link : entry.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Special : FileKind.File;
        return new FoundFile(path, kind, entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.Ticks) { IsFolder = entry.IsDirectory && !link };
    }
}
