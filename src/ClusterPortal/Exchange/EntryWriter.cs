using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange;

/// <summary>The text of a new entry, with nothing in it but its values and the line by which editors find its schema. In: values as they are to be read. Out: a YAML file,
/// or a Markdown file with fields at its top where the type's text stands below them.</summary>
internal static class EntryWriter
{
    /// <param name="values">By field; they are written in the order of the type file. A value for the text below the fields of a Markdown file is written there.</param>
    /// <param name="languages">The site's, its default one first.</param>
    public static string Write(ContentType type, Draft.Map values, IReadOnlyList<LanguageTag> languages)
    {
        var order = FieldOrder.Of(type, languages);
        var body = IsMarkdown(type) ? values[type.Body!.Name]?.Scalar : null;
        var fields = body is null ? values : values.With(type.Body!.Name, null);
        var text = $"{EntrySchema.CommentOf(type.Id)}\n{new DraftText("\n").Keys((Draft.Map)Sorted(fields, YamlPath.Root, order), 0)}\n";
        return IsMarkdown(type) ? $"---\n{text}---\n{(body is null ? "" : $"\n{body.ReplaceLineEndings("\n").Trim('\n')}\n")}" : text;
    }

    /// <summary>Where an entry of the type lies.</summary>
    public static string PathOf(ContentType type, string id) => $"content/{type.Folder}/{id}{(IsMarkdown(type) ? ".md" : ".yml")}";

    // In Markdown files the text below is the point; elsewhere a long text is a field among others.
    private static bool IsMarkdown(ContentType type) => type.Body is { Name: "body" };

    /// <summary>The same values with the keys of every group in their usual order; unknown keys stay last.</summary>
    public static Draft Sorted(Draft value, YamlPath path, KeyOrder order)
    {
        if (value is Draft.List list) return new Draft.List([.. list.Items.Select((item, i) => Sorted(item, path.Then(i), order))]);
        if (value is not Draft.Map map) return value;
        var known = order(path);
        return new Draft.Map([.. map.Entries
            .OrderBy(e => Enumerable.Range(0, known.Count).FirstOrDefault(i => known[i] == e.Key, known.Count))
            .Select(e => KeyValuePair.Create(e.Key, Sorted(e.Value, path.Then(e.Key), order)))]);
    }
}
