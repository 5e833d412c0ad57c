using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: columns, and rows with the cells that are known. Out: the table with derived columns and totals. The total of a ratio is the ratio of the
/// totals, over the rows in which both sides are known: a row that lacks one would make the other weigh too much.</summary>
internal static class StatFormulas
{
    /// <param name="columns">All columns; those with a formula are worked out here.</param>
    /// <param name="rows">Labels, and a cell for each column; those of derived columns are replaced.</param>
    /// <param name="totals">Totals of the columns where adding the rows would be wrong (entries that stand in several rows), those of ratios and shares of two
    /// columns among them, whose cells are then known too; null to work them out.</param>
    /// <param name="wanted">Whether there is a row of totals.</param>
    public static StatTable Work(ImmutableArray<StatColumn> columns, IReadOnlyList<(LocalizedText? Label, Amount[] Cells)> rows, Amount[]? totals, bool wanted)
    {
        var cells = rows.Select(r => r.Cells).ToArray();
        var sums = new Amount[columns.Length];
        foreach (var at in Enumerable.Range(0, columns.Length).OrderBy(i => columns[i].Formula))
        {
            var column = columns[at];
            foreach (var row in cells) if (column.Formula == Formula.Sum) row[at] = column.From.IsEmpty ? Amount.NoData : Arithmetic.Sum(column.From.Select(f => row[f]));
            sums[at] = column.Formula switch
            {
                Formula.None => totals?[at] ?? Arithmetic.Sum(cells.Select(c => c[at])),
                Formula.Sum when totals is not null && !column.From.IsEmpty => Arithmetic.Sum(column.From.Select(f => sums[f])),
                Formula.Sum => Arithmetic.Sum(cells.Select(c => c[at])),
                _ when totals is not null && column.From.Length == 2 => totals[at],
                _ => Quotients(column, at, cells, sums),
            };
        }

        return new StatTable(columns, [.. rows.Select(r => new StatRow(r.Label, [.. r.Cells.Select((c, i) => (Amount?)Shown(c, columns[i]))]))], wanted ? Total(columns, sums) : null);
    }

    private static StatRow Total(ImmutableArray<StatColumn> columns, Amount[] sums) =>
        new(null, [.. columns.Select((c, i) => c.Adds ? Shown(sums[i], c) : (Amount?)null)]);

    /// <summary>Fills the column and gives its total.</summary>
    private static Amount Quotients(StatColumn column, int at, Amount[][] cells, Amount[] sums)
    {
        var times = column.Formula == Formula.Share ? 100 : 1;
        if (column.From is [var part])
        {
            foreach (var row in cells) row[at] = Arithmetic.Ratio(row[part], sums[part], times);
            return sums[part].Number is null or 0 ? sums[part] with { Number = null } : new(times, Content.Values.Approximation.Exact, sums[part].Coverage);
        }

        if (column.From is not [var above, var below])
        {
            foreach (var row in cells) row[at] = Amount.NoData;
            return Amount.NoData;
        }

        foreach (var row in cells) row[at] = Arithmetic.Ratio(row[above], row[below], times) with { Coverage = row[above].Coverage ?? row[below].Coverage };
        var both = cells.Where(c => c[above].Number is not null && c[below].Number is not null).ToArray();
        var whole = both.Count(c => c[above].IsWhole && c[below].IsWhole);
        return Arithmetic.Ratio(Arithmetic.Sum(both.Select(c => c[above])), Arithmetic.Sum(both.Select(c => c[below])), times) with
        {
            Coverage = whole == cells.Length ? null : new(whole, cells.Length),
        };
    }

    private static Amount Shown(Amount amount, StatColumn column) => column.Decimals is { } decimals ? amount.Rounded(decimals) : amount;
}
