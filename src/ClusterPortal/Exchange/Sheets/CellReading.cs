using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>What a cell says for a field: a value, why it is none, or nothing at all.</summary>
internal readonly record struct CellReading(Draft? Value, string? Problem = null)
{
    public bool IsEmpty => Value is null && Problem is null;
}
