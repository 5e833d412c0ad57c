using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Text;
using ClusterPortal.Translations;

namespace ClusterPortal.Cli.Reports;

/// <summary>What languages lack, for people, for a pull request and for programs. The JSON is a promise like that of <see cref="JsonReport"/>:
/// <code>
/// { "schema": 1, "command": "check --translations",
///   "languages": [ { "language": "sv", "total": 812, "done": 640, "percent": 78,
///       "areas": [ { "area": "entries", "total": 300, "missing": 172 } ],
///       "missing": [ { "area": "entries", "what": "summary", "path": "content/…", "line": 4, "write": "content/….sv.md" } ] } ] }
/// </code></summary>
internal static class TranslationReport
{
    private const int MostShown = 20;

    public static void WriteText(TextWriter output, ImmutableArray<LanguageAudit> languages, string prefix, TerminalStyle style)
    {
        foreach (var audit in languages)
        {
            output.WriteLine($"{style.Bold(audit.Language.Tag)}: {Summary(audit)}");
            output.WriteLine($"  {string.Join(" · ", audit.Counts.Where(c => c.Total > 0).Select(Count))}");
            foreach (var missing in audit.Missing.Take(MostShown)) output.WriteLine(SafeText.Of($"  {Place(missing, prefix)}  {missing.What}{Write(missing)}"));
            if (audit.Missing.Length > MostShown) output.WriteLine(style.Dim($"  … and {audit.Missing.Length - MostShown} more; --format json lists all"));
            output.WriteLine();
        }
    }

    public static void WriteMarkdown(TextWriter output, ImmutableArray<LanguageAudit> languages, string prefix)
    {
        output.Write("### Translations\n\n| Language | Texts | Done | Per cent | Interface | Site | Labels | Entries |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var audit in languages)
            output.Write($"| {audit.Language} | {audit.Total} | {audit.Done} | {audit.Percent} % | {string.Join(" | ", audit.Counts.Select(c => c.Missing == 0 ? "complete" : $"{c.Missing} missing"))} |\n");
        foreach (var audit in languages.Where(a => a.Missing.Length > 0))
        {
            output.Write($"\n**{audit.Language}: to translate first**\n\n");
            foreach (var missing in audit.Missing.Take(MostShown)) output.Write($"- {MarkdownReport.Escaped($"{Place(missing, prefix)} {missing.What}{Write(missing)}")}\n");
            if (audit.Missing.Length > MostShown) output.Write($"- and {audit.Missing.Length - MostShown} more\n");
        }
    }

    public static void WriteJson(TextWriter output, ImmutableArray<LanguageAudit> languages, string prefix) =>
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("command", "check --translations");
            json.WriteStartArray("languages");
            foreach (var audit in languages) Write(json, audit, prefix);
            json.WriteEndArray();
            json.WriteEndObject();
        }));

    private static void Write(Utf8JsonWriter json, LanguageAudit audit, string prefix)
    {
        json.WriteStartObject();
        json.WriteString("language", audit.Language.Tag);
        json.WriteNumber("total", audit.Total);
        json.WriteNumber("done", audit.Done);
        json.WriteNumber("percent", audit.Percent);
        json.WriteStartArray("areas");
        foreach (var count in audit.Counts)
        {
            json.WriteStartObject();
            json.WriteString("area", Name(count.Area));
            json.WriteNumber("total", count.Total);
            json.WriteNumber("missing", count.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var missing in audit.Missing)
        {
            json.WriteStartObject();
            json.WriteString("area", Name(missing.Area));
            json.WriteString("what", missing.What);
            if (Source(missing) is { } source)
            {
                json.WriteString("path", prefix + source.Path);
                json.WriteNumber("line", missing.Span.Position.Line);
            }

            if (missing.Instead is { } file) json.WriteString("write", file);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Summary(LanguageAudit audit) =>
        audit.Missing.IsEmpty ? $"all {audit.Total} texts are there" : $"{audit.Done} of {audit.Total} texts, {audit.Percent} %";

    private static string Count(AreaCount count) =>
        $"{Name(count.Area)} {(count.Missing == 0 ? "complete" : $"{count.Total - count.Missing} of {count.Total}")}";

    private static string Place(MissingText missing, string prefix) =>
        Source(missing) is { } source ? $"{prefix}{source.Path}:{missing.Span.Position.Line}" : Name(missing.Area);

    // Labels lie in the program; the file that takes their translation says more.
    private static SourceText? Source(MissingText missing) => missing.Area is Area.Site or Area.Entries ? missing.Span.Source : null;

    private static string Write(MissingText missing) => missing.Instead is { } file ? $" (write {file})" : "";

    private static string Name(Area area) => area.ToString().ToLowerInvariant();
}
