using System.Collections.Immutable;

namespace ClusterPortal.Search;

/// <summary>A part of a sorted list, as a file of its own.</summary>
/// <param name="First">The word with which it begins; a reader finds its part by these.</param>
/// <param name="Bytes">A list in JSON.</param>
internal sealed record Shard(string First, ImmutableArray<byte> Bytes);
