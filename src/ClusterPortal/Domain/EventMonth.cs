using System.Collections.Immutable;
using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>A month in which something takes place.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Occurrences">What begins, goes on or ends in it, in order of time.</param>
internal sealed record EventMonth(LocalDate First, ImmutableArray<EventOccurrence> Occurrences);
