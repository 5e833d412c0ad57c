using System.Buffers;
using System.Globalization;
using ClusterPortal.Outputs.OpenData;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Rows that an import could not use, as a CSV file: all their cells under the headings they had, and why. Once mended it can be imported as it is.</summary>
internal static class RejectedRows
{
    public static byte[] Csv(SheetFile.Sheet sheet, Table table, IReadOnlyCollection<ImportPlan.Row> rejected)
    {
        var reasons = rejected.ToDictionary(r => r.Line, r => r.Reason);
        var bytes = new ArrayBufferWriter<byte>();
        var csv = new CsvWriter(bytes);
        foreach (var heading in (string[])[.. table.Columns.Select(c => c.Header), "row", "reason"]) csv.Text(heading);
        csv.EndRow();
        foreach (var row in sheet.Rows)
        {
            if (!reasons.TryGetValue(row.Line, out var reason)) continue;
            foreach (var column in table.Columns) csv.Text(row[column.Index].Text);
            csv.Number(row.Line.ToString(CultureInfo.InvariantCulture));
            csv.Text(reason);
            csv.EndRow();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
