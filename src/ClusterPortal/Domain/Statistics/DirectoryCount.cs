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
        return query.Sums.IsEmpty ? new Amount(entries.Length) with { Coverage = query.Coverage(portal) } : Sum(entries, query.Sums[0], CurrencyOf(query, query.Sums[0], entries));
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

    private static Amount[] Cells(ImmutableArray<StatColumn> columns, DirectoryQuery query, IReadOnlyList<Record> entries, ImmutableArray<Record> all)
    {
        var currencies = columns.Select(c => query.Type.Fields.Find(c.Id) is { Kind: FieldKind.Money } field ? CurrencyOf(query, field, all) : null).ToArray();
        return
        [
            .. columns.Select((c, i) => c.Formula switch
            {
                Formula.None when c.Id == "count" => new Amount(entries.Count),
                Formula.None => Arithmetic.Sum(entries.Select(e => One(e, i))),
                Formula.Sum => Amount.NoData,
                _ => Quotient(c),
            }),
        ];

        // Over the entries that give both sides: a firm that does not say how many it employs must not make the others look small.
        Amount Quotient(StatColumn column)
        {
            if (column.From is not [var above, var below]) return Amount.NoData;
            var both = entries.Select(e => (Above: One(e, above), Below: One(e, below))).Where(x => x.Above.IsWhole && x.Below.IsWhole).ToArray();
            return Arithmetic.Ratio(Arithmetic.Sum(both.Select(x => x.Above)), Arithmetic.Sum(both.Select(x => x.Below)), column.Formula == Formula.Share ? 100 : 1) with
            {
                Coverage = both.Length == entries.Count ? null : new Coverage(both.Length, entries.Count),
            };
        }

        Amount One(Record entry, int column) =>
            columns[column] switch
            {
                { Formula: Formula.Sum } sum => Arithmetic.Sum(sum.From.Select(f => One(entry, f))),
                { Id: "count" } => new Amount(1),
                var c when query.Type.Fields.Find(c.Id) is { } field && DirectoryQuery.Counts(field) => AmountOf(entry[field], currencies[column]),
                _ => Amount.NoData,
            };
    }

    private static Amount Sum(IReadOnlyList<Record> entries, Field field, string? currency) => Arithmetic.Sum(entries.Select(e => AmountOf(e[field], currency)));

    private static Amount AmountOf(FieldValue? value, string? currency) => value is MoneyValue money && money.Currency != currency ? Amount.NoData : Amount.Of(value);
}
