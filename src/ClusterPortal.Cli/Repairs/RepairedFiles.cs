#pragma warning disable RS0030 // The one place that changes the portal's own files, when --fix asks for it.

namespace ClusterPortal.Cli.Repairs;

/// <summary>Writes repaired files: each whole or not at all, and only over the very bytes that were looked at.</summary>
internal static class RepairedFiles
{
    /// <summary>Why the file was left as it is; null when it was written.</summary>
    /// <param name="root">The portal's folder.</param>
    public static string? Write(string root, Repair repair)
    {
        var path = Path.Combine(root, repair.Path);
        var fresh = path + ".repaired~";
        var begun = false;
        try
        {
            if (LeadsElsewhere(root, repair.Path)) return "a part of its path is a link";
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(repair.Before.Bytes.Span)) return "somebody else has changed it in the meantime";
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                begun = true;
                stream.Write(repair.After.Bytes.Span);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
            File.Move(fresh, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What was there under that name before us is not ours to delete.
            if (begun) File.Delete(fresh);
            return e.Message;
        }
    }

    private static bool LeadsElsewhere(string root, string path)
    {
        var at = root;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null) return true;
        }

        return false;
    }
}
