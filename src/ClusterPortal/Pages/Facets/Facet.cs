using System.Collections.Immutable;

namespace ClusterPortal.Pages.Facets;

/// <summary>A question with the answers that the portal's organisations give.</summary>
/// <param name="Source">The question.</param>
/// <param name="Values">The answers, in the order in which they are shown.</param>
/// <param name="Answers">For each organisation, places in <paramref name="Values"/>.</param>
internal sealed record Facet(FacetSource Source, ImmutableArray<FacetValue> Values, ImmutableArray<int[]> Answers);
