namespace ClusterPortal.Media;

/// <summary>The kinds of files that content may bring along, told by their first bytes.</summary>
internal enum MediaFormat
{
    Unknown,
    Png,
    Jpeg,
    Webp,
    Gif,
    Svg,
    Pdf,

    /// <summary>Office documents without macros: a ZIP archive.</summary>
    Office,
}
