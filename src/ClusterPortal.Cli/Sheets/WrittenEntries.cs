#pragma warning disable RS0030 // Writes what an import has worked out, once somebody has agreed to it.
using ClusterPortal.Exchange.Sheets;

namespace ClusterPortal.Cli.Sheets;

/// <summary>Writes changed and new entries: all of them, or none. Every file lies finished beside its place before the first takes it.</summary>
internal static class WrittenEntries
{
    private const string Ending = ".imported~";

    /// <returns>Why nothing was written; null when everything was.</returns>
    /// <param name="root">The portal's folder.</param>
    public static string? Write(string root, IReadOnlyCollection<ImportPlan.FileChange> files)
    {
        var fresh = new List<string>();
        try
        {
            foreach (var file in files)
            {
                if (!file.Path.StartsWith("content/", StringComparison.Ordinal) || file.Path.Contains("..", StringComparison.Ordinal)) throw new IOException($"'{file.Path}' does not lie in content/");
                if (LinkIn(root, file.Path) is { } link) throw new IOException($"'{link}' is a link");
                var path = Path.Combine(root, file.Path);
                if (file.Before is null ? File.Exists(path) : !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Before.Bytes.Span)) throw new IOException($"somebody else has changed '{file.Path}' in the meantime");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path + Ending, FileMode.CreateNew, FileAccess.Write);
                fresh.Add(path + Ending);
                stream.Write(file.After.Span);
                stream.Flush(flushToDisk: true);
                if (file.Before is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path + Ending, File.GetUnixFileMode(path));
            }

            foreach (var path in fresh) File.Move(path, path[..^Ending.Length], overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var path in fresh.Where(File.Exists)) File.Delete(path);
            return e.Message.TrimEnd('.');
        }
    }

    private static string? LinkIn(string root, string path)
    {
        var parts = path.Split('/');
        for (var i = 1; i <= parts.Length; i++)
            if (string.Join('/', parts[..i]) is var part && new FileInfo(Path.Combine(root, part)).LinkTarget is not null) return part;
        return null;
    }
}
