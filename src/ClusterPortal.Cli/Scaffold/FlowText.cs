using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>An example of a type file, written as one line of YAML, in the languages of one site.</summary>
internal static class FlowText
{
    /// <param name="languages">The site's, its default one first.</param>
    public static string Of(YamlNode node, IReadOnlyList<string> languages) => node switch
    {
        YamlScalar scalar => AsWritten(scalar.Span),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(i => Of(i, languages)))}]",
        YamlMapping mapping when InLanguages(mapping, languages) is { } text => text,
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{AsWritten(e.Key.Span)}: {Of(e.Value, languages)}"))}}}",
        _ => "",
    };

    /// <summary>The value in one language: an example need not be in every language of the site.</summary>
    public static YamlNode InOne(YamlNode node, string language) =>
        node is YamlMapping mapping && mapping["en"] is { } english ? mapping[language] ?? english : node;

    private static string? InLanguages(YamlMapping mapping, IReadOnlyList<string> languages)
    {
        if (mapping["en"] is null) return null;
        var known = languages.Where(l => mapping[l] is not null).ToArray();
        if (known.Length < 2) return Of(InOne(mapping, languages[0]), languages);
        return $"{{{string.Join(", ", known.Select(l => $"{l}: {Of(mapping[l]!, languages)}"))}}}";
    }

    private static string AsWritten(Span span) => span.Source!.Text.Substring(span.Start, span.Length);
}
