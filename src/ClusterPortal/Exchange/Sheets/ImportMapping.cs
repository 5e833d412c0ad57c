using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Which column fills which field, as it was guessed or as somebody wrote it down.</summary>
/// <param name="Columns">By heading; a column without a target is left out.</param>
/// <param name="Set">Fields that all rows share, with their words, for entries that have none.</param>
internal sealed record ImportMapping(string Type, string? Sheet, ImmutableArray<ImportMapping.Use> Columns, ImmutableArray<(string Field, string Words)> Set, DayOrder Days)
{
    /// <param name="Why">How it was known, in words; empty when somebody said so.</param>
    internal sealed record Use(string Header, ColumnTarget? Target, string Why);
}
