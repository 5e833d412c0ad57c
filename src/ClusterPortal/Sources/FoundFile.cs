namespace ClusterPortal.Sources;

/// <summary>A name that a folder lists, before anything is opened.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c> between parts.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">Time of the last change, in an unspecified unit.</param>
internal readonly record struct FoundFile(string Path, FileKind Kind, long Length, long Stamp);
