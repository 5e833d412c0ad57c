using System.Collections.Immutable;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Graphics.Patterns;

namespace ClusterPortal.Pages.Maps;

/// <summary>The pattern of a region, with the file in which it is published.</summary>
/// <param name="Pattern">Depths or heights.</param>
/// <param name="Places">The towns of entries in the drawing; the weight grows as the area of a dot does.</param>
/// <param name="Asset">The file.</param>
internal sealed record PortalPattern(RegionPattern Pattern, ImmutableArray<(MapPoint At, double Weight)> Places, Asset Asset);
