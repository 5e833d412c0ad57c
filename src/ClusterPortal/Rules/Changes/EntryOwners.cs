using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Rules.Changes;

/// <summary>In: the files of a portal. Out: who owns an entry, or a picture or document beside entries: who is named in <c>owners</c>, or else in that of the
/// organisation whose job, event or case it is.</summary>
internal sealed class EntryOwners(Inputs files)
{
    private const string Organizations = "content/organizations";

    /// <summary>None when nobody owns it.</summary>
    public ImmutableArray<string> Of(string path)
    {
        if (!path.StartsWith("content/", StringComparison.Ordinal) || path.Count(c => c == '/') != 2) return [];
        if (!IsEntry(path)) return files.Find(path) is null ? [] : [.. Naming(path).SelectMany(p => Of(p)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var main = Main(path);
        if (main is null || Fields(Text(main)) is not { } fields) return [];
        var own = Words(fields["owners"]);
        if (own.Length > 0 || fields["organization"] is not YamlScalar organization) return own;
        return Main($"{Organizations}/{organization.Value}.yml") is { } firm && firm != main ? Words(Fields(Text(firm))?["owners"]) : [];
    }

    public static bool IsEntry(string path) => path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The fields of an entry; null when it cannot be read.</summary>
    public static YamlMapping? Fields(SourceText source)
    {
        var bag = new DiagnosticBag();
        return source.Path.EndsWith(".md", StringComparison.Ordinal)
            ? YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag).Fields
            : YamlReader.Read(source, YamlLimits.Default, bag) as YamlMapping;
    }

    public SourceText? Find(string path) => Main(path) is { } file ? Text(file) : null;

    // Of a translation such as acme.da.md the entry itself; an entry may have moved from .yml to .md.
    private InputFile? Main(string path)
    {
        var (folder, name) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        var id = name.Split('.')[0];
        return files.Find($"{folder}/{id}.yml") ?? files.Find($"{folder}/{id}.md");
    }

    private IEnumerable<string> Naming(string path)
    {
        var (folder, name) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        return files.Under(folder).Where(f => IsEntry(f.Path) && Text(f).Text.Contains(name, StringComparison.Ordinal)).Select(f => f.Path);
    }

    private static SourceText Text(InputFile file) => TextDecoder.Decode(file, new DiagnosticBag()) ?? new SourceText(file.Path, "");

    private static ImmutableArray<string> Words(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } one => [one.Value],
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)],
        _ => [],
    };
}
