namespace ClusterPortal.Sources;

/// <summary>How much a build reads. The association may change these in site.yml; content cannot.</summary>
public sealed record InputLimits
{
    public static InputLimits Default { get; } = new();

    /// <summary>Bytes of one .yml or .md file.</summary>
    public int EntryBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of one template, style sheet, script, vector picture or map.</summary>
    public int ThemeBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one picture, document or any other file.</summary>
    public int MediaBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Files in all.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>Bytes of all files together; they are held in memory.</summary>
    public long TotalBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes that a file of this name may have.</summary>
    public int BytesFor(string path) => Extension(path) switch
    {
        ".yml" or ".yaml" or ".md" => EntryBytes,
        ".html" or ".htm" or ".css" or ".js" or ".mjs" or ".svg" or ".txt" or ".xml" or ".json" or ".geojson" or ".csv" => ThemeBytes,
        _ => MediaBytes,
    };

    internal static string Extension(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..].ToString().ToLowerInvariant();
    }
}
