namespace ClusterPortal.Media;

/// <summary>What the head of an image says.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Width">Pixels as shown: turned where the photograph says that it was taken upright.</param>
/// <param name="Height">Pixels as shown.</param>
/// <param name="Animated">More than one picture.</param>
internal readonly record struct RasterInfo(MediaFormat Format, int Width, int Height, bool Animated = false);
