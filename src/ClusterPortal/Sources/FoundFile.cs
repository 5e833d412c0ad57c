namespace ClusterPortal.Sources;

/// <summary>A name that a folder lists, before anything is opened. A class, because generic code over own structs is compiled anew at every start.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c> between parts.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">Time of the last change, in an unspecified unit.</param>
internal sealed record FoundFile(string Path, FileKind Kind, long Length, long Stamp)
{
    public bool IsFolder { get; init; }
}
