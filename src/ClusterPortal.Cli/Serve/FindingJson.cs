using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>Findings for the script of the preview: the words of the terminal's report, and an address that opens the file.</summary>
internal sealed class FindingJson(string pathPrefix, EditorLinks links)
{
    public void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", Report.Name(finding.Severity));
            json.WriteString("code", finding.Code);
            json.WriteString("message", SafeText.Of(finding.Message));
            json.WriteString("text", Excerpt(finding));
            if (finding.Fix is { } fix) json.WriteString("fix", SafeText.Of(fix.Title));
            WritePlace(json, finding.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The keys <c>place</c> and <c>href</c>, as far as there are any.</summary>
    public void WritePlace(Utf8JsonWriter json, Span span)
    {
        if (span.Source is null) return;
        json.WriteString("place", PlaceOf(span));
        if (Href(span) is { } href) json.WriteString("href", href);
    }

    /// <summary>What opens a file of the portal's folder in an editor; null for those that are not there.</summary>
    public string? HrefOfFile(string path) => links.Of(path);

    /// <summary>What opens the place in an editor; null when nothing does.</summary>
    public string? Href(Span span) => links.Of(span);

    public string PlaceOf(Span span)
    {
        var file = SafeText.Of(pathPrefix + span.Source!.Path);
        return span is { Start: 0, Length: 0 } ? file : $"{file}:{span.Position.Line}:{span.Position.Column}";
    }

    // The lines below the first one, which says place and message.
    private string Excerpt(Diagnostic finding)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TerminalReport.WriteFinding(text, new Report([finding], pathPrefix), finding, TerminalStyle.Plain);
        var all = text.ToString();
        return all[(all.IndexOf('\n') + 1)..].TrimEnd('\n');
    }
}
