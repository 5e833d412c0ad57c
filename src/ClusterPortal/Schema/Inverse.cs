namespace ClusterPortal.Schema;

/// <summary>A back-reference: entries of <paramref name="From"/> that name this one are listed under <paramref name="Name"/>.</summary>
internal sealed record Inverse(string Name, string From, int Slot);
