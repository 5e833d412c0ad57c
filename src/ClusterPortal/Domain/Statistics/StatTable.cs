using System.Collections.Immutable;

namespace ClusterPortal.Domain.Statistics;

/// <summary>A table of figures with everything worked out that follows from the rest.</summary>
/// <param name="Total">Null when the table has no row of totals.</param>
internal sealed record StatTable(ImmutableArray<StatColumn> Columns, ImmutableArray<StatRow> Rows, StatRow? Total);
