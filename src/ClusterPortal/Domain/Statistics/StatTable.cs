using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>A table of figures with everything worked out that follows from the rest.</summary>
/// <param name="Total">Null when the table has no row of totals.</param>
internal sealed record StatTable(ImmutableArray<StatColumn> Columns, ImmutableArray<StatRow> Rows, StatRow? Total)
{
    /// <summary>The kind of the field that tells the rows apart, where labels may be codes that each language names; null where labels are words.</summary>
    public FieldKind? Codes { get; init; }
}
