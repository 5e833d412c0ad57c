using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>A field of a type as a draft needs it.</summary>
/// <param name="Target">The type that it refers to, alone or in a list; null when it refers to none.</param>
/// <param name="IsList">Whether it takes several values.</param>
/// <param name="Choices">The words that it takes, each with its label; empty when it takes any.</param>
internal sealed record FieldSheet(
    string Name, string Kind, bool Required, bool Recommended, bool Localized, string Doc, YamlNode? Example, string? Target, bool IsList,
    IReadOnlyList<string> Choices)
{
    public static IEnumerable<FieldSheet> AllOf(YamlMapping type) =>
        (type["fields"] as YamlMapping)?.Entries.Where(e => e.Value is YamlMapping field && TypeSheet.TextOf(field, "kind") is not null).Select(e => Of(e.Key.Value, (YamlMapping)e.Value)) ?? [];

    /// <summary>Files must exist before they can be named.</summary>
    public bool NamesFile => Kind is "image" or "file";

    private static FieldSheet Of(string name, YamlMapping field)
    {
        var kind = TypeSheet.TextOf(field, "kind")!;
        var item = field["of"] as YamlMapping;
        var choices = (field["values"] ?? item?["values"]) is YamlMapping values && kind is "choice" or "list" ? values.Entries.Select(e => e.Key.Value).ToArray() : [];
        return new FieldSheet(
            name, kind, TypeSheet.TextOf(field, "required") == "true", TypeSheet.TextOf(field, "recommended") == "true",
            TypeSheet.TextOf(field, "localized") == "true", TypeSheet.TextOf(field, "doc") ?? "", field["example"],
            TypeSheet.TextOf(field, "to") ?? (item is null ? null : TypeSheet.TextOf(item, "to")), kind == "list", choices);
    }
}
