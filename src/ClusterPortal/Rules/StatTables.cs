using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>The columns and rows of a figure must fit each other, and formulas must name columns from which they can be worked out.</summary>
internal static class StatTables
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var stat in portal.Of("stat")) Check(stat, bag);
    }

    private static void Check(Record stat, DiagnosticBag bag)
    {
        var columns = stat["columns"].Items().OfType<GroupValue>().Where(c => c["id"] is not null).ToArray();
        foreach (var column in columns) Formula(column, columns, bag);
        foreach (var twice in columns.GroupBy(StatTableReader.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            bag.Report(FigureRules.Column, twice.Last()["id"]!.Span, $"two columns have the id '{twice.Key}'", "choose another for one of them", null, new Note("the other is here", twice.First()["id"]!.Span));
        if (stat["count"] is null) Rows(stat, columns, bag);
    }

    private static void Formula(GroupValue column, GroupValue[] columns, DiagnosticBag bag)
    {
        var id = StatTableReader.Id(column);
        var formula = StatTableReader.FormulaOf(column);
        var from = column["from"].Items();
        if (formula == Domain.Statistics.Formula.None)
        {
            if (column["from"] is { } idle) bag.Report(FigureRules.Formula, idle.Span, $"the column '{id}' names columns to calculate from, but no formula", "add formula: sum, ratio or share");
            return;
        }

        var name = column["formula"].Choice()!.Id;
        var (least, most) = StatTableReader.Takes(formula);
        if (from.Length < least || from.Length > most)
        {
            var wanted = formula switch
            {
                Domain.Statistics.Formula.Ratio => "two columns in 'from': what is divided, and by what",
                Domain.Statistics.Formula.Share => "one or two columns in 'from': the part, and the whole when it is not the column's total",
                _ => "the columns to add in 'from'",
            };
            bag.Report(FigureRules.Formula, (column["from"] ?? column["formula"])!.Span, $"the formula '{name}' of column '{id}' needs {wanted}", "such as from: [sales, employees]");
        }

        foreach (var value in from) Named(value, id, name, formula, columns, bag);
    }

    private static void Named(FieldValue value, string id, string name, Formula formula, GroupValue[] columns, DiagnosticBag bag)
    {
        var word = value.Word()!;
        if (columns.FirstOrDefault(c => StatTableReader.Id(c) == word) is not { } named)
        {
            var near = Suggestion.Nearest(word, columns.Select(StatTableReader.Id));
            bag.Report(
                FigureRules.Formula, value.Span, $"column '{id}' is calculated from '{word}', but there is no such column",
                near is null ? $"one of {string.Join(", ", columns.Select(StatTableReader.Id).Where(c => c != id))}" : $"did you mean {near}?",
                near is null ? null : new Fix($"Write '{near}'", value.Span, near));
        }
        else if (!StatTableReader.MayUse(formula, StatTableReader.FormulaOf(named)))
        {
            bag.Report(FigureRules.Formula, value.Span, $"a {name} cannot be calculated from '{word}', which is calculated itself", "name the columns from which that one is calculated");
        }
    }

    private static void Rows(Record stat, GroupValue[] columns, DiagnosticBag bag)
    {
        var written = columns.Where(c => StatTableReader.FormulaOf(c) == Domain.Statistics.Formula.None).Select(StatTableReader.Id).ToArray();
        var rows = stat["rows"].Items();
        if (stat["rows"] is { } any && columns.Length == 0)
        {
            bag.Report(FigureRules.Cells, any.Span, "the rows have no columns to stand in", "add columns: [{id: …, label: …}]");
            return;
        }

        foreach (var row in rows)
        {
            if (row.Member("values") is not ListValue values || values.Items.Length == written.Length) continue;
            bag.Report(
                FigureRules.Cells, values.Span, $"the row has {values.Items.Length} values, but there are {written.Length} columns to fill",
                $"one for each of {string.Join(", ", written)}; write no data where a value is not known");
        }
    }
}
