using System.Globalization;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Checks;

/// <summary>Joins like faults of many pages: a dead link in the footer is one thing to mend, not ten thousand.</summary>
internal sealed class FaultGroups(Func<string, Span> origin)
{
    private const int MostNotes = 3;

    private readonly Dictionary<(string Code, string What), Group> byFault = [];
    private readonly List<Group> groups = [];

    public void Add(DiagnosticRule rule, string what, string page, string message, string? label)
    {
        if (!byFault.TryGetValue((rule.Code, what), out var group))
        {
            group = new Group(rule, message, label);
            byFault.Add((rule.Code, what), group);
            groups.Add(group);
        }

        // Pages come one after the other, so a second time on the same page is seen at the end of the list.
        if (group.Count > 0 && group.Last == page) return;
        group.Count++;
        group.Last = page;
        if (group.Pages.Count <= MostNotes) group.Pages.Add(page);
    }

    public void ReportTo(DiagnosticBag bag)
    {
        foreach (var group in groups)
        {
            var notes = new List<Note>();
            foreach (var page in group.Pages.Skip(1)) notes.Add(new Note($"also on {page}", origin(page)));
            if (group.Count > group.Pages.Count) notes.Add(new Note($"and on {(group.Count - group.Pages.Count).ToString(CultureInfo.InvariantCulture)} more pages"));
            bag.Report(group.Rule, origin(group.Pages[0]), $"{group.Message} (page {group.Pages[0]})", group.Label, null, [.. notes]);
        }
    }

    private sealed class Group(DiagnosticRule rule, string message, string? label)
    {
        public DiagnosticRule Rule { get; } = rule;

        public string Message { get; } = message;

        public string? Label { get; } = label;

        public int Count { get; set; }

        public string Last { get; set; } = "";

        public List<string> Pages { get; } = [];
    }
}
