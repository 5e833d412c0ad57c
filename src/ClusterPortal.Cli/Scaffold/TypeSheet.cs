using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
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

    /// <summary>All types of a portal by name: the program's, with the fields that the portal adds to them, and the portal's own.</summary>
    public static IReadOnlyDictionary<string, TypeSheet> AllOf(Inputs inputs)
    {
        var all = Names.Select(Of).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var file in inputs.Under("content/types").Where(f => f.Path.EndsWith(".yml", StringComparison.Ordinal) && f.Path.Count(c => c == '/') == 2))
        {
            // What is wrong in a type file is for 'check' to say; here its good parts are used.
            var bag = new DiagnosticBag();
            if (TextDecoder.Decode(file, bag) is not { } source || YamlReader.Read(source, YamlLimits.Default, bag) is not YamlMapping type || TextOf(type, "type") is not { } name) continue;
            if (all.TryGetValue(name, out var known)) all[name] = known with { Fields = [.. FieldSheet.AllOf(type), .. known.Fields] };
            else if (TextOf(type, "folder") is { } folder)
                all[name] = new TypeSheet(name, folder, LabelOf(type, name), TextOf(type, "doc") ?? $"An entry of the type {name}.", TextOf(type, "title") ?? "", TextOf(type, "body") is "body" ? "body" : null, [.. FieldSheet.AllOf(type), .. FieldSheet.AllOf(Read(Common))]);
        }

        return all;
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
