namespace ClusterPortal.Translations;

/// <summary>How many texts an area has, and how many of them a language lacks.</summary>
internal sealed record AreaCount(Area Area, int Total, int Missing);
