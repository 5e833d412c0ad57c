#pragma warning disable RS0030 // Publish is the room that writes the site.
using System.Diagnostics;

namespace ClusterPortal.Publish;

/// <summary>Held by the one build that may write to an output folder. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream stream;
    private readonly string path;

    private BuildLock(FileStream stream, string path) => (this.stream, this.path) = (stream, path);

    /// <returns>Null when another build holds it.</returns>
    public static BuildLock? TryTake(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e is DirectoryNotFoundException || File.Exists(path)) // the former: its holder is just removing it
        {
            return null;
        }

        // Where an open file can be deleted, this may be a lock that its former holder is just removing: only the one found under the name counts.
        if (!OperatingSystem.IsWindows() && !IsStillNamed(stream, path))
        {
            stream.Dispose();
            return null;
        }

        return new BuildLock(stream, path);
    }

    public void Dispose()
    {
        // On Windows an open file cannot be deleted; elsewhere deleting before letting go leaves no moment in which two builds hold a lock.
        if (OperatingSystem.IsWindows()) stream.Dispose();
        File.Delete(path);
        stream.Dispose();
    }

    // The file's identity, told by a time that no other holder would give it; whole seconds, because some disks keep no finer ones.
    private static bool IsStillNamed(FileStream stream, string path)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(2 * (((Stopwatch.GetTimestamp() / 100) + Environment.ProcessId) % 500_000_000));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == mark;
    }
}
