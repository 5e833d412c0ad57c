#pragma warning disable RS0030 // Publish is the room that writes the site.
namespace ClusterPortal.Publish;

/// <summary>Puts the new site in the place of the old one, and tidies up, also after a build that was killed at any moment.</summary>
internal static class Swap
{
    /// <summary>One step where the system can exchange folders (Linux); else two renames, which <see cref="Recover"/> undoes when only the first happened.</summary>
    /// <param name="hasOld">Whether the output folder holds a site of ours; if not, it is missing or has no files.</param>
    public static void Publish(StagingPaths paths, bool hasOld, bool mayExchange = true)
    {
        if (!hasOld)
        {
            WrittenTree.RemoveEmptyFolders(paths.Output);
            Directory.Move(paths.New, paths.Output);
            return;
        }

        if (mayExchange && NativeFiles.TryExchange(paths.New, paths.Output)) return;
        Directory.Move(paths.Output, paths.Old);
        try
        {
            Directory.Move(paths.New, paths.Output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(paths.Old, paths.Output);
            throw;
        }
    }

    /// <summary>Brings back a site that a killed build left between two renames, and removes what it left behind.</summary>
    /// <returns>The folder in which foreign files were set aside, or null.</returns>
    public static string? Recover(StagingPaths paths)
    {
        if (Directory.Exists(paths.Old) && !Directory.Exists(paths.Output)) Directory.Move(paths.Old, paths.Output);
        return CleanUp(paths);
    }

    /// <summary>Removes what we wrote from the staging folders. Foreign files are set aside, never deleted.</summary>
    /// <returns>The folder in which foreign files were set aside, or null.</returns>
    public static string? CleanUp(StagingPaths paths)
    {
        string? kept = null;
        foreach (var tree in (ReadOnlySpan<string>)[paths.New, paths.Old])
        {
            if (!Directory.Exists(tree)) continue;
            // Only a complete tree has a list, and only a complete one can have been the public site that others could put files into.
            if (Manifest.Read(tree) is not { } listed) WrittenTree.RemoveWhole(tree);
            else if (!WrittenTree.RemoveListed(tree, listed)) Directory.Move(tree, kept = paths.FreeKept());
        }

        return kept;
    }
}
