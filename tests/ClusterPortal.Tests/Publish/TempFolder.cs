namespace ClusterPortal.Tests.Publish;

/// <summary>A folder of its own for one test, on the memory file system where there is one; gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, "clusterportal-" + Guid.NewGuid().ToString("N")[..12])).FullName;
    }

    public string Path { get; }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    /// <summary>Every file below, with its text, as one line each, sorted.</summary>
    public string[] Files(string below = "") =>
        [.. Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories)
            .Select(f => $"{System.IO.Path.GetRelativePath(this[below], f)}={File.ReadAllText(f)}")
            .Where(f => !f.StartsWith(".clusterportal-files=", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
