using System.Text.Json;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>What organisations lack as SARIF 2.1.0, a note for each signal at the place where it would be written. Without scores: code hosts show it to everybody.</summary>
internal static class AuditSarif
{
    public static void Write(TextWriter output, PortalAudit audit, string prefix, string version)
    {
        var gaps = audit.Firms.SelectMany(f => f.Gaps.Select(g => (Firm: f, Gap: g))).ToArray();
        var rules = gaps.Select(g => g.Gap.Signal).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal).ToArray();
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "ClusterPortal");
            json.WriteString("version", version);
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                Text(json, "shortDescription", rule.Label.Parts[0].Text);
                Text(json, "fullDescription", rule.Why.Parts[0].Text);
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", "note");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var (firm, gap) in gaps) Result(json, firm, gap, Array.FindIndex(rules, r => r.Id == gap.Signal.Id), prefix);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static void Result(Utf8JsonWriter json, FirmAudit firm, Gap gap, int rule, string prefix)
    {
        // A file that is not there yet has no line; then the note stands at the top of the organisation's entry.
        var paste = gap.Pastes.FirstOrDefault(p => p.Kind != PasteKind.NewFile);
        json.WriteStartObject();
        json.WriteString("ruleId", gap.Signal.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", "note");
        var note = gap.Result.Note.Length > 0 ? $": {gap.Result.Note}" : "";
        Text(json, "message", $"{firm.Name} lacks '{gap.Signal.Label.Parts[0].Text}'{note}. {(gap.With is { } with ? $"Comes with {with}." : "")}{string.Join("; ", gap.Pastes.Select(p => $"{p.Where(prefix)}: {p.Text}"))}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (prefix + (paste?.Path ?? firm.Assessment.Record.Source.Path)).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, paste?.Line ?? 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
