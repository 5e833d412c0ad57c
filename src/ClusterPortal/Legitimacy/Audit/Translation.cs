using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>What to write so that a text is there in one more language.</summary>
internal static class Translation
{
    /// <param name="source">The entry.</param>
    /// <param name="field">The field that holds the text.</param>
    /// <param name="wanted">The language that is lacking.</param>
    /// <param name="written">The language of a text that names none.</param>
    public static ImmutableArray<Paste> Of(SourceText source, Field field, LanguageTag wanted, LanguageTag written)
    {
        var example = $"\"{field.Name} in the language '{wanted}'\"";
        if (PasteFinder.Read(source, out _) is { } document)
        {
            foreach (var entry in document.Entries)
            {
                if (entry.Key.Value != field.Name && !field.Aliases.Contains(entry.Key.Value)) continue;
                if (entry.Value is YamlMapping) return PasteFinder.Find(source, new FieldGroup("", [field]), $"{field.Name}: {{{wanted}: {example}}}", [], default, again: false);
                var (first, last) = (entry.Key.Span.Position.Line, source.PositionAt(entry.Value.Span.End).Line);
                if (entry.Value is YamlScalar { IsBlock: false } && first == last)
                    return [new Paste(PasteKind.Replace, source.Path, first, $"{entry.Key.Value}:\n  {written}: {YamlLayout.Raw(entry.Value)}\n  {wanted}: {example}")];
                return [new Paste(PasteKind.Mend, source.Path, first, $"write '{entry.Key.Value}' by language: '{written}:' above the text, which moves two columns to the right, and '{wanted}:' with the translation")];
            }
        }

        return [];
    }
}
