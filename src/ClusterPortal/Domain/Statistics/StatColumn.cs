using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <param name="From">Places of the columns that go into the formula; empty when it is not one that can be worked out.</param>
/// <param name="Decimals">To which it is rounded; null where values stay as they are written.</param>
/// <param name="Adds">Whether its values may be added up: not those of averages, per cents or years.</param>
internal sealed record StatColumn(string Id, LocalizedText Label, LocalizedText? Unit, Formula Formula, ImmutableArray<int> From, int? Decimals, bool Adds);
