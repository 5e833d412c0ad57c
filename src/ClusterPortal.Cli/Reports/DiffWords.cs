using System.Collections.Immutable;
using ClusterPortal.Cli.Differences;

namespace ClusterPortal.Cli.Reports;

/// <summary>What a change does, in the words that its text and its Markdown share.</summary>
internal static class DiffWords
{
    /// <summary>"adds organization", "renames job", and so on.</summary>
    public static string Verb(EntryChange change) => change.Kind switch
    {
        ChangeKind.Added => "adds",
        ChangeKind.Changed => "changes",
        ChangeKind.Renamed => "renames",
        _ => "removes",
    };

    /// <summary>What is said after the name, without brackets; empty when there is nothing.</summary>
    public static string After(EntryChange change) =>
        string.Join(", ", new[] { change.Type, change.About }.Where(w => w.Length > 0));

    public static IEnumerable<string> Notes(EntryChange change) =>
        change.Kind == ChangeKind.Renamed ? [$"was '{change.FormerId}'; its old address leads on", .. change.Notes] : change.Notes;

    /// <summary>In one line: "adds 1 entry, changes 2, removes 1; 2 new pages, 14 changed".</summary>
    public static string Summary(PortalChange change)
    {
        var parts = new List<string>();
        foreach (var kind in change.Entries.GroupBy(e => e.Kind))
            parts.Add($"{Verb(kind.First())} {Count(kind.Count(), "entry", "entries")}");
        if (!change.Settings.IsEmpty) parts.Add($"sets {Count(change.Settings.Length, "key", "keys")} of site.yml");
        if (!change.Files.IsEmpty) parts.Add($"touches {Count(change.Files.Length, "other file", "other files")}");
        var entries = parts.Count == 0 ? "changes no entry" : string.Join(", ", parts);
        return $"{entries}; {Pages(change.Pages)}";
    }

    public static string Pages(PageChanges pages)
    {
        if (pages.IsNothing) return "no page changes";
        var parts = new List<string>();
        if (!pages.New.IsEmpty) parts.Add(Count(pages.New.Length, "new page", "new pages"));
        if (pages.IsAll) parts.Add($"nearly all pages change ({pages.Changed.Length} of {pages.Before})");
        else if (!pages.Changed.IsEmpty) parts.Add(pages.Changed.Length == 1 ? "1 page changes" : $"{pages.Changed.Length} pages change");
        if (!pages.Gone.IsEmpty) parts.Add(pages.Gone.Length == 1 ? "1 page goes" : $"{pages.Gone.Length} pages go");
        if (!pages.LedOn.IsEmpty) parts.Add(pages.LedOn.Length == 1 ? "1 address leads on" : $"{pages.LedOn.Length} addresses lead on");
        return string.Join(", ", parts);
    }

    /// <summary>Lists of addresses that are worth reading, each with its heading.</summary>
    public static IEnumerable<(string Heading, ImmutableArray<string> Addresses)> Lists(PageChanges pages)
    {
        if (!pages.New.IsEmpty) yield return ("New pages", pages.New);
        if (!pages.Gone.IsEmpty) yield return ("Pages that go; visitors will find nothing there", pages.Gone);
        if (!pages.LedOn.IsEmpty) yield return ("Addresses that lead on", pages.LedOn);
        if (!pages.Changed.IsEmpty && !pages.IsAll) yield return ("Pages that change", pages.Changed);
    }

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
