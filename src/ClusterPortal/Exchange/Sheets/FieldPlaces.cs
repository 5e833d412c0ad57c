using ClusterPortal.Schema;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Where fields stand in an entry, which may call them by other names that are understood.</summary>
internal static class FieldPlaces
{
    /// <summary>The path with the keys that the entry has; what it has not keeps the names of the type file.</summary>
    public static YamlPath Actual(Draft? root, FieldGroup fields, YamlPath path)
    {
        var actual = YamlPath.Root;
        var (node, group) = (root, (FieldGroup?)fields);
        foreach (var step in path.Steps)
        {
            var field = step.Key is null ? null : group?.Find(step.Key);
            var key = step.Key is { } name && node is Draft.Map map && map[name] is null && field?.Aliases.FirstOrDefault(a => map[a] is not null) is { } alias ? alias : step.Key;
            actual = actual.Then(key is null ? step : key);
            node = (node, key) switch
            {
                (Draft.Map m, { } k) => m[k],
                (Draft.List list, null) when step.Index < list.Items.Length => list.Items[step.Index],
                _ => null,
            };
            group = field is null ? null : FieldParts.Of(field);
        }

        return actual;
    }

    public static Draft? At(Draft? root, YamlPath path)
    {
        foreach (var step in path.Steps)
            root = (root, step.Key) switch
            {
                (Draft.Map map, { } key) => map[key],
                (Draft.List list, null) when step.Index < list.Items.Length => list.Items[step.Index],
                _ => null,
            };
        return root;
    }

    public static Draft? Find(Draft.Map root, FieldGroup fields, string path) =>
        At(root, Actual(root, fields, new YamlPath([.. path.Split('.').Select(p => (YamlStep)p)])));

    /// <summary>The words of a text, of one in several languages those of the first.</summary>
    public static string? Words(Draft? value) => value switch { Draft.Map { Entries: [var first, ..] } => first.Value.Scalar, _ => value?.Scalar };
}
