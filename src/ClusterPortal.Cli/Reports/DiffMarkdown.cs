using System.Text;
using ClusterPortal.Cli.Differences;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>What a change does to the portal, as a comment on a pull request. Its first line, which nobody sees, lets a workflow find the comment again to renew it.
/// Nothing from content is markup, and the whole fits into what hosts allow.</summary>
internal static class DiffMarkdown
{
    public const string Marker = "<!-- clusterportal:diff -->";

    private const int MostEntries = 60;
    private const int MostFields = 12;
    private const int MostAddresses = 10;

    public static void Write(TextWriter output, PortalChange change, string prefix, string commit)
    {
        var text = new StringBuilder();
        text.Append(change.IsNothing ? "### The portal stays as it is\n" : $"### What this does to the portal\n\nIt {DiffWords.Summary(change)}.\n\n");
        foreach (var entry in change.Entries.Take(MostEntries)) Entry(text, entry, prefix);
        if (change.Entries.Length > MostEntries) text.Append($"- and {change.Entries.Length - MostEntries} more entries\n");
        if (!change.Settings.IsEmpty) text.Append($"- sets in site\\.yml: {Escaped(string.Join(", ", change.Settings))}\n");
        foreach (var (path, what) in change.Files.Take(MostEntries)) text.Append($"- {Escaped(prefix + path)}: {what}\n");
        if (change.Files.Length > MostEntries) text.Append($"- and {change.Files.Length - MostEntries} more files\n");
        foreach (var (heading, addresses) in DiffWords.Lists(change.Pages))
        {
            text.Append($"\n**{heading}** ({addresses.Length})\n\n");
            foreach (var address in addresses.Take(MostAddresses)) text.Append($"- {Escaped(address)}\n");
            if (addresses.Length > MostAddresses) text.Append($"- and {addresses.Length - MostAddresses} more\n");
        }

        Findings(text, "New findings", change.NewFindings, prefix);
        Findings(text, "Findings that are gone", change.GoneFindings, prefix);
        text.Append($"\n<sub>Compared with {Escaped(commit)}</sub>\n");
        CommentText.Write(output, Marker, text.ToString());
    }

    private static void Entry(StringBuilder text, EntryChange entry, string prefix)
    {
        var notes = string.Concat(DiffWords.Notes(entry).Select(n => $"; {n}"));
        text.Append($"- {DiffWords.Verb(entry)} **{Escaped(entry.Title)}** ({Escaped(DiffWords.After(entry))}){Escaped(notes)} · {Escaped(prefix + entry.Path)}\n");
        foreach (var field in entry.Fields.Take(MostFields)) text.Append($"  - {Escaped(field.Name)}: {Value(field.Old)} → {Value(field.New)}\n");
        if (entry.Fields.Length > MostFields) text.Append($"  - and {entry.Fields.Length - MostFields} more fields\n");
    }

    private static void Findings(StringBuilder text, string heading, IReadOnlyCollection<Diagnostic> findings, string prefix)
    {
        if (findings.Count == 0) return;
        text.Append($"\n**{heading}** ({findings.Count})\n\n");
        foreach (var finding in findings.Take(MostAddresses))
        {
            var place = finding.Span.Source is { } source ? $"{Escaped(prefix + source.Path)}, line {finding.Span.Position.Line}: " : "";
            text.Append($"- {place}{Report.Name(finding.Severity)} {finding.Code}: {Escaped(finding.Message)}\n");
        }

        if (findings.Count > MostAddresses) text.Append($"- and {findings.Count - MostAddresses} more\n");
    }

    private static string Value(string? value) => value is null ? "(none)" : Escaped(value);

    private static string Escaped(string text) => MarkdownReport.Escaped(text);
}
