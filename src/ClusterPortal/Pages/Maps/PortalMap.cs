using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Pages.Maps;

/// <summary>A map with the file in which its land and borders are published.</summary>
internal sealed record PortalMap(BaseMap Map, Asset Asset);
