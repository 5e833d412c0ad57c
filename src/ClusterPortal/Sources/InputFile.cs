namespace ClusterPortal.Sources;

/// <summary>One file as it was read: path relative to the site's folder with <c>/</c> between parts, and its bytes.</summary>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    public FileKind Kind { get; init; }

    /// <summary>Changes whenever the file is written; only ever compared, never shown. Zero for files that came from memory.</summary>
    public long Stamp { get; init; }
}
