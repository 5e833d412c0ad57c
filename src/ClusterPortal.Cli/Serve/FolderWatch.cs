#pragma warning disable RS0030 // Watches the portal's folder; reads nothing itself.
namespace ClusterPortal.Cli.Serve;

/// <summary>Tells when something in the portal's sources changed, once per burst: editors write a file in several steps, and a checkout changes many.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);
    private static readonly string[] Folders = ["content", "themes"];

    private readonly string root;
    private readonly SemaphoreSlim signal = new(0);
    private readonly List<FileSystemWatcher> watchers = [];

    public FolderWatch(string root)
    {
        this.root = root;
        watchers.Add(Watch(root, below: false));
        foreach (var folder in Folders) WatchFolder(folder);
    }

    /// <summary>Waits for a change, and until the burst is over.</summary>
    public async Task NextAsync(CancellationToken cancel)
    {
        await signal.WaitAsync(cancel);
        while (await signal.WaitAsync(Quiet, cancel)) continue;
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
        FileSystemEventHandler changed = (_, e) => OnChange(e.Name, below);
        watcher.Changed += changed;
        watcher.Created += changed;
        watcher.Deleted += changed;
        watcher.Renamed += (_, e) =>
        {
            OnChange(e.OldName, below);
            OnChange(e.Name, below);
        };
        // Too much at once for the system to tell: then something did change.
        watcher.Error += (_, _) => signal.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void OnChange(string? name, bool below)
    {
        if (below || name == "site.yml") signal.Release();
        else if (name is not null && Folders.Contains(name))
        {
            lock (watchers)
                if (!watchers.Exists(w => w.Path == Path.Combine(root, name))) WatchFolder(name);
            signal.Release();
        }
    }
}
