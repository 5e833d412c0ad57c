#pragma warning disable RS0030 // Publish is the room that writes the site.
using System.IO.Enumeration;

namespace ClusterPortal.Publish;

/// <summary>A folder as it is on disk, looked at without following any link, and its removal by the list of what we wrote.</summary>
internal static class WrittenTree
{
    /// <summary>One entry that is not a folder. Links are entries, whatever they point to.</summary>
    public readonly record struct Entry(string Path, long Length, bool IsLink);

    private enum Kind
    {
        File,
        Folder,
        Link,
    }

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false, ReturnSpecialDirectories = false,
    };

    public static IEnumerable<Entry> Scan(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length + 1;
        return new FileSystemEnumerable<Entry>(folder, (ref FileSystemEntry e) => Describe(ref e, root), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || IsLink(ref e),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
        };
    }

    /// <summary>Removes the listed files, then the list itself, then folders left empty. Files that are not listed stay, with the list.</summary>
    /// <returns>True when nothing is left of the folder.</returns>
    public static bool RemoveListed(string folder, IReadOnlySet<string> listed)
    {
        if (RemoveBelow(folder, "", listed)) File.Delete(Path.Combine(folder, Manifest.FileName));
        else return false;
        return TryRemoveEmpty(folder);
    }

    /// <summary>Removes a tree that only we have written to. Links in it are removed, not followed.</summary>
    public static void RemoveWhole(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes a folder that holds no files, with the folders in it.</summary>
    public static void RemoveEmptyFolders(string folder)
    {
        if (Directory.Exists(folder) && RemoveBelow(folder, "", new HashSet<string>())) TryRemoveEmpty(folder);
    }

    // One pass that never enters a link: what a link stands for is not ours, and a link itself is never listed as a file of ours.
    private static bool RemoveBelow(string folder, string prefix, IReadOnlySet<string> listed)
    {
        var empty = true;
        foreach (var (name, kind) in Inside(folder))
        {
            var path = prefix + name;
            var full = Path.Join(folder, name);
            if (kind == Kind.Folder && RemoveBelow(full, path + "/", listed) && TryRemoveEmpty(full)) continue;
            if (kind == Kind.File && listed.Contains(path)) File.Delete(full);
            else if (prefix.Length > 0 || name != Manifest.FileName) empty = false;
        }

        return empty;
    }

    private static (string Name, Kind Kind)[] Inside(string folder) =>
        [.. new FileSystemEnumerable<(string, Kind)>(
            folder,
            (ref FileSystemEntry e) => (e.FileName.ToString(), IsLink(ref e) ? Kind.Link : e.IsDirectory ? Kind.Folder : Kind.File),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })];

    /// <returns>False when the folder is not empty or not there, as when another build has just begun to use it or removed it.</returns>
    public static bool TryRemoveEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // Folders kept in a cloud carry the mark of a link too, but lead nowhere else.
    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null;

    private static Entry Describe(ref FileSystemEntry entry, int root)
    {
        var link = IsLink(ref entry);
        var folder = entry.Directory.Length > root ? entry.Directory[root..] : default;
        var path = folder.IsEmpty ? entry.FileName.ToString() : string.Concat(folder, "/", entry.FileName);
        if (Path.DirectorySeparatorChar != '/') path = path.Replace(Path.DirectorySeparatorChar, '/');
        return new Entry(path, link ? 0 : entry.Length, link);
    }
}
