using ClusterPortal.Cli.Differences;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>What a change does to the portal, for a terminal.</summary>
internal static class DiffText
{
    private const int MostAddresses = 5;
    private const int MostFindings = 10;

    public static void Write(TextWriter output, PortalChange change, string prefix, string commit, TerminalStyle style)
    {
        if (change.IsNothing)
        {
            output.WriteLine($"Nothing in the portal differs from {SafeText.Of(commit)}.");
            return;
        }

        foreach (var entry in change.Entries)
        {
            var notes = string.Concat(DiffWords.Notes(entry).Select(n => $"; {n}"));
            output.WriteLine($"{Painted(entry, style)} {style.Bold(SafeText.Of(entry.Title))} ({SafeText.Of(DiffWords.After(entry))}){SafeText.Of(notes)}  {style.Dim(SafeText.Of(prefix + entry.Path))}");
            foreach (var field in entry.Fields) output.WriteLine($"    {SafeText.Of(field.Name)}: {Value(field.Old)} → {Value(field.New)}");
        }

        if (!change.Settings.IsEmpty) output.WriteLine($"sets in site.yml: {SafeText.Of(string.Join(", ", change.Settings))}");
        foreach (var (path, what) in change.Files) output.WriteLine($"{SafeText.Of(prefix + path)}: {what}");
        foreach (var (heading, addresses) in DiffWords.Lists(change.Pages))
        {
            output.WriteLine($"{heading}: {addresses.Length}");
            foreach (var address in addresses.Take(MostAddresses)) output.WriteLine($"    {SafeText.Of(address)}");
            if (addresses.Length > MostAddresses) output.WriteLine($"    and {addresses.Length - MostAddresses} more");
        }

        Findings(output, "New findings", change.NewFindings, prefix, style);
        Findings(output, "Findings that are gone", change.GoneFindings, prefix, style);
        output.WriteLine();
        output.WriteLine($"Since {SafeText.Of(commit)} this {DiffWords.Summary(change)}.");
    }

    private static void Findings(TextWriter output, string heading, IReadOnlyCollection<Diagnostic> findings, string prefix, TerminalStyle style)
    {
        if (findings.Count == 0) return;
        output.WriteLine($"{heading}: {findings.Count}");
        foreach (var finding in findings.Take(MostFindings))
        {
            var place = finding.Span.Source is { } source ? $"{prefix}{source.Path}:{finding.Span.Position.Line}: " : "";
            output.WriteLine($"    {SafeText.Of(place)}{style.Of(finding.Severity, $"{Report.Name(finding.Severity)} {finding.Code}")}: {SafeText.Of(finding.Message)}");
        }

        if (findings.Count > MostFindings) output.WriteLine($"    and {findings.Count - MostFindings} more");
    }

    private static string Painted(EntryChange entry, TerminalStyle style) => entry.Kind switch
    {
        ChangeKind.Added => style.Good(DiffWords.Verb(entry)),
        ChangeKind.Removed => style.Of(Severity.Error, DiffWords.Verb(entry)),
        _ => style.Of(Severity.Warning, DiffWords.Verb(entry)),
    };

    private static string Value(string? value) => value is null ? "(none)" : SafeText.Of(value);
}
