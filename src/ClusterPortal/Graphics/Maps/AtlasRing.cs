namespace ClusterPortal.Graphics.Maps;

/// <summary>A ring as arcs one after the other: 2n is arc n, 2n + 1 arc n backwards. Land lies on its right hand; a hole's ring has land on its right, too.</summary>
internal readonly record struct AtlasRing(int[] Arcs, bool IsHole);
