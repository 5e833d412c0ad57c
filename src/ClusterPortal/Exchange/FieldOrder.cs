using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange;

/// <summary>The order in which an entry's keys are usually written: that of its type file, and of texts in several languages that of the site's languages.</summary>
internal static class FieldOrder
{
    private static readonly string[] Quantity = ["value", "approx", "as_of", "band", "source"];
    private static readonly string[] Image = ["file", "alt", "of", "on", "credit"];

    public static KeyOrder Of(ContentType type, IReadOnlyList<LanguageTag> languages)
    {
        string[] tags = [.. languages.Select(l => l.Tag)];
        return path =>
        {
            if (path.IsRoot) return [.. type.Fields.Names];
            return Find(type.Fields, path) is { } field ? KeysOf(field, tags) : [];
        };
    }

    /// <summary>The field whose value stands at a path; null where the type has none.</summary>
    public static Field? Find(FieldGroup group, YamlPath path)
    {
        Field? field = null;
        foreach (var step in path.Steps)
        {
            if (step.Key is null) field = field?.Of;
            else if ((field is null ? group : (field.Of ?? field).Fields) is { } fields) field = fields.Find(step.Key) ?? fields.FindByAlias(step.Key);
            else return null;
            if (field is null) return null;
        }

        return field;
    }

    private static string[] KeysOf(Field field, string[] languages) => field switch
    {
        { Fields: { } group } => [.. group.Names],
        { Localized: true } => languages,
        { Kind: FieldKind.Quantity } => Quantity,
        { Kind: FieldKind.Money } => ["amount", "unit", "currency", "year"],
        { Kind: FieldKind.Place } => ["lat", "lon"],
        { Kind: FieldKind.Image } => Image,
        { Kind: FieldKind.File } => ["file", "title", "language"],
        _ => [],
    };
}
