using System.Collections.Immutable;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>Text in one or more languages, in the order written. Never empty.</summary>
internal sealed class LocalizedText(ImmutableArray<LocalizedText.Part> parts)
{
    /// <summary>One language's text and where it stands.</summary>
    internal readonly record struct Part(LanguageTag Language, string Text, Span Span, YamlScalar? Scalar = null);

    public ImmutableArray<Part> Parts { get; } = parts;

    public static LocalizedText Of(LanguageTag language, string text) => new([new Part(language, text, default)]);

    public bool Has(LanguageTag language) => Find(language) is not null;

    /// <summary>The part in the wanted language, else in the site's default language, else the first.</summary>
    public Part In(LanguageTag wanted, LanguageTag otherwise) =>
        Find(wanted) ?? Find(otherwise) ?? Parts[0];

    /// <summary>The same text with one more language; a language that is there already wins over the addition.</summary>
    public LocalizedText With(Part part) => Has(part.Language) ? this : new LocalizedText(Parts.Add(part));

    private Part? Find(LanguageTag language)
    {
        foreach (var part in Parts)
            if (part.Language == language) return part;
        return null;
    }
}
