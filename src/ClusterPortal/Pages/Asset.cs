namespace ClusterPortal.Pages;

/// <summary>A file that pages refer to: a theme's style sheet, an entry's logo.</summary>
/// <param name="Route">Path in the output with a slash in front; holds a fingerprint of the bytes, so that browsers may keep it for ever.</param>
/// <param name="Url">Route with the base path.</param>
internal sealed record Asset(string Route, string Url, ReadOnlyMemory<byte> Bytes)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public int Length => Bytes.Length;
}
