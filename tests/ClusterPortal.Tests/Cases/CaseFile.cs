using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Cases;

/// <summary>One case: a small site, how to build it, and what is expected. Cases/README.md describes the form.</summary>
internal sealed record CaseFile(string Path, string Head, IReadOnlyDictionary<string, string> Settings, string Site, IReadOnlyList<CaseFile.Section> Sections)
{
    /// <summary>What is expected of one thing: <c>=== kind argument</c> and the lines below it.</summary>
    internal sealed record Section(string Kind, string Argument, string Body)
    {
        public override string ToString() => $"=== {Kind}{(Argument.Length > 0 ? " " + Argument : "")}\n{Body}";
    }

    private static readonly string[] Known = ["date", "drafts", "hints", "strict", "theme"];

    public static CaseFile Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var site = Array.FindIndex(lines, l => l.StartsWith("--- ", StringComparison.Ordinal));
        var expected = Array.FindIndex(lines, l => l.StartsWith("=== ", StringComparison.Ordinal));
        if (expected < 0) expected = lines.Length;
        if (site < 0 || site > expected) site = expected;
        return new CaseFile(path, Join(lines[..site]), SettingsOf(lines[..site]), Join(lines[site..expected]), [.. SectionsOf(lines[expected..])]);
    }

    public BuildOptions Options => Portal.Options with
    {
        Date = Settings.TryGetValue("date", out var date) ? DateOnly.ParseExact(date, "yyyy-MM-dd") : null,
        Drafts = Settings.ContainsKey("drafts"),
        Strict = Settings.ContainsKey("strict"),
    };

    /// <summary>The case's own files; those of the tiny theme too, unless it asks for the base theme or brings one.</summary>
    public List<InputFile> Files()
    {
        var files = SiteText.Read(Site);
        if (Settings.GetValueOrDefault("theme") != "base") files.AddRange(TinyTheme.Files.Where(t => files.TrueForAll(f => f.Path != t.Path)));
        return files;
    }

    public override string ToString() => Head + Site + string.Concat(Sections);

    private static Dictionary<string, string> SettingsOf(string[] lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split(':', 2);
            if (!Known.Contains(parts[0])) throw new InvalidDataException($"'{line}' is not a setting of a case; the settings are {string.Join(", ", Known)}.");
            settings.Add(parts[0], parts.Length > 1 ? parts[1].Trim() : "");
        }

        return settings;
    }

    private static IEnumerable<Section> SectionsOf(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var words = lines[i][4..].Split(' ', 2);
            var from = ++i;
            while (i < lines.Length && !lines[i].StartsWith("=== ", StringComparison.Ordinal)) i++;
            yield return new Section(words[0], words.Length > 1 ? words[1].Trim() : "", Join(lines[from..i]));
        }
    }

    private static string Join(string[] lines) => string.Concat(lines.Select(l => l + "\n"));
}
