using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Themes;

/// <summary>In: the files below <c>themes/</c> and those of the built-in base theme. Out: one theme, each file from the most special layer that has it;
/// strings merge key by key.</summary>
internal sealed class ThemeReader(Inputs inputs, SiteConfig site, DiagnosticBag bag)
{
    public const string Base = "base";

    /// <summary>Where a site's themes lie.</summary>
    public const string Folder = "themes";

    private const int MostLayers = 8;
    private const string TemplatesFolder = "templates/";
    private static readonly MappingRules Rules = new(ThemeRules.UnknownKey, ThemeRules.WrongValue, ThemeRules.WrongValue);

    private readonly List<ContrastPair> contrast = [];

    public Theme Read()
    {
        var layers = Layers();
        var templates = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        var replaced = new Dictionary<string, (string Layer, InputFile File)>(StringComparer.Ordinal);
        var assets = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        var strings = new Dictionary<string, List<InputFile>>(StringComparer.Ordinal);
        foreach (var (layer, files) in layers.Select(l => (l, FilesOf(l).ToArray())))
        {
            if (layer == Base) contrast.InsertRange(0, ThemeSettings.Read(Array.Find(files, f => f.Path == $"themes/{Base}/theme.yml"), Rules, bag).Contrast);
            foreach (var file in files)
            {
                var below = file.Path[($"themes/{layer}/".Length)..];
                if (below.StartsWith(TemplatesFolder, StringComparison.Ordinal))
                {
                    if (!templates.TryAdd(below[TemplatesFolder.Length..], file)) replaced.TryAdd(below[TemplatesFolder.Length..], (layer, file));
                }
                else if (below.StartsWith("assets/", StringComparison.Ordinal)) assets.TryAdd(below["assets/".Length..], file);
                else if (below.StartsWith("strings/", StringComparison.Ordinal) && below.EndsWith(".yml", StringComparison.Ordinal)) Listed(strings, below["strings/".Length..^".yml".Length]).Add(file);
                else if (below is not ("theme.yml" or "README.md")) bag.Report(ThemeRules.UnknownFile, Span.Of(new SourceText(file.Path, "")), $"'{below}' is not part of a theme", "themes hold theme.yml, templates/, assets/ and strings/");
            }
        }

        var texts = Texts(templates);
        CheckOverrides(texts, replaced);
        return new Theme(
            layers[0],
            texts,
            assets.ToFrozenDictionary(StringComparer.Ordinal),
            new StringsReader(bag, Rules).Read(site.Languages, strings))
        {
            Layers = layers,

            // What a theme promises of a pair stands in the place of what those below it promise.
            Contrast = [.. contrast.GroupBy(p => (p.Front, p.Behind)).Select(g => g.Last())],
            Sheets = [.. layers.Reverse().SelectMany(l => assets.Where(a => a.Key.EndsWith(".css", StringComparison.Ordinal) && a.Value.Path.StartsWith($"themes/{l}/", StringComparison.Ordinal)).OrderBy(a => a.Key, StringComparer.Ordinal)).Select(a => a.Value)],
        };
    }

    /// <summary>The template files of each layer by their paths below <c>templates/</c>, the theme's own first.</summary>
    public ImmutableArray<(string Layer, Dictionary<string, InputFile> Templates)> Templates() =>
        [.. Layers().Select(l => (l, FilesOf(l).Where(f => f.Path.StartsWith($"themes/{l}/{TemplatesFolder}", StringComparison.Ordinal)).ToDictionary(f => f.Path[$"themes/{l}/{TemplatesFolder}".Length..], StringComparer.Ordinal)))];

    private void CheckOverrides(FrozenDictionary<string, SourceText> texts, Dictionary<string, (string Layer, InputFile File)> replaced)
    {
        // What cannot be read below is reported where it is used, and here it has no version to compare with.
        var unread = new DiagnosticBag();
        foreach (var (path, text) in texts.Where(t => !t.Value.Path.StartsWith($"themes/{Base}/", StringComparison.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!replaced.TryGetValue(path, out var below)) OverrideCheck.Check(path, text, null, texts.Keys.Where(k => k != path), bag);
            else if (TextDecoder.Decode(below.File, unread) is { } template) OverrideCheck.Check(path, text, (below.Layer, template), [], bag);
        }
    }

    /// <summary>The theme's name, then the themes it extends, down to the base.</summary>
    private ImmutableArray<string> Layers()
    {
        var layers = ImmutableArray.CreateBuilder<string>();
        var name = site.Theme;
        var span = YamlReader.Read(site.Source, YamlLimits.Default, new DiagnosticBag()) is YamlMapping settings ? settings["theme"]?.Span ?? default : default;
        while (name != Base && layers.Count < MostLayers)
        {
            if (layers.Contains(name)) break;
            if (!inputs.Under($"themes/{name}").Any())
            {
                var known = inputs.Under("themes").Select(f => f.Path.Split('/')[1]).Append(Base).Distinct().ToArray();
                bag.Report(SiteRules.NoTheme, span, $"there is no theme '{name}'", Suggestion.Nearest(name, known) is { } near ? $"did you mean {near}?" : $"one of {string.Join(", ", known)}");
                break;
            }

            layers.Add(name);
            (name, span) = Extends(name);
        }

        layers.Add(Base);
        return layers.ToImmutable();
    }

    private (string Name, Span Span) Extends(string name)
    {
        var settings = ThemeSettings.Read(inputs.Find($"themes/{name}/theme.yml"), Rules, bag);
        contrast.InsertRange(0, settings.Contrast);
        return settings.Extends is { } extends ? (extends.Value, extends.Span) : (Base, default);
    }

    private IEnumerable<InputFile> FilesOf(string layer)
    {
        var own = inputs.Under($"themes/{layer}").ToArray();
        return own.Length > 0 || layer != Base ? own : BaseTheme.Files();
    }

    private static List<InputFile> Listed(Dictionary<string, List<InputFile>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private FrozenDictionary<string, SourceText> Texts(Dictionary<string, InputFile> files)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var (path, file) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            if (TextDecoder.Decode(file, bag) is { } text) texts[path] = text;
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
