using ClusterPortal.Content;

namespace ClusterPortal.Domain;

/// <summary>One time that an event takes place.</summary>
/// <param name="Record">The event.</param>
/// <param name="Span">From when to when, by the clocks of its place.</param>
internal sealed record EventOccurrence(Record Record, EventSpan Span);
