namespace ClusterPortal.Graphics.Maps;

/// <summary>A line of the atlas.</summary>
/// <param name="Points">Two at the least.</param>
/// <param name="IsBorder">Whether countries lie on both sides.</param>
/// <param name="Box">What the line lies in.</param>
internal sealed record AtlasArc(GeoPoint[] Points, bool IsBorder, GeoBox Box);
