using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>In: the label files of the site's languages, those that come with the program and the site's own in <c>content/types/labels/</c>. Out: labels of types,
/// fields and choices with those languages added. A file gives translations by the English label, and under <c>at</c> by the label's path
/// (<c>organization.kind</c>, <c>job.employment_type.intern</c>, <c>event.one</c>) where one English word needs two; and under <c>help</c>, by the same
/// paths, what a field is for.</summary>
internal sealed class Labels
{
    private const string Prefix = "labels/";
    private static readonly LanguageTag English = new("en");

    private readonly List<Sheet> sheets = [];

    /// <summary>The tags of the files that come with the program.</summary>
    public static ImmutableArray<string> BuiltinTags() =>
        [.. typeof(Labels).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".yml".Length]).Order(StringComparer.Ordinal)];

    /// <param name="languages">The site's languages; files of others are not read.</param>
    /// <param name="own">The site's label files, which win over the program's and over the type files.</param>
    /// <param name="rules">Codes for what is wrong in a file.</param>
    /// <param name="bag">Takes the findings.</param>
    public static Labels Read(ImmutableArray<LanguageTag> languages, IEnumerable<SourceText> own, MappingRules rules, DiagnosticBag bag)
    {
        var labels = new Labels();
        foreach (var file in own)
        {
            var name = file.Path[(file.Path.LastIndexOf('/') + 1)..^".yml".Length];
            if (LanguageTag.Parse(name) is not { } tag) bag.Report(rules.WrongValue, Span.Of(file), $"the file is named after a language, and '{name}' is not a language tag", "such as sv.yml or zh-Hans.yml");
            else labels.Add(tag, file, isOwn: true, rules, bag);
        }

        foreach (var tag in languages.SelectMany(l => l.Chain()).Distinct())
            if (Builtin(tag) is { } file) labels.Add(tag, file, isOwn: false, rules, bag);
        return labels;
    }

    /// <summary>The label with all languages that the files have for it.</summary>
    public LocalizedText Complete(LocalizedText label, string path)
    {
        if (sheets.Count == 0) return label;
        var english = label.In(English, English).Text;
        foreach (var sheet in sheets)
        {
            // Both count as used, so that a general word is not reported because each place has one of its own.
            var general = sheet.Find(sheet.Words, english);
            if ((sheet.Find(sheet.Places, path) ?? general) is not { } text) continue;
            var part = new LocalizedText.Part(sheet.Language, text.Value, text.Span);
            label = sheet.IsOwn ? label.Replacing(part) : label.With(part);
        }

        return label;
    }

    /// <summary>What a field is for, with all languages that the files have for it under <c>help</c>.</summary>
    public LocalizedText? Help(string doc, string path) =>
        doc.Length == 0 ? null : sheets.Reverse<Sheet>().Aggregate(LocalizedText.Of(English, doc), (all, s) => s.Find(s.Helps, path) is { } text ? all.Replacing(new LocalizedText.Part(s.Language, text.Value, text.Span)) : all);

    /// <summary>Names what the files say of labels that no type has: misspellings, usually.</summary>
    public void ReportUnused(MappingRules rules, DiagnosticBag bag)
    {
        foreach (var (sheet, key) in sheets.SelectMany(s => s.Unused().Select(k => (s, k))))
            bag.Report(rules.UnknownKey, key.Span, $"no type has a label '{key.Value}'", sheet.Words.ContainsKey(key.Value) ? "under 'labels' stand the English labels as the type files have them" : "under 'at' stand paths such as organization.kind");
    }

    private static SourceText? Builtin(LanguageTag tag)
    {
        var name = $"{Prefix}{tag.Tag}.yml";
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd());
    }

    private void Add(LanguageTag tag, SourceText file, bool isOwn, MappingRules rules, DiagnosticBag bag)
    {
        if (YamlReader.Read(file, YamlLimits.Default, bag) is not { } node) return;
        if (node is not YamlMapping map)
        {
            bag.Report(rules.WrongValue, node.Span, "a label file is made of the groups 'labels', 'at' and 'help'");
            return;
        }

        var reader = new MappingReader(map, rules, bag);
        sheets.Add(new Sheet(tag, isOwn, Texts(reader, "labels"), Texts(reader, "at"), Texts(reader, "help")));
        reader.Finish();
    }

    private static Dictionary<string, (YamlScalar Key, YamlScalar Text)> Texts(MappingReader reader, string key)
    {
        var texts = new Dictionary<string, (YamlScalar, YamlScalar)>(StringComparer.Ordinal);
        foreach (var entry in reader.Map(key)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar { IsNull: false } text) texts[entry.Key.Value] = (entry.Key, text);
            else reader.Wrong(entry.Value.Span, $"'{entry.Key.Value}' needs a text");
        }

        return texts;
    }

    private sealed record Sheet(LanguageTag Language, bool IsOwn, Dictionary<string, (YamlScalar Key, YamlScalar Text)> Words, Dictionary<string, (YamlScalar Key, YamlScalar Text)> Places, Dictionary<string, (YamlScalar Key, YamlScalar Text)> Helps)
    {
        private readonly HashSet<YamlScalar> used = [];

        public YamlScalar? Find(Dictionary<string, (YamlScalar Key, YamlScalar Text)> texts, string key)
        {
            if (!texts.TryGetValue(key, out var found)) return null;
            used.Add(found.Key);
            return found.Text;
        }

        public IEnumerable<YamlScalar> Unused() => Words.Values.Concat(Places.Values).Concat(Helps.Values).Select(t => t.Key).Where(k => !used.Contains(k));
    }
}
