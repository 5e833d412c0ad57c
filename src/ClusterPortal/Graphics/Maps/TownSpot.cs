namespace ClusterPortal.Graphics.Maps;

/// <summary>A town of the atlas and where it lies on a map.</summary>
internal sealed record TownSpot(AtlasTown Town, MapPoint At);
