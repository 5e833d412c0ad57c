using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange;

/// <summary>The order in which an entry's keys are usually written: that of its type file, and of texts in several languages that of the site's languages.</summary>
internal static class FieldOrder
{
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
            else if ((field is null ? group : FieldParts.Of(field.Of ?? field)) is { } fields) field = fields.Find(step.Key) ?? fields.FindByAlias(step.Key);
            else return null;
            if (field is null) return null;
        }

        return field;
    }

    private static string[] KeysOf(Field field, string[] languages) =>
        FieldParts.Of(field.Of ?? field) is { } parts ? [.. parts.Names] : field.Localized || field.Of?.Localized == true ? languages : [];
}
