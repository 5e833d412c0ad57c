using System.Text;
using ClusterPortal.Exchange;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>The text of a new entry: what is required filled in, everything else as a comment with its explanation and an example.</summary>
internal static class EntryDraft
{
    private const int Columns = 110;
    private const int DaysAhead = 60;

    /// <param name="Title">The entry's name.</param>
    /// <param name="Today">For the dates that an entry must have.</param>
    /// <param name="Languages">The site's, its default one first.</param>
    /// <param name="Known">Ids of entries that it may refer to, by type.</param>
    /// <param name="Files">Names of the pictures and documents that lie beside it.</param>
    /// <param name="Sample">A finished sample for a new portal, instead of a draft for somebody to finish.</param>
    public sealed record Wish(
        string Title, DateOnly Today, IReadOnlyList<string> Languages, IReadOnlyDictionary<string, IReadOnlyList<string>> Known,
        IReadOnlyCollection<string> Files, bool Sample)
    {
        /// <summary>What somebody says, as YAML by field.</summary>
        public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>Whether all that a type requires is given: then the entry is no draft.</summary>
    public static bool IsWhole(TypeSheet type, IReadOnlyDictionary<string, string> given) =>
        given.Count > 0 && type.Fields.All(f => !f.Required || f.Name == type.TitleField || f.Name == type.BodyField || given.ContainsKey(f.Name));

    public static string Write(TypeSheet type, Wish wish)
    {
        var text = new StringBuilder();
        var filled = type.Fields.Where(f => IsFilled(type, f, wish)).ToArray();
        if (type.BodyField is not null) text.Append("---\n");
        text.Append(EntrySchema.CommentOf(type.Name)).Append('\n');
        Comment(text, type.Doc);
        Comment(text, "A line that begins with # is a note, or a field that is not used yet: take the # away to use it.");
        if (wish.Sample) text.Append("sample: true\n");
        else if (!IsWhole(type, wish.Given)) text.Append("\n# Take this line away when the entry is ready to be published.\nstatus: draft\n");
        var dates = 0;
        foreach (var field in filled)
        {
            text.Append('\n');
            Explain(text, field, wish);
            Fill(text, type, field, wish, ref dates);
        }

        text.Append('\n');
        Comment(text, "Everything below is optional.");
        foreach (var field in type.Fields.Except(filled))
        {
            if (field.Example is null || field.Name == type.BodyField || field.Name is "status" or "sample") continue;
            text.Append('\n');
            Explain(text, field, wish);
            text.Append("# ").Append(field.Name).Append(": ").Append(FlowText.Of(field.Example, wish.Languages)).Append('\n');
        }

        if (type.BodyField is null) return text.ToString();
        var body = type.Fields.FirstOrDefault(f => f.Name == type.BodyField)?.Example as YamlScalar;
        return text.Append("---\n\n").Append(body?.Value ?? "Write the text here, in Markdown.").Append('\n').ToString();
    }

    private static bool IsFilled(TypeSheet type, FieldSheet field, Wish wish)
    {
        if (field.Name == type.BodyField) return false;
        if (field.Required || wish.Given.ContainsKey(field.Name)) return true;
        if (!wish.Sample || !field.Recommended || field.Example is null) return false;
        if (field.NamesFile) return field.Example is YamlMapping picture && picture["file"] is YamlScalar name && wish.Files.Contains(name.Value);
        // A person or organisation may be written in place; other references need an entry to refer to.
        return field.Target is null || field.Example is YamlMapping || wish.Known.ContainsKey(field.Target);
    }

    private static void Explain(StringBuilder text, FieldSheet field, Wish wish)
    {
        Comment(text, field.Doc + (field.Required ? " (Required.)" : ""));
        if (field.Choices.Count > 0) Comment(text, $"{(field.IsList ? "Of" : "One of")}: {string.Join(", ", field.Choices)}.");
        if (field.Target is { } target && wish.Known.TryGetValue(target, out var ids) && ids.Count is > 0 and <= 12) Comment(text, $"Ids: {string.Join(", ", ids)}.");
    }

    private static void Fill(StringBuilder text, TypeSheet type, FieldSheet field, Wish wish, ref int dates)
    {
        var value = wish.Given.GetValueOrDefault(field.Name) ?? (field.Name == type.TitleField ? DraftScalar.Escaped(wish.Title)
            : field.Kind == "date" ? DayOf(field, wish, dates++)
            : field.Kind == "time" ? $"{wish.Today.AddDays(DaysAhead):yyyy-MM-dd} 16:00"
            : field.Target is { } target && field.Example is not YamlMapping && wish.Known.TryGetValue(target, out var ids) && ids.Count > 0 ? field.IsList ? $"[{ids[0]}]" : ids[0]
            : field.Example is null ? ""
            : FlowText.Of(field.Localized ? FlowText.InOne(field.Example, wish.Languages[0]) : field.Example, wish.Languages));
        text.Append(field.Name).Append(": ").Append(value).Append('\n');
    }

    // The first date of an entry is when it appears; a second one is when it ends, but what is told from a day on begins with the month.
    private static string DayOf(FieldSheet field, Wish wish, int before) =>
        (field.Name == "from" ? new DateOnly(wish.Today.Year, wish.Today.Month, 1) : wish.Today.AddDays(before == 0 ? 0 : DaysAhead)).ToString("yyyy-MM-dd");

    private static void Comment(StringBuilder text, string words)
    {
        var used = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length > Columns)
            {
                text.Append('\n');
                used = 0;
            }

            text.Append(used == 0 ? "# " : " ").Append(word);
            used += word.Length + 1;
        }

        if (used > 0) text.Append('\n');
    }
}
