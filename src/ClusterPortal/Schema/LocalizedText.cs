using System.Collections.Immutable;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>Text in one or more languages, in the order written. Never empty. A large portal has a hundred thousand of them, nearly all in one language: the first
/// part needs no list.</summary>
internal sealed partial class LocalizedText
{
    private readonly Part first;
    private readonly Part[]? others;

    public LocalizedText(Part only) => first = only;

    public LocalizedText(ImmutableArray<Part> parts)
    {
        first = parts[0];
        others = parts.Length == 1 ? null : parts.AsSpan()[1..].ToArray();
    }

    public PartList Parts => new(this);

    public static LocalizedText Of(LanguageTag language, string text) => new(new Part(language, text, default));

    /// <summary>Whether a reader of the language can read the text: it is written in that language or in one of its <see cref="LanguageTag.Chain"/>.</summary>
    public bool Has(LanguageTag language) => Read(language) is not null;

    /// <summary>The part in the wanted language or one that its readers read too, else the same for the site's default language, else the first.</summary>
    public Part In(LanguageTag wanted, LanguageTag otherwise) =>
        Read(wanted) ?? Read(otherwise) ?? Parts[0];

    /// <summary>The same text with one more language; a language that is there already wins over the addition.</summary>
    public LocalizedText With(Part part) => Find(part.Language) is not null ? this : new LocalizedText([.. Parts, part]);

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
