using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Rules;

/// <summary>A comparison has one cell for each column in each row, and its transitions name columns that it has.</summary>
internal static class Comparisons
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var record in portal.Of("comparison"))
        {
            if (record["columns"] is not ListValue columns) continue;
            var ids = columns.Items.OfType<GroupValue>().Select(c => Word(c["id"])).OfType<string>().ToArray();
            foreach (var row in Groups(record["rows"]))
                if (row["cells"] is ListValue cells && cells.Items.Length != columns.Items.Length)
                    bag.Report(FieldRules.ComparisonShape, cells.Span, $"the row has {Count(cells.Items.Length, "cell")}, the comparison {Count(columns.Items.Length, "column")}", "one cell for each column, in their order");
            foreach (var step in Groups(record["transitions"]))
                foreach (var end in (FieldValue?[])[step["from"], step["to"]])
                    if (Word(end) is { } id && !ids.Contains(id, StringComparer.Ordinal))
                        bag.Report(FieldRules.ComparisonShape, end!.Span, $"no column has the id '{id}'", $"one of {string.Join(", ", ids)}");
        }
    }

    private static IEnumerable<GroupValue> Groups(FieldValue? value) => value is ListValue list ? list.Items.OfType<GroupValue>() : [];

    private static string? Word(FieldValue? value) => value is TextValue text ? text.Text.Parts[0].Text : null;

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
