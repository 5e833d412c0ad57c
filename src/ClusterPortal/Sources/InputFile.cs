namespace ClusterPortal.Sources;

/// <summary>One file as it was read: path relative to the site's folder with <c>/</c> between parts, and its bytes.</summary>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);
