namespace ClusterPortal.Media;

/// <summary>A file that was checked and may be published.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Bytes">What to publish: rewritten, without hidden data; the same input gives the same bytes.</param>
/// <param name="Width">Pixels as shown, 0 for documents.</param>
/// <param name="Height">Pixels as shown, 0 for documents.</param>
internal sealed record MediaFile(MediaFormat Format, ReadOnlyMemory<byte> Bytes, int Width = 0, int Height = 0);
