using System.Text.Json;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>The audit for programs. The shape is a promise like that of <see cref="JsonReport"/>:
/// <code>
/// { "schema": 1, "command": "audit", "date": "2026-05-01",
///   "organizations": [ { "id": "acme", "name": "Acme", "band": "micro", "sample": false, "weight": 1, "score": 38, "earned": 36, "possible": 96,
///       "signals": { "I1": "present", … }, "missing": [ { "signal": "I1", "label": "…", "points": 9, "verdict": "absent", "note": "…", "by": "organisation",
///           "with": "R1", "write": [ { "kind": "after", "path": "content/…", "line": 12, "text": "…" } ] } ] } ],
///   "bands": [ { "band": "micro", "count": 3, "median": 38 } ], "sides": [ { "side": "business", "count": 3 } ],
///   "ending": [ { "path": "…", "line": 3, "what": "…", "last_day": "2026-06-01", "days": 31 } ],
///   "stale": [ { "id": "acme", "path": "…", "last": "2024-01-01", "language": "en", "to": "…", "reminder": "…" } ],
///   "link_backs": [ { "id": "acme", "state": "found", "recorded": "2026-01-08", "note": "https://…" } ] }   with --online
/// </code></summary>
internal static class AuditJson
{
    public static void Write(TextWriter output, PortalAudit audit, string prefix) =>
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("command", "audit");
            json.WriteString("date", IsoText.Date(audit.Day));
            List(json, "organizations", audit.Firms, f => Firm(json, f, prefix));
            List(json, "bands", audit.Bands, b =>
            {
                json.WriteString("band", b.Band);
                json.WriteNumber("count", b.Count);
                if (b.Median is { } median) json.WriteNumber("median", median);
            });
            List(json, "sides", audit.Sides, s =>
            {
                json.WriteString("side", s.Side.Id);
                json.WriteNumber("count", s.Count);
            });
            List(json, "ending", audit.Upcoming, u =>
            {
                json.WriteString("path", prefix + u.Span.Source!.Path);
                json.WriteNumber("line", u.Span.Position.Line);
                json.WriteString("what", u.What);
                json.WriteString("last_day", IsoText.Date(u.LastDay));
                json.WriteNumber("days", u.Days);
            });
            List(json, "stale", audit.Stale, s =>
            {
                json.WriteString("id", s.Record.Id);
                json.WriteString("path", prefix + s.Record.Source.Path);
                if (s.Last is { } last) json.WriteString("last", IsoText.Date(last));
                json.WriteString("language", s.Language);
                if (s.To is { } to) json.WriteString("to", to);
                json.WriteString("reminder", s.Reminder);
            });
            var answers = audit.LinkBacks.Where(l => l.State is not null).ToArray();
            if (answers.Length > 0) List(json, "link_backs", answers, l =>
            {
                json.WriteString("id", l.Record.Id);
                json.WriteString("state", LinkBackReport.Name(l.State!.Value));
                if (l.Recorded is { } day) json.WriteString("recorded", IsoText.Date(day));
                if (l.Note.Length > 0) json.WriteString("note", l.Note);
            });
            json.WriteEndObject();
        }));

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Present => "present",
        Verdict.Absent => "absent",
        Verdict.Failing => "failing",
        Verdict.Expired => "expired",
        _ => "not_applicable",
    };

    private static void Firm(Utf8JsonWriter json, FirmAudit firm, string prefix)
    {
        var assessment = firm.Assessment;
        json.WriteString("id", firm.Id);
        json.WriteString("name", firm.Name);
        json.WriteString("band", assessment.Band);
        json.WriteBoolean("sample", firm.IsSample);
        json.WriteNumber("weight", assessment.Weight);
        json.WriteNumber("score", assessment.Score);
        json.WriteNumber("earned", assessment.Earned);
        json.WriteNumber("possible", assessment.Possible);
        json.WriteStartObject("signals");
        foreach (var (signal, result) in assessment.Results) json.WriteString(signal.Id, Name(result.Verdict));
        json.WriteEndObject();
        List(json, "missing", firm.Gaps, gap =>
        {
            json.WriteString("signal", gap.Signal.Id);
            json.WriteString("label", gap.Signal.Label.Parts[0].Text);
            json.WriteNumber("points", gap.Signal.Points);
            json.WriteString("verdict", Name(gap.Result.Verdict));
            if (gap.Result.Note.Length > 0) json.WriteString("note", gap.Result.Note);
            json.WriteString("by", gap.ByStaff ? "association" : "organisation");
            if (gap.With is { } with) json.WriteString("with", with);
            List(json, "write", gap.Pastes, paste =>
            {
                json.WriteString("kind", paste.Kind switch { PasteKind.After => "after", PasteKind.Replace => "instead", PasteKind.NewFile => "file", _ => "mend" });
                json.WriteString("path", prefix + paste.Path);
                if (paste.Line > 0) json.WriteNumber("line", paste.Line);
                json.WriteString("text", paste.Text);
            });
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
