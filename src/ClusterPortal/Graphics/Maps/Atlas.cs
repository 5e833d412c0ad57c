using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>The world: land, countries and towns, in degrees.</summary>
internal sealed class Atlas
{
    /// <summary>Lines that rings share, so that a border is one line and not two.</summary>
    public required ImmutableArray<AtlasArc> Arcs { get; init; }

    public required ImmutableArray<AtlasRing> Land { get; init; }

    public required ImmutableArray<AtlasCountry> Countries { get; init; }

    public required ImmutableArray<AtlasTown> Towns { get; init; }
}
