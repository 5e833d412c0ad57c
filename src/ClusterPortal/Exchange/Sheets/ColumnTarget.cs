using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>What a column can fill: a field, a part of one, or its text in one language; <c>address.street</c>, <c>summary.da</c>. The column of ids is one of its own.</summary>
/// <param name="Words">How columns for it are headed, in all languages that labels have, the surest first.</param>
internal sealed record ColumnTarget(YamlPath Path, Field Field, LanguageTag? Language, ImmutableArray<string> Words)
{
    public const string Id = "id";

    private const int Deepest = 4;

    public string Name => Path.ToString();

    public bool IsId => Field.Name == Id && Path.Steps.Length == 1;

    /// <summary>All that columns of a type can fill, in the order of its fields.</summary>
    public static IEnumerable<ColumnTarget> Of(ContentType type, IReadOnlyList<LanguageTag> languages)
    {
        yield return new ColumnTarget(YamlPath.Of(Id), new Field { Name = Id, Kind = FieldKind.Text }, null, [Id]);
        foreach (var target in type.Fields.Fields.Where(f => f.Name != Id).SelectMany(f => Of(f, YamlPath.Root, [""], languages, 0))) yield return target;
    }

    /// <summary>The target that a path names, also where no such column is usual; null when the type has no such field.</summary>
    public static ColumnTarget? Find(ContentType type, string name, IReadOnlyList<LanguageTag> languages)
    {
        if (name == Id) return new ColumnTarget(YamlPath.Of(Id), new Field { Name = Id, Kind = FieldKind.Text }, null, [Id]);
        var parts = name.Split('.');
        var path = new YamlPath([.. parts.Select(p => (YamlStep)p)]);
        if (FieldOrder.Find(type.Fields, path) is { } field) return new ColumnTarget(path, field, null, []);
        return parts.Length > 1 && LanguageTag.Parse(parts[^1]) is { } tag && FieldOrder.Find(type.Fields, path.Parent) is { Localized: true } text ? new ColumnTarget(path, text, tag, []) : null;
    }

    private static IEnumerable<ColumnTarget> Of(Field field, YamlPath above, string[] before, IReadOnlyList<LanguageTag> languages, int depth)
    {
        var path = above.Then(field.Name);
        string[] own = [field.Name, .. field.Aliases, .. field.Words.Parts.Select(p => p.Text)];
        string[] words = [.. before.SelectMany(b => own.Select(o => $"{b} {o}".Trim()))];
        yield return new ColumnTarget(path, field, null, [.. words]);
        if (field.Localized)
            foreach (var language in languages) yield return new ColumnTarget(path.Then(language.Tag), field, language, [.. words.SelectMany(w => LanguageWords.Of(language).Select(l => $"{w} {l}"))]);
        if (depth < Deepest && FieldParts.Of(field) is { } parts)
            foreach (var target in parts.Fields.SelectMany(f => Of(f, path, words, languages, depth + 1))) yield return target;
    }
}
