namespace ClusterPortal.Outputs.Search;

/// <summary>A group of results: one for each type.</summary>
/// <param name="Id">The type's id.</param>
/// <param name="Rank">Groups with a lower one come first where nothing else decides.</param>
internal sealed record SearchKind(string Id, string One, string Other, int Rank);
