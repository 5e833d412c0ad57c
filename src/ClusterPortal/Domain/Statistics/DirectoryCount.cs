using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: what a figure counts. Out: its value or its table, counted in the directory at each build, so that it is never older than that.</summary>
internal static class DirectoryCount
{
    /// <summary>The number of entries, or the sum of the first field that is to be added up, with on how many entries it rests.</summary>
    public static Amount Value(DirectoryQuery query, Portal portal)
    {
        var entries = query.Entries(portal);
        return query.Sums.IsEmpty ? new Amount(entries.Length) : Sum(entries, query.Sums[0], CurrencyOf(query, query.Sums[0], entries));
    }

    /// <summary>A row for each value of the field by which it counts. An entry with several values stands in several rows, but once in the totals.</summary>
    public static StatTable Table(Record stat, DirectoryQuery query, Portal portal)
    {
        var entries = query.Entries(portal);
        var columns = Columns(stat, query, entries);
        var rows = new Dictionary<string, (DirectoryKey Key, List<Record> Entries)>(StringComparer.Ordinal);
        var without = new List<Record>();
        foreach (var entry in entries)
        {
            var any = false;
            foreach (var key in query.By!.KeysOf(entry, portal))
            {
                any = true;
                if (!rows.TryGetValue(key.Id, out var row)) rows[key.Id] = row = (key, []);
                row.Entries.Add(entry);
            }

            if (!any) without.Add(entry);
        }

        var named = rows.Values.OrderBy(r => r.Key.Order).ThenByDescending(r => r.Entries.Count).ThenBy(r => r.Key.Id, StringComparer.Ordinal)
            .Select(r => (Label: (LocalizedText?)(r.Key.Label ?? LocalizedText.Of(new("und"), r.Key.Id)), r.Entries));
        if (without.Count > 0) named = named.Append((null, without));
        var cells = named.Select(r => (r.Label, Cells(columns, query, r.Entries, entries))).ToList();
        return StatFormulas.Work(columns, cells, Cells(columns, query, entries, entries), stat["total"].IsTrue()) with { Codes = query.By!.Field?.Kind };
    }

    /// <summary>The currencies in which entries give a sum of money, in their order.</summary>
    public static string[] Currencies(Field field, IEnumerable<Record> entries) =>
        [.. entries.Select(e => e[field]).OfType<MoneyValue>().Select(m => m.Currency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? CurrencyOf(DirectoryQuery query, Field field, IEnumerable<Record> entries) =>
        field.Kind != FieldKind.Money ? null : query.Currency ?? (Currencies(field, entries) is [var only] ? only : null);

    private static ImmutableArray<StatColumn> Columns(Record stat, DirectoryQuery query, ImmutableArray<Record> entries)
    {
        var written = StatTableReader.Columns(stat);
        if (!written.IsEmpty) return [.. written.Select(c => c.Formula == Formula.None && c.Unit is null && query.Type.Fields.Find(c.Id) is { } field ? c with { Unit = UnitOf(query, field, entries) } : c)];
        return
        [
            new StatColumn("count", query.Type.Other, null, Formula.None, [], null, true),
            .. query.Sums.Select(f => new StatColumn(f.Name, f.Label ?? LocalizedText.Of(new("en"), f.Name), UnitOf(query, f, entries), Formula.None, [], null, true)),
        ];
    }

    private static LocalizedText? UnitOf(DirectoryQuery query, Field field, ImmutableArray<Record> entries) =>
        (CurrencyOf(query, field, entries) ?? field.Unit) is { } unit ? LocalizedText.Of(new("und"), unit) : null;

    private static Amount[] Cells(ImmutableArray<StatColumn> columns, DirectoryQuery query, IReadOnlyList<Record> entries, ImmutableArray<Record> all) =>
        [.. columns.Select(c => c.Formula != Formula.None ? Amount.NoData
            : c.Id == "count" ? new Amount(entries.Count)
            : query.Type.Fields.Find(c.Id) is { } field && DirectoryQuery.Counts(field) ? Sum(entries, field, CurrencyOf(query, field, all)) : Amount.NoData)];

    private static Amount Sum(IReadOnlyList<Record> entries, Field field, string? currency) =>
        Arithmetic.Sum(entries.Select(e => e[field] is MoneyValue money && money.Currency != currency ? Amount.NoData : Amount.Of(e[field])));
}
