#pragma warning disable RS0030 // Watches the portal's folder; reads nothing itself.
using System.Diagnostics;

namespace ClusterPortal.Cli.Serve;

/// <summary>Tells when something in the portal's sources changed: at once that something did, and soon after what may be read, as editors write a file in several
/// steps and a checkout changes many.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Folders = ["content", "themes"];

    private readonly string root;
    private readonly Action noticed;
    private readonly SemaphoreSlim signal = new(0);
    private readonly List<FileSystemWatcher> watchers = [];

    // Null when it cannot be said what changed.
    private HashSet<string>? changed = new(StringComparer.Ordinal);

    /// <param name="noticed">Called at each step of a change, from many threads.</param>
    public FolderWatch(string root, Action? noticed = null)
    {
        this.root = root;
        this.noticed = noticed ?? (() => { });
        watchers.Add(Watch(root, below: false));
        foreach (var folder in Folders) WatchFolder(folder);
    }

    /// <summary>Waits for a change, and until the burst is over or lasts long: what comes after that is another change.</summary>
    /// <returns>The paths from the root at which something changed; null when it may have been anything.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancel)
    {
        await signal.WaitAsync(cancel);
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Longest && await signal.WaitAsync(Quiet, cancel)) continue;
        lock (watchers)
        {
            var all = changed;
            changed = new HashSet<string>(StringComparer.Ordinal);
            return all;
        }
    }

    /// <summary>Whether there is another change within this time. <see cref="NextAsync"/> returns for it too.</summary>
    public async Task<bool> AgainAsync(TimeSpan within, CancellationToken cancel)
    {
        if (!await signal.WaitAsync(within, cancel)) return false;
        signal.Release();
        return true;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        signal.Dispose();
    }

    private void WatchFolder(string name)
    {
        var path = Path.Combine(root, name);
        if (Directory.Exists(path)) watchers.Add(Watch(path, below: true));
    }

    private FileSystemWatcher Watch(string path, bool below)
    {
        var watcher = new FileSystemWatcher(path) { IncludeSubdirectories = below, InternalBufferSize = 64 * 1024 };
        var folder = below ? Path.GetFileName(path) : null;
        FileSystemEventHandler handler = (_, e) => OnChange(e.Name, folder);
        watcher.Changed += handler;
        watcher.Created += handler;
        watcher.Deleted += handler;
        watcher.Renamed += (_, e) =>
        {
            OnChange(e.OldName, folder);
            OnChange(e.Name, folder);
        };
        // Too much at once for the system to tell: then something did change.
        watcher.Error += (_, _) => Tell(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <param name="name">Path from the watched folder.</param>
    /// <param name="folder">The name of the watched folder; null: it is the root.</param>
    private void OnChange(string? name, string? folder)
    {
        if (name is null || IsPassing(name)) return;
        if (folder is not null) Tell($"{folder}/{name.Replace('\\', '/')}");
        else if (name == "site.yml") Tell(name);
        else if (Folders.Contains(name))
        {
            lock (watchers)
                if (!watchers.Exists(w => w.Path == Path.Combine(root, name))) WatchFolder(name);
            Tell(null);
        }
    }

    private void Tell(string? path)
    {
        lock (watchers)
        {
            if (path is null) changed = null;
            else changed?.Add(path);
        }

        noticed();
        signal.Release();
    }

    // What editors put beside a file while it is open is no source: names with a dot in front, copies with a tilde behind.
    private static bool IsPassing(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is ['.', ..] or [.., '~'];
}
