namespace ClusterPortal;

/// <summary>A stage's name and how much of it is done.</summary>
public readonly record struct BuildProgress(string Stage, int Done, int Total);
