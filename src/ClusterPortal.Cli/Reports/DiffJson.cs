using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Cli.Differences;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>What a change does to the portal, for programs. Members are added, never renamed or removed, without a new <c>schema</c> number.</summary>
internal static class DiffJson
{
    public static void Write(TextWriter output, PortalChange change, string prefix, string commit) => output.WriteLine(JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("command", "diff");
        json.WriteString("since", commit);
        json.WriteString("summary", DiffWords.Summary(change));
        json.WriteStartArray("entries");
        foreach (var entry in change.Entries) Entry(json, entry, prefix);
        json.WriteEndArray();
        Words(json, "settings", change.Settings);
        json.WriteStartArray("files");
        foreach (var (path, what) in change.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", prefix + path);
            json.WriteString("what", what);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pages");
        json.WriteNumber("before", change.Pages.Before);
        Words(json, "new", change.Pages.New);
        Words(json, "changed", change.Pages.Changed);
        Words(json, "gone", change.Pages.Gone);
        Words(json, "led_on", change.Pages.LedOn);
        json.WriteEndObject();
        Findings(json, "new_findings", change.NewFindings, prefix);
        Findings(json, "gone_findings", change.GoneFindings, prefix);
        json.WriteEndObject();
    }));

    private static void Entry(Utf8JsonWriter json, EntryChange entry, string prefix)
    {
        json.WriteStartObject();
        json.WriteString("change", entry.Kind.ToString().ToLowerInvariant());
        json.WriteString("type", entry.Type);
        json.WriteString("id", entry.Id);
        if (entry.FormerId is { } former) json.WriteString("former_id", former);
        json.WriteString("title", entry.Title);
        json.WriteString("path", prefix + entry.Path);
        json.WriteStartArray("fields");
        foreach (var field in entry.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Name);
            json.WriteString("old", field.Old);
            json.WriteString("new", field.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Words(json, "notes", entry.Notes);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, string name, ImmutableArray<Diagnostic> findings, string prefix)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Report.Name(finding.Severity));
            json.WriteString("message", finding.Message);
            if (finding.Span.Source is { } source)
            {
                json.WriteString("path", prefix + source.Path);
                json.WriteNumber("line", finding.Span.Position.Line);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
