using ClusterPortal.Content;
using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Pages.Maps;

/// <summary>An entry with its town and, where it is known, its place: its own, else that of its town.</summary>
internal sealed record PlacedEntry(Record Record, MapTown Town, GeoPoint? At);
