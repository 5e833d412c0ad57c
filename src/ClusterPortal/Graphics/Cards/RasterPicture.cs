namespace ClusterPortal.Graphics.Cards;

/// <summary>What came of drawing a picture.</summary>
/// <param name="Png">The bytes of a PNG file; null when it failed.</param>
/// <param name="Problem">Why, in words that can follow "the social card could not be drawn:"; null when it went well.</param>
public sealed record RasterPicture(ReadOnlyMemory<byte>? Png, string? Problem = null);
