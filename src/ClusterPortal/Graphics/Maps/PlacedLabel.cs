namespace ClusterPortal.Graphics.Maps;

/// <summary>A name with its place on the map.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Kind">Class of the text: town, place, country or region.</param>
/// <param name="At">Where its baseline begins, has its middle or ends.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Rect">What it covers at most.</param>
internal sealed record PlacedLabel(string Text, string Kind, MapPoint At, string Anchor, MapRect Rect);
