using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: a figure's entry with rows and columns. Out: its table. What is wrong with it is said by <c>Rules</c>; here a wrong formula gives no data.</summary>
internal static class StatTableReader
{
    private const int MostDecimals = 6;

    /// <summary>Null when the entry has no rows.</summary>
    public static StatTable? Read(Record stat)
    {
        var columns = Columns(stat);
        if (columns.IsEmpty || stat["rows"].Items() is not { IsEmpty: false } written) return null;
        var places = Enumerable.Range(0, columns.Length).Where(i => columns[i].Formula == Formula.None).ToArray();
        var rows = written.Select(row =>
        {
            var cells = new Amount[columns.Length];
            foreach (var (place, value) in places.Zip(row.Member("values").Items())) cells[place] = Amount.Of(value);
            return (row.Member("label").Text(), cells);
        }).ToList();
        return StatFormulas.Work(columns, rows, null, stat["total"].IsTrue());
    }

    /// <summary>The columns as they are written.</summary>
    public static ImmutableArray<StatColumn> Columns(Record stat)
    {
        var groups = stat["columns"].Items().OfType<GroupValue>().Where(g => g["id"] is not null && g["label"] is not null).ToArray();
        var ids = groups.Select(Id).ToArray();
        return [.. groups.Select(g => Column(g, groups, ids))];
    }

    /// <summary>The formula of a column as it is written.</summary>
    public static Formula FormulaOf(FieldValue column) =>
        column.Member("formula").Choice()?.Id switch
        {
            "sum" => Formula.Sum,
            "ratio" => Formula.Ratio,
            "share" => Formula.Share,
            _ => Formula.None,
        };

    /// <summary>How many columns a formula takes.</summary>
    public static (int Least, int Most) Takes(Formula formula) =>
        formula switch
        {
            Formula.Ratio => (2, 2),
            Formula.Share => (1, 2),
            _ => (1, int.MaxValue),
        };

    /// <summary>Whether a formula may use a column: a sum only what is written, the others sums too. A ratio of ratios, or their sum, would mean nothing.</summary>
    public static bool MayUse(Formula formula, Formula used) => used == Formula.None || (used == Formula.Sum && formula != Formula.Sum);

    public static string Id(GroupValue column) => column["id"].Word() ?? "";

    private static StatColumn Column(GroupValue group, GroupValue[] groups, string[] ids)
    {
        var formula = FormulaOf(group);
        var decimals = group["decimals"].Number() is { } number ? (int)Math.Clamp(number, 0, MostDecimals) : (int?)null;
        return new StatColumn(
            Id(group), group["label"].Text()!, group["unit"].Text(), formula, From(group, formula, groups, ids),
            decimals ?? (formula is Formula.Ratio or Formula.Share ? 0 : null), group["total"] is not BooleanValue { IsTrue: false });
    }

    private static ImmutableArray<int> From(GroupValue group, Formula formula, GroupValue[] groups, string[] ids)
    {
        if (formula == Formula.None) return [];
        var named = group["from"].Items().Select(f => Array.IndexOf(ids, f.Word())).ToImmutableArray();
        var (least, most) = Takes(formula);
        return named.Length >= least && named.Length <= most && named.All(i => i >= 0 && MayUse(formula, FormulaOf(groups[i]))) ? named : [];
    }
}
