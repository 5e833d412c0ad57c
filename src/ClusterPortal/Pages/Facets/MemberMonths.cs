using System.Collections.Immutable;

namespace ClusterPortal.Pages.Facets;

/// <summary>Since when organisations are members.</summary>
/// <param name="Months">First days of the months in which any became one, the oldest first.</param>
/// <param name="Answers">For each organisation its place in <paramref name="Months"/>; -1 for those that are none.</param>
internal sealed record MemberMonths(ImmutableArray<DateOnly> Months, ImmutableArray<int> Answers);
