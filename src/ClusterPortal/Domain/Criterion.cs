using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Domain;

/// <summary>One of the criteria of a cluster's maturity.</summary>
/// <param name="Evidence">What shows that it is met.</param>
/// <param name="Url">Where a reader can check it.</param>
/// <param name="Span">Where the entry says that it is met or not.</param>
internal sealed record Criterion(string Id, LocalizedText Label, bool Met, LocalizedText? Evidence, string? Url, Span Span);
