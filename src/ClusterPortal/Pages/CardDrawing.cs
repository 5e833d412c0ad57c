namespace ClusterPortal.Pages;

/// <summary>A social card before it is drawn in pixels.</summary>
/// <param name="Route">Holds a fingerprint of the drawing and of what draws it.</param>
internal sealed record CardDrawing(string Route, string Svg);
