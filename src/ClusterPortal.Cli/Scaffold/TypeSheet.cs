using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>A content type as a draft of an entry needs it: its own words and examples. In: the type files that the library carries. Out: this.</summary>
/// <param name="TitleField">The field that takes the entry's name.</param>
/// <param name="BodyField">The field that is the text below the front matter of a Markdown file; null for types that are YAML files.</param>
internal sealed record TypeSheet(string Name, string Folder, string Label, string Doc, string TitleField, string? BodyField, IReadOnlyList<FieldSheet> Fields)
{
    private const string Prefix = "types/";
    private const string Common = "common";

    public string Extension => BodyField is null ? ".yml" : ".md";

    /// <summary>Names of all types, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(BuildPlan).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".yml".Length])
            .Where(n => n != Common).Order(StringComparer.Ordinal)];

    public static TypeSheet Of(string name)
    {
        var type = Read(name);
        var fields = FieldSheet.AllOf(type).Concat(FieldSheet.AllOf(Read(Common)));
        // In Markdown files the text below is the point; elsewhere a long text is a field among others.
        var body = TextOf(type, "body") is "body" ? "body" : null;
        return new TypeSheet(name, TextOf(type, "folder")!, LabelOf(type, name), TextOf(type, "doc") ?? "", TextOf(type, "title")!, body, [.. fields]);
    }

    internal static string? TextOf(YamlMapping mapping, string key) => (mapping[key] as YamlScalar)?.Value;

    private static string LabelOf(YamlMapping type, string name) =>
        type["label"] is YamlMapping { } label && label["one"] is YamlMapping one && TextOf(one, "en") is { } text ? text : name;

    private static YamlMapping Read(string name)
    {
        using var stream = typeof(BuildPlan).Assembly.GetManifestResourceStream(Prefix + name + ".yml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var source = new SourceText(name + ".yml", reader.ReadToEnd());
        return (YamlMapping)YamlReader.Read(source, new YamlLimits(), new DiagnosticBag())!;
    }
}
