using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Themes;

/// <summary>Reads <c>strings/&lt;tag&gt;.yml</c> of all layers into one set per language. A key that a language lacks is taken from English, and said so.</summary>
internal sealed class StringsReader(DiagnosticBag bag, MappingRules rules)
{
    private static readonly LanguageTag English = new("en");
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="languages">The site's languages.</param>
    /// <param name="files">Files by language tag, the most special layer first.</param>
    public FrozenDictionary<LanguageTag, LanguageStrings> Read(ImmutableArray<LanguageTag> languages, Dictionary<string, List<InputFile>> files)
    {
        var english = ReadLayers(files.GetValueOrDefault("en") ?? []);
        var read = new Dictionary<LanguageTag, LanguageStrings>();
        foreach (var language in languages)
        {
            var own = language == English ? english : ReadLayers([.. language.Chain().SelectMany(l => files.GetValueOrDefault(l.Tag) ?? [])]);
            var known = own.Count > 0;
            if (language.Main != English.Main && !own.ContainsKey("dates.months.0") && BuiltinFormats.Find(language) is { } formats)
                foreach (var (key, text) in ReadLayers([formats])) own.TryAdd(key, text);
            read[language] = Build(language, own, english);
            if (language == English || !known) continue;
            var missing = english.Keys.Where(k => !own.ContainsKey(k) && !k.StartsWith("countries.", StringComparison.Ordinal) && !k.StartsWith("languages.", StringComparison.Ordinal) && !IsPluralForm(k)).Order(StringComparer.Ordinal).ToArray();
            if (missing.Length > 0)
                bag.Report(ThemeRules.MissingString, At(files, language), $"{missing.Length} texts are not translated into '{language}': {string.Join(", ", missing.Take(5))}{(missing.Length > 5 ? "…" : "")}", "English is shown in their place");
        }

        foreach (var language in languages.Where(l => l.Main != English.Main && !l.Chain().Any(near => files.ContainsKey(near.Tag))))
            bag.Report(ThemeRules.MissingString, default, $"the theme has no texts in '{language}'", $"add strings/{language}.yml to the theme; English is shown until then");
        return read.ToFrozenDictionary();
    }

    private static bool IsPluralForm(string key) => Array.IndexOf(PluralForms, key[(key.LastIndexOf('.') + 1)..]) >= 0;

    private static Span At(Dictionary<string, List<InputFile>> files, LanguageTag language) =>
        language.Chain().Select(l => files.GetValueOrDefault(l.Tag)).FirstOrDefault(l => l is not null) is { Count: > 0 } list ? Span.Of(new SourceText(list[^1].Path, "")) : default;

    /// <summary>All keys with their path, such as <c>strings.read_more</c> or <c>dates.months.0</c>.</summary>
    private Dictionary<string, string> ReadLayers(List<InputFile> layers)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in layers)
        {
            if (TextDecoder.Decode(file, bag) is not { } source) continue;
            switch (YamlReader.Read(source, YamlLimits.Default, bag))
            {
                case YamlMapping map:
                    Flatten(map, "", all);
                    break;
                case { } other:
                    bag.Report(rules.WrongValue, other.Span, "a strings file is made of groups of keys and texts, starting with 'strings:'");
                    break;
                default:
                    break;
            }
        }

        return all;
    }

    private void Flatten(YamlNode node, string path, Dictionary<string, string> all)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (path.Length == 0 && entry.Key.Value is not ("strings" or "dates" or "numbers" or "approx" or "no_data" or "languages" or "countries" or "towns"))
                        bag.Report(rules.UnknownKey, entry.Key.Span, $"'{entry.Key.Value}' is not a part of a strings file", "one of strings, dates, numbers, approx, no_data, languages, countries, towns");
                    else
                        Flatten(entry.Value, path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}", all);
                }

                break;
            case YamlSequence list:
                for (var i = 0; i < list.Items.Length; i++) Flatten(list.Items[i], $"{path}.{i}", all);
                break;
            case YamlScalar scalar:
                all.TryAdd(path, scalar.Value);
                break;
            default:
                break;
        }
    }

    private static LanguageStrings Build(LanguageTag language, Dictionary<string, string> own, Dictionary<string, string> english)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var plurals = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var source in (Dictionary<string, string>[])[own, english])
        {
            foreach (var (path, text) in source)
            {
                var parts = path.Split('.');
                if (parts[0] != "strings") continue;
                if (parts.Length == 2) texts.TryAdd(parts[1], text);
                else if (parts.Length == 3 && (ReferenceEquals(source, own) || !own.Keys.Any(k => k.StartsWith($"strings.{parts[1]}.", StringComparison.Ordinal))))
                    (plurals.TryGetValue(parts[1], out var forms) ? forms : plurals[parts[1]] = new(StringComparer.Ordinal)).TryAdd(parts[2], text);
            }
        }

        string Word(string key, string otherwise) => own.GetValueOrDefault(key) ?? english.GetValueOrDefault(key, otherwise);
        ImmutableArray<string> Words(string key, int count) => [.. Enumerable.Range(0, count).Select(i => Word($"{key}.{i}", (i + 1).ToString()))];
        var months = Words("dates.months", 12);
        return new LanguageStrings
        {
            Language = language,
            Texts = texts.ToFrozenDictionary(StringComparer.Ordinal),
            Plurals = plurals.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            Dates = new DateWords(
                months,
                own.ContainsKey("dates.months_alone.0") ? Words("dates.months_alone", 12) : months,
                Words("dates.months_short", 12),
                Words("dates.weekdays", 7),
                Words("dates.weekdays_short", 7),
                Group("dates", own, english).Where(p => !p.Key.Contains('.', StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal)),
            Borrowed = ReferenceEquals(own, english) ? FrozenSet<string>.Empty : texts.Keys.Concat(plurals.Keys).Where(k => !HasText(own, k)).ToFrozenSet(StringComparer.Ordinal),
            Numbers = new NumberSigns(
                Word("numbers.group", ","), Word("numbers.decimal", "."), int.TryParse(Word("numbers.group_from", "4"), out var from) ? from : 4, Word("numbers.percent", "{n}%")),
            Approximations = Group("approx", own, english).ToFrozenDictionary(StringComparer.Ordinal),
            NoData = Word("no_data", Word("strings.no_data", "no data")),
            Languages = Group("languages", own, english).ToFrozenDictionary(StringComparer.Ordinal),
            Towns = Group("towns", own, []).ToFrozenDictionary(StringComparer.Ordinal),
            Countries = Group("countries", own, english).ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static bool HasText(Dictionary<string, string> own, string key) =>
        own.ContainsKey($"strings.{key}") || own.ContainsKey($"strings.{key}.other");

    private static Dictionary<string, string> Group(string name, Dictionary<string, string> own, Dictionary<string, string> english)
    {
        var group = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in own.Concat(english))
            if (path.StartsWith(name + ".", StringComparison.Ordinal)) group.TryAdd(path[(name.Length + 1)..], text);
        return group;
    }
}
