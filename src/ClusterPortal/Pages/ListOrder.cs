using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;

namespace ClusterPortal.Pages;

/// <summary>The order of a list: by its type's sort field, then by name as the language orders names, then by id.</summary>
internal static class ListOrder
{
    public static IEnumerable<Record> Sort(IEnumerable<Record> records, ContentType type, LanguageView view)
    {
        var keyed = records.Select(r => new Keyed(r, view.NameKey(r), KeyOf(r, type, view))).ToArray();
        Array.Sort(keyed, (a, b) =>
        {
            var order = a.Value.CompareTo(b.Value);
            if (order == 0 && a.Value.Text is not null) order = string.CompareOrdinal(a.Value.Text, b.Value.Text);
            if (type.SortDescending) order = -order;
            if (order == 0) order = string.CompareOrdinal(a.Name, b.Name);
            return order == 0 ? string.CompareOrdinal(a.Record.Id, b.Record.Id) : order;
        });
        return keyed.Select(k => k.Record);
    }

    private static SortKey KeyOf(Record record, ContentType type, LanguageView view) =>
        type.Sort is not { } field || field == type.Title ? default : record[field] switch
        {
            NumberValue number => new SortKey((double)number.Number, null),
            DateValue date => new SortKey(date.Date.DayNumber, null),
            TimeValue time => new SortKey(time.Date.DayNumber + (time.Time?.ToTimeSpan().TotalDays ?? 0), null),
            QuantityValue quantity => new SortKey((double)(quantity.Number ?? -1), null),
            TextValue text => new SortKey(0, view.Collation.KeyOf(view.Text(text.Text))),
            WordValue word => new SortKey(0, word.Text),
            ChoiceValue choice => new SortKey(0, choice.Choice.Id),
            _ => new SortKey(double.MaxValue, null),
        };

    // A class: lists of structures of our own are compiled while the program runs, which takes longer than to sort them.
    private sealed record Keyed(Record Record, string Name, SortKey Value);

    private readonly record struct SortKey(double Number, string? Text) : IComparable<SortKey>
    {
        public int CompareTo(SortKey other) => Number.CompareTo(other.Number);
    }
}
