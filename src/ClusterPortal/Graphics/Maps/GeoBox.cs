namespace ClusterPortal.Graphics.Maps;

/// <summary>Edges in degrees; East is never below West, and may pass 180 where the box crosses the antimeridian.</summary>
internal readonly record struct GeoBox(double South, double West, double North, double East);
