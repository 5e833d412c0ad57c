using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <param name="Label">Null in the row of totals, and in the row of entries that do not say to which row they belong.</param>
/// <param name="Cells">One for each column; null only in the row of totals, under columns whose values cannot be added up.</param>
internal sealed record StatRow(LocalizedText? Label, ImmutableArray<Amount?> Cells);
