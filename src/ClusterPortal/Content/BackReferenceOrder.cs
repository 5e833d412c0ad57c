using System.Collections.Immutable;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Content;

/// <summary>In: the entries of one type that refer to an entry, by id. Out: the same in the order of their type's list, as far as that order is the same in
/// every language: by number, date or time. Names sort differently from language to language, so entries sorted by name stay in the order of their ids.</summary>
internal static class BackReferenceOrder
{
    public static ImmutableArray<Record> Sort(List<Record> records)
    {
        if (records.Count < 2 || records[0].Type is not { Sort: { } field } type) return [.. records];
        decimal KeyOf(Record record) => record[field] switch
        {
            NumberValue number => number.Number,
            DateValue date => date.Date.DayNumber,
            TimeValue time => time.Date.DayNumber + (decimal)(time.Time?.Ticks ?? 0) / TimeSpan.TicksPerDay,
            _ => 0,
        };
        return type.SortDescending ? [.. records.OrderByDescending(KeyOf)] : [.. records.OrderBy(KeyOf)];
    }
}
