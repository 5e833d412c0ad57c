using System.Globalization;
using System.Text;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Rows that an import could not use, as a CSV file: all their cells under the headings they had, and why. Once mended it can be imported as it is.</summary>
internal static class RejectedRows
{
    public static string Text(SheetFile.Sheet sheet, Table table, IReadOnlyCollection<ImportPlan.Row> rejected)
    {
        var lines = rejected.ToDictionary(r => r.Line, r => r.Reason);
        var text = new StringBuilder(CsvText.Row([.. table.Columns.Select(c => c.Header), "row", "reason"]));
        foreach (var row in sheet.Rows)
            if (lines.TryGetValue(row.Line, out var reason)) text.Append(CsvText.Row([.. table.Columns.Select(c => row[c.Index].Text), row.Line.ToString(CultureInfo.InvariantCulture), reason]));
        return text.ToString();
    }
}
