using System.Text.Json;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Findings for programs. The shape is a promise: members are added, never renamed or removed, without a new <c>schema</c> number.
/// <code>
/// { "schema": 1, "command": "check", "ok": false,
///   "summary": { "errors": 1, "warnings": 0, "hints": 0, "files": 1 },
///   "before": { "errors": 4, "warnings": 0 },
///   "diagnostics": [ { "code": "CP2104", "severity": "error", "message": "…", "label": "…",
///       "path": "content/x.yml", "line": 3, "column": 10, "endLine": 3, "endColumn": 28,
///       "notes": [ { "message": "…", "path": …, "line": … } ],
///       "fix": { "title": "…", "replacement": "…", "safe": true, "line": …, … } } ] }
/// </code>
/// <c>label</c>, <c>fix</c> and the places are left out where there are none, <c>before</c> (what is not counted) where nothing is compared. Lines and columns count from one; columns count UTF-16 units.</summary>
internal static class JsonReport
{
    /// <param name="more">Writes the members that the command adds of its own.</param>
    public static void Write(TextWriter output, Report report, string command, bool ok, Action<Utf8JsonWriter>? more = null)
    {
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("command", command);
            json.WriteBoolean("ok", ok);
            json.WriteStartObject("summary");
            json.WriteNumber("errors", report.Errors);
            json.WriteNumber("warnings", report.Warnings);
            json.WriteNumber("hints", report.Hints);
            json.WriteNumber("files", report.Files);
            json.WriteEndObject();
            more?.Invoke(json);
            json.WriteStartArray("diagnostics");
            foreach (var finding in report.Findings) WriteFinding(json, report, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static void WriteFinding(Utf8JsonWriter json, Report report, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Report.Name(finding.Severity));
        json.WriteString("message", finding.Message);
        if (finding.Label is { } label) json.WriteString("label", label);
        WritePlace(json, report, finding.Span);
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            WritePlace(json, report, note.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteString("replacement", fix.Replacement);
            json.WriteBoolean("safe", fix.IsSafe);
            WritePlace(json, report, fix.Span);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Report report, Span span)
    {
        if (report.PathOf(span) is not { } path) return;
        var end = span.Source!.PositionAt(span.End);
        json.WriteString("path", path);
        json.WriteNumber("line", span.Position.Line);
        json.WriteNumber("column", span.Position.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
