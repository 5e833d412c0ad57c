using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>An entry as a row of cells: each single value in a column of its path, in one language each; lists joined where their items are plain, else as one line of YAML, which is read back.</summary>
internal static class EntryCells
{
    /// <param name="IsNumber">Whether a workbook may keep it as a number.</param>
    internal readonly record struct Cell(string Text, bool IsNumber);

    /// <summary>By path, such as <c>address.street</c> or <c>summary.da</c>, with the names that type files give.</summary>
    /// <param name="language">The site's own: of a text that names none.</param>
    public static Dictionary<string, Cell> Of(StoredEntry entry, LanguageTag language)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        var fields = entry.Type.Fields;
        foreach (var (key, value) in entry.Fields?.Entries ?? []) Add(cells, fields.Find(key) ?? fields.FindByAlias(key), key, "", value, language);
        if (entry.IsMarkdown && entry.Type.Body is { } body) Put(cells, body.Name, entry.Body);
        foreach (var (tag, sibling) in entry.Siblings)
        {
            foreach (var (key, value) in sibling.Fields?.Entries ?? [])
                if ((fields.Find(key) ?? fields.FindByAlias(key)) is { Localized: true } field && value.Scalar is { } text) Put(cells, $"{field.Name}.{tag.Tag}", text);
            if (entry.Type.Body is { } below) Put(cells, $"{below.Name}.{tag.Tag}", sibling.Body);
        }

        return cells;
    }

    private static void Add(Dictionary<string, Cell> cells, Field? field, string key, string above, Draft value, LanguageTag language)
    {
        var path = above + (field?.Name ?? key);
        switch (value)
        {
            case Draft.Map { Entries.Length: > 0 } map:
                var parts = field is null ? null : FieldParts.Of(field);
                foreach (var (name, part) in map.Entries) Add(cells, parts?.Find(name) ?? parts?.FindByAlias(name), name, path + ".", part, language);
                break;
            case Draft.List list:
                cells.TryAdd(path, new Cell(list.Items.All(IsPlainItem) ? string.Join("; ", list.Items.Select(i => i.Scalar)) : DraftText.Flow(list), false));
                break;
            case Draft.Nothing:
                cells.TryAdd(path, new Cell("no data", false));
                break;
            case { Scalar: { } text } when field is { Localized: true, Kind: FieldKind.Text or FieldKind.Markdown }:
                Put(cells, $"{path}.{language.Tag}", text);
                break;
            case { Scalar: { } text }:
                cells.TryAdd(path, new Cell(text.TrimEnd('\n'), field?.Kind is FieldKind.Number or FieldKind.Quantity && CoreSchema.TryDecimal(text).IsGood && text.Length <= 15));
                break;
            default:
                cells.TryAdd(path, new Cell(DraftText.Flow(value), false));
                break;
        }
    }

    private static void Put(Dictionary<string, Cell> cells, string path, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) cells.TryAdd(path, new Cell(text.ReplaceLineEndings("\n").Trim('\n'), false));
    }

    private static bool IsPlainItem(Draft item) => item.Scalar is { Length: > 0 } text && !text.AsSpan().ContainsAny(";|\n") && text[0] is not ('[' or '{') && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
}
