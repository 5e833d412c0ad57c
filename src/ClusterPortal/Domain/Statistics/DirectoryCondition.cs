using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>What an entry must say to be counted: one of some values, or a number within bounds. Without either it must say anything at all.</summary>
/// <param name="Field">What is looked at.</param>
/// <param name="Is">The values of which one is enough; empty: any.</param>
/// <param name="Over">The number must be larger.</param>
/// <param name="Under">The number must be smaller.</param>
internal sealed record DirectoryCondition(DirectoryField Field, ImmutableArray<string> Is, decimal? Over, decimal? Under)
{
    public bool HasBounds => Over is not null || Under is not null;

    /// <summary>Null when the type has no such field.</summary>
    public static DirectoryCondition? Of(FieldValue written, ContentType type) =>
        DirectoryField.Find(type, written.Member("field").Word() ?? "") is { } field
            ? new(field, [.. written.Member("is").Items().Select(i => i.Word()!)], (written.Member("over") as NumberValue)?.Number, (written.Member("under") as NumberValue)?.Number)
            : null;

    public bool IsMetBy(Record record, Portal portal)
    {
        if (HasBounds) return Field.NumbersOf(record, portal).Any(IsWithin);
        foreach (var key in Field.KeysOf(record, portal))
            if (Is.IsEmpty || Is.Contains(key.Id, StringComparer.Ordinal)) return true;
        return false;
    }

    // "Over 10" is more than 10 although its number is not; "under 10" likewise.
    private bool IsWithin((decimal Number, Approximation Approximation) value) =>
        (Over is not { } over || value.Number > over || (value.Number == over && value.Approximation == Approximation.Over))
        && (Under is not { } under || value.Number < under || (value.Number == under && value.Approximation == Approximation.Under));
}
