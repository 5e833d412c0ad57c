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

    /// <summary>Whether a reader of the language can read the text: it is written in that language or in one of its <see cref="LanguageTag.Chain"/>.</summary>
    public bool Has(LanguageTag language) => Read(language) is not null;

    /// <summary>The part in the wanted language or one that its readers read too, else the same for the site's default language, else the first.</summary>
    public Part In(LanguageTag wanted, LanguageTag otherwise) =>
        Read(wanted) ?? Read(otherwise) ?? Parts[0];

    /// <summary>The same text with one more language; a language that is there already wins over the addition.</summary>
    public LocalizedText With(Part part) => Find(part.Language) is not null ? this : new LocalizedText(Parts.Add(part));

    /// <summary>The same text with one more language, which takes the place of what is there in it.</summary>
    public LocalizedText Replacing(Part part) => new([.. Parts.Where(p => p.Language != part.Language), part]);

    private Part? Read(LanguageTag language)
    {
        if (Find(language) is { } exact) return exact;
        if (language.Tag.Length == 2 && language.Tag[0] != 'n') return null;
        foreach (var tag in language.Chain())
            if (Find(tag) is { } near) return near;
        return null;
    }

    private Part? Find(LanguageTag language)
    {
        foreach (var part in Parts)
            if (part.Language == language) return part;
        return null;
    }
}
