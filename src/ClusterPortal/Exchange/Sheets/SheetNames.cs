using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Yaml;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Countries and languages by their names in all languages that the base theme has. In: its strings files. Out: codes.</summary>
internal sealed class SheetNames
{
    private readonly Dictionary<string, string> countries = new(StringComparer.Ordinal), languages = new(StringComparer.Ordinal);

    public SheetNames()
    {
        foreach (var file in BaseTheme.Files().Where(f => f.Path.StartsWith("themes/base/strings/", StringComparison.Ordinal)))
        {
            var source = new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
            if (YamlReader.Read(source, YamlLimits.Default, new DiagnosticBag()) is not YamlMapping map) continue;
            Add(countries, map["countries"]);
            Add(languages, map["languages"]);
        }
    }

    /// <summary>The code of a country by its code or one of its names; null when nothing is known by that name.</summary>
    public string? Country(string words)
    {
        var upper = words.ToUpperInvariant();
        return Countries.Has(upper) ? upper : Countries.Mistaken(upper) ?? countries.GetValueOrDefault(ColumnHeading.Key(words));
    }

    public string? Language(string words) =>
        languages.GetValueOrDefault(ColumnHeading.Key(words)) ?? (words.Length <= 3 || words.Contains('-', StringComparison.Ordinal) ? LanguageTag.Parse(words)?.Tag : null);

    private static void Add(Dictionary<string, string> names, YamlNode? group)
    {
        foreach (var entry in (group as YamlMapping)?.Entries ?? [])
            if (entry.Value is YamlScalar name) names.TryAdd(ColumnHeading.Key(name.Value), entry.Key.Value);
    }
}
