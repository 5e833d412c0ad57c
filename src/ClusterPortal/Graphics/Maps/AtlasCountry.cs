using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>A country by its ISO 3166-1 code.</summary>
internal sealed record AtlasCountry(string Code, ImmutableArray<AtlasRing> Rings);
