
namespace ClusterPortal.Schema;

/// <summary>One of the values that a choice field takes, with its label for people.</summary>
internal sealed record Choice(string Id, LocalizedText Label);
