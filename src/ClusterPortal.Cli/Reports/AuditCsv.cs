using System.Buffers;
using System.Globalization;
using System.Text;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Outputs.OpenData;

namespace ClusterPortal.Cli.Reports;

/// <summary>The audit as a table for a spreadsheet: a row for each organisation, a column for each signal.</summary>
internal static class AuditCsv
{
    public static void Write(TextWriter output, PortalAudit audit)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var csv = new CsvWriter(bytes);
        var signals = audit.Signals.Select(s => s.Signal).Concat(audit.Firms.SelectMany(f => f.Assessment.Results.Select(r => r.Signal))).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal).ToArray();
        foreach (var head in (string[])["id", "name", "band", "sample", "weight", "score", "earned", "possible"]) csv.Text(head);
        foreach (var signal in signals) csv.Text(signal.Id);
        csv.EndRow();
        foreach (var firm in audit.Firms)
        {
            var assessment = firm.Assessment;
            csv.Text(firm.Id);
            csv.Text(firm.Name);
            csv.Text(assessment.Band);
            csv.Text(firm.IsSample ? "true" : "false");
            csv.Number(assessment.Weight.ToString(CultureInfo.InvariantCulture));
            csv.Number(assessment.Score.ToString(CultureInfo.InvariantCulture));
            csv.Number(assessment.Earned.ToString(CultureInfo.InvariantCulture));
            csv.Number(assessment.Possible.ToString(CultureInfo.InvariantCulture));
            foreach (var signal in signals) csv.Text(assessment.Of(signal.Id) is { } result ? AuditJson.Name(result.Verdict) : "");
            csv.EndRow();
        }

        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
