using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings as GitLab's code quality report. Fingerprints leave out line numbers, so that a finding stays the same one when lines move.</summary>
internal static class GitLabReport
{
    public static void Write(TextWriter output, Report report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartArray();
            foreach (var finding in report.Findings)
            {
                var path = report.PathOf(finding.Span) ?? report.PathPrefix + "site.yml";
                json.WriteStartObject();
                json.WriteString("description", $"{finding.Message} ({finding.Code})");
                json.WriteString("check_name", finding.Code);
                json.WriteString("fingerprint", Fingerprint(finding, path, seen));
                json.WriteString("severity", SeverityOf(finding));
                json.WriteStartObject("location");
                json.WriteString("path", path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", Math.Max(finding.Span.Position.Line, 1));
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }

    private static string SeverityOf(Diagnostic finding) => finding.Severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };

    private static string Fingerprint(Diagnostic finding, string path, Dictionary<string, int> seen)
    {
        var identity = $"{finding.Code}\n{path}\n{finding.Message}";
        var count = seen[identity] = seen.GetValueOrDefault(identity) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{count}"))[..16]);
    }
}
