using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Pages.Maps;

/// <summary>A town in which entries are.</summary>
/// <param name="Anchor">Id of its part of a map's page.</param>
/// <param name="Name">As entries write it; empty for entries that name no town and lie near none.</param>
/// <param name="Country">ISO 3166-1 code, where the entries say it.</param>
/// <param name="At">The middle of its entries, else where the atlas has it; null when nobody knows.</param>
internal sealed record MapTown(string Anchor, string Name, string? Country, GeoPoint? At);
