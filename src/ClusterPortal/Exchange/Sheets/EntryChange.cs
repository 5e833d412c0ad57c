using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>One entry while a row is worked into it: what its fields are by now, and the edits that lead there. A value that says the same as before makes no edit.</summary>
internal sealed class EntryChange(ContentType type, LanguageTag language, Draft.Map fields)
{
    /// <summary>Whether a name without its legal form, or an address without www, says the same as with it.</summary>
    public bool IsLoose { get; init; }

    private readonly List<YamlEdit> edits = [];
    private readonly List<string> changes = [];

    public Draft.Map Fields { get; private set; } = fields;

    public IReadOnlyList<YamlEdit> Edits => edits;

    /// <summary>In words: <c>city: Lund -> Malmö</c>.</summary>
    public IReadOnlyList<string> Changes => changes;

    /// <summary>Puts a value into the entry; why it cannot, or null.</summary>
    /// <param name="target">What the column fills.</param>
    /// <param name="words">The cell as it was, for what its value has lost.</param>
    public string? Put(ColumnTarget target, Draft value, string words)
    {
        var path = Place(target, value, out var problem);
        if (path is null) return problem;
        var old = FieldPlaces.At(Fields, path);
        if (target.Language is { } wanted && FieldPlaces.At(Fields, path.Parent) is { Scalar: not null } plain)
        {
            // A text in one language is in the site's own.
            if (wanted == language) return Set(path.Parent, plain, value, target, words);
            return Set(path.Parent, null, new Draft.Map([new(language.Tag, plain), new(wanted.Tag, value)]), target, words);
        }

        if (value is Draft.Map parts && old is Draft.Map && target.Field.Kind != FieldKind.List)
        {
            foreach (var (key, part) in parts.Entries)
                if (Set(path.Then(key), FieldPlaces.At(Fields, path.Then(key)), part, target, words) is { } wrong) return wrong;
            return null;
        }

        return Set(path, old, value, target, words);
    }

    /// <summary>Takes a field away.</summary>
    public string? Clear(ColumnTarget target)
    {
        var path = FieldPlaces.Actual(Fields, type.Fields, target.Path);
        if (FieldPlaces.At(Fields, path) is not { } old) return null;
        changes.Add($"{target.Name}: {Shown(old)} -> nothing");
        return Apply(new YamlEdit.Remove(path));
    }

    // The path in this entry: a field may go by another name, stand alone or in parts, in one language or several.
    private YamlPath? Place(ColumnTarget target, Draft value, out string problem)
    {
        problem = "";
        var path = FieldPlaces.Actual(Fields, type.Fields, target.Path);
        for (var depth = 1; depth < path.Steps.Length; depth++)
        {
            var above = new YamlPath(path.Steps[..depth]);
            if (FieldPlaces.At(Fields, above) is not { Scalar: { } alone } || (target.Language is not null && depth == path.Steps.Length - 1)) continue;
            if (path.Steps.Length == depth + 1 && path.Last.Key is "value" or "file") return above;
            if (path.Steps.Length == depth + 1 && FieldOrder.Find(type.Fields, above) is { Kind: FieldKind.Quantity or FieldKind.Image or FieldKind.File } whole)
            {
                Apply(new YamlEdit.Set(above, new Draft.Map([new(whole.Kind == FieldKind.Quantity ? "value" : "file", FieldPlaces.At(Fields, above)!)])));
                return path;
            }

            problem = $"{target.Name}: '{above}' is '{alone}', an entry of its own; change it there";
            return null;
        }

        if (FieldPlaces.At(Fields, path) is not Draft.Map map || value is Draft.Map) return path;
        if (target.Field.Localized && target.Language is null) return path.Then(language.Tag);
        if (target.Field.Kind == FieldKind.Quantity) return path.Then(target.Field.FindChoice(value.Scalar ?? "") is not null ? "band" : "value");
        if (target.Field.Kind is FieldKind.Image or FieldKind.File) return path.Then("file");
        if (target.Field.Kind == FieldKind.Reference && map["name"] is not null)
        {
            problem = $"{target.Name}: the entry names somebody of its own; use a column {target.Name}.name";
            return null;
        }

        return path;
    }

    private string? Set(YamlPath path, Draft? old, Draft value, ColumnTarget target, string words)
    {
        if (IsSame(old, value, target.Field, words)) return null;
        changes.Add(old is null ? $"{path}: {Shown(value)}" : $"{path}: {Shown(old)} -> {Shown(value)}");
        if (Apply(new YamlEdit.Set(path, value)) is { } wrong) return wrong;

        // A figure that changed is no longer of its old day.
        if (old is not null && path.Last.Key == "value" && FieldPlaces.At(Fields, path.Parent.Then("as_of")) is not null && target.Field.Kind == FieldKind.Quantity) return Apply(new YamlEdit.Remove(path.Parent.Then("as_of")));
        return null;
    }

    private string? Apply(YamlEdit edit)
    {
        if (DraftChange.Apply(Fields, edit, out var problem) is not { } changed) return problem;
        Fields = changed;
        edits.Add(edit);
        return null;
    }

    private bool IsSame(Draft? old, Draft value, Field field, string words)
    {
        if (old is null) return field.Default is { } usual && value.Scalar == usual.Value;
        if (old is Draft.Nothing) return value.Scalar is "no data" or "no_data" or "null";
        if (old is Draft.List list && value is Draft.List wanted) return list.Items.Length == wanted.Items.Length && list.Items.Zip(wanted.Items, (a, b) => IsSame(a, b, field.Of ?? field, "")).All(same => same);
        if (old.Scalar is not null && value is Draft.List { Items: [var only] }) return IsSame(old, only, field.Of ?? field, words);
        if (old.Scalar is not { } before || value.Scalar is not { } after) return Draft.IsSame(old, value);
        return Plain(before) == Plain(after) || field.Kind switch
        {
            FieldKind.Number or FieldKind.Quantity => CoreSchema.TryDecimal(before) is { IsGood: true, Value: var one } && CoreSchema.TryDecimal(after) is { IsGood: true, Value: var other } && one == other,
            FieldKind.Phone => ContactAddress.Dial(before) == ContactAddress.Dial(after),
            // A cell without https:// says nothing of it.
            FieldKind.Link => (IsLoose || !words.Contains("://", StringComparison.Ordinal)) && WebAddress.Shown(before) == WebAddress.Shown(after) && Rest(before) == Rest(after),
            FieldKind.Text when field == type.Title => IsLoose && EntryMatcher.Name(before) == EntryMatcher.Name(after),
            FieldKind.Text when field.Name is "number" => EntryMatcher.Number(before) == EntryMatcher.Number(after),
            FieldKind.Time => before.Replace('T', ' ') == after.Replace('T', ' '),
            _ => false,
        };
    }

    private static string Plain(string text) => CellText.Read(text.StartsWith('\'') ? "'" + text : text);

    private static string Rest(string url) => url[(url.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..] is var rest && rest.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? rest[slash..].TrimEnd('/') : "";

    private static string Shown(Draft value) => Quoting.Short((value.Scalar ?? DraftText.Flow(value)).ReplaceLineEndings(" "));
}
