namespace ClusterPortal.Graphics.Maps;

/// <summary>A town under the name that GeoNames gives it.</summary>
/// <param name="Weight">Grows with its people and by its being a capital; one doubling is 8.</param>
internal sealed record AtlasTown(string Name, string Country, GeoPoint Place, int Weight);
