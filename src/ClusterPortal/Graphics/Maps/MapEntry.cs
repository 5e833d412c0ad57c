namespace ClusterPortal.Graphics.Maps;

/// <summary>Something that is shown on a map.</summary>
/// <param name="Name">Of the entry.</param>
/// <param name="Url">Its page; null for entries without one, which then lead to their town.</param>
/// <param name="At">In the drawing.</param>
/// <param name="Town">The town that it belongs to, as the page names it.</param>
/// <param name="TownUrl">Where the town's entries are listed.</param>
internal sealed record MapEntry(string Name, string? Url, MapPoint At, string Town, string TownUrl);
