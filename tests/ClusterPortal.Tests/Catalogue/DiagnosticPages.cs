using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Tests.Catalogue;

/// <summary>In: the catalogue. Out: the pages of docs/diagnostics, one for each family of codes and one that lists them.</summary>
internal static class DiagnosticPages
{
    private static readonly (char Digit, string Name, string Title)[] Families =
    [
        ('1', "files", "Files and YAML"), ('2', "fields", "Fields of entries, and type files"), ('3', "references", "References and links"),
        ('4', "themes", "Themes and templates"), ('5', "pages", "Pages, pictures and the output folder"), ('6', "site", "site.yml"),
        ('7', "limits", "Security limits"), ('9', "faults", "Faults of ClusterPortal itself"),
    ];

    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ("docs/diagnostics/README.md", Index());
        foreach (var (digit, name, title) in Families) yield return ($"docs/diagnostics/{name}.md", Family(digit, title));
    }

    private static string Index()
    {
        var text = new StringBuilder("# What ClusterPortal finds\n\nEvery finding has a code. `clusterportal explain CP2104` says the same as these pages, which are made from the program's own catalogue.\n");
        foreach (var (digit, name, title) in Families)
        {
            text.Append($"\n## [{title}]({name}.md)\n\n| Code | | What is wrong |\n|---|---|---|\n");
            foreach (var rule in Of(digit)) text.Append($"| [{rule.Code}]({name}.md#{rule.Code.ToLowerInvariant()}) | {Word(rule)} | {Escaped(rule.Title).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private static string Family(char digit, string title)
    {
        var text = new StringBuilder($"# {title}\n\n[All findings](README.md)\n");
        foreach (var rule in Of(digit))
        {
            text.Append($"\n## {rule.Code}\n\n**{Escaped(rule.Title)}** ({Word(rule)})\n\n{Escaped(rule.What)}\n\n{Escaped(rule.Why)}\n");
            Example(text, "This gives it:", rule.Bad);
            Example(text, "This is right:", rule.Good);
        }

        return text.ToString();
    }

    private static void Example(StringBuilder text, string heading, string example)
    {
        if (example.Length == 0) return;
        var fence = example.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        var shown = string.Concat(example.Split('\n').Select(l => (l.Length > 200 ? l[..200] + "…" : l).TrimEnd() + "\n")).TrimEnd('\n');
        text.Append($"\n{heading}\n\n{fence}\n{shown}\n{fence}\n");
    }

    private static IEnumerable<DiagnosticRule> Of(char digit) => AllRules.List.Where(r => r.Code[2] == digit);

    private static string Word(DiagnosticRule rule) => rule.Severity.ToString().ToLowerInvariant();

    private static string Escaped(string text) =>
        text.Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
