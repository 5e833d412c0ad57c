namespace ClusterPortal.Media;

/// <summary>How large files that content brings along may be.</summary>
internal sealed record MediaLimits
{
    public static MediaLimits Default { get; } = new();

    public int SvgBytes { get; init; } = 256 * 1024;

    public int ImageBytes { get; init; } = 6 * 1024 * 1024;

    public int DocumentBytes { get; init; } = 24 * 1024 * 1024;

    /// <summary>Pixels of one image: a browser needs four bytes for each, whatever the file's size.</summary>
    public long Pixels { get; init; } = 40_000_000;

    /// <summary>Width or height.</summary>
    public int Side { get; init; } = 16_000;
}
