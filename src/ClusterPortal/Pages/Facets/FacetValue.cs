using ClusterPortal.Content;

namespace ClusterPortal.Pages.Facets;

/// <summary>An answer that organisations give.</summary>
/// <param name="Id">What entries write.</param>
/// <param name="Segment">Its name in addresses.</param>
/// <param name="Count">How many organisations give it.</param>
/// <param name="Term">The entry that it is, which has a page of its own; null for all others.</param>
internal sealed record FacetValue(string Id, string Segment, int Count, Record? Term);
