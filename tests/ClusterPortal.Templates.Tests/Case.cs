namespace ClusterPortal.Templates.Tests;

/// <summary>One case of a .case file: a template, what it is given, and what must come out.</summary>
internal sealed record Case(string File, string Name, IReadOnlyDictionary<string, string> Parts)
{
    public bool TextMode => Parts.ContainsKey("text");

    public string Template => Parts.GetValueOrDefault("text") ?? Parts.GetValueOrDefault("page") ?? throw new InvalidDataException($"{File}: {Name} has no template.");

    public string? Data => Parts.GetValueOrDefault("data");

    public string Output => Parts.GetValueOrDefault("out") ?? "";

    public string Diagnostics => (Parts.GetValueOrDefault("errors") ?? "").Trim();

    public List<TemplateSource> Others => [.. Parts.Where(p => p.Key.StartsWith("file ", StringComparison.Ordinal)).Select(p => new TemplateSource(p.Key[5..], p.Value))];

    /// <summary>
    /// Reads a file: `=== name` starts a case, `--- part` a part of it. A part's last line end does not belong to it,
    /// so that output without one can be written down.
    /// </summary>
    public static IEnumerable<Case> Read(string path)
    {
        var file = Path.GetFileName(path);
        foreach (var chunk in ("\n" + System.IO.File.ReadAllText(path)).Split("\n=== ").Skip(1))
        {
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            var sections = chunk.Split("\n--- ");
            foreach (var section in sections.Skip(1))
            {
                var line = section.IndexOf('\n', StringComparison.Ordinal);
                parts.Add(line < 0 ? section : section[..line], line < 0 ? "" : section[(line + 1)..]);
            }

            yield return new Case(file, sections[0].Trim(), parts);
        }
    }
}
