namespace ClusterPortal.Templates;

/// <summary>
/// How much one rendering may use. Steps count loop turns, calls and includes; OutputBytes the page;
/// TextLength the signs of any single text made on the way; Depth the calls and includes within each other.
/// </summary>
public sealed record RenderLimits
{
    public static RenderLimits Default { get; } = new();

    public int Steps { get; init; } = 5_000_000;

    public int OutputBytes { get; init; } = 32 * 1024 * 1024;

    public int TextLength { get; init; } = 4 * 1024 * 1024;

    public int Depth { get; init; } = 100;

    public TimeSpan RegexTime { get; init; } = TimeSpan.FromMilliseconds(250);
}
