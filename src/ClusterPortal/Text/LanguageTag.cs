using System.Collections.Immutable;

namespace ClusterPortal.Text;

/// <summary>A BCP 47 language tag in its usual spelling: <c>en</c>, <c>pt-BR</c>, <c>zh-Hans</c>.</summary>
public readonly record struct LanguageTag(string Tag)
{
    /// <summary>The language without script and region: <c>zh</c> of <c>zh-Hans</c>.</summary>
    internal string Main => Tag.IndexOf('-') is var end and >= 0 ? Tag[..end] : Tag;

    /// <summary>Arabic, Hebrew, Persian, Urdu and their kin are written from right to left, whatever the language when the tag names such a script.</summary>
    public string Direction =>
        Script switch
        {
            "Arab" or "Hebr" or "Thaa" or "Syrc" or "Nkoo" or "Adlm" or "Rohg" => "rtl",
            not null => "ltr",
            null => Main is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb" or "syr" ? "rtl" : "ltr",
        };

    private string? Script => Tag.Split('-') is [_, { Length: 4 } script, ..] ? script : null;

    /// <summary>The tag and the tags whose texts a reader of it also reads, the nearest first: <c>zh-Hans-CN</c>, <c>zh-Hans</c>, <c>zh</c>. A region that has a
    /// usual script leads over that script (<c>zh-TW</c>, <c>zh-Hant</c>, <c>zh</c>); the two written forms of Norwegian lead over their common tag.</summary>
    internal ImmutableArray<LanguageTag> Chain()
    {
        var chain = ImmutableArray.CreateBuilder<LanguageTag>(3);
        for (var tag = Tag; ; tag = tag[..tag.LastIndexOf('-')])
        {
            chain.Add(new LanguageTag(tag));
            if (tag is "zh-TW" or "zh-HK" or "zh-MO") chain.Add(new LanguageTag("zh-Hant"));
            if (tag is "zh-CN" or "zh-SG") chain.Add(new LanguageTag("zh-Hans"));
            if (!tag.Contains('-', StringComparison.Ordinal)) break;
        }

        if (Main is "nb" or "nn") chain.Add(new LanguageTag("no"));
        if (Main is "no") chain.Add(new LanguageTag("nb"));
        return chain.ToImmutable();
    }

    /// <summary>Whether a reader of this language reads a text in the other: that is in its <see cref="Chain"/>.</summary>
    internal bool Reads(LanguageTag text) => this == text || (text.Tag.Length < Tag.Length + 3 && Main[0] == text.Tag[0] && Chain().Contains(text));

    /// <summary>Reads language[-Script][-REGION][-variant…]; null when the form is not one of those.</summary>
    public static LanguageTag? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts[0].Length is < 2 or > 3 || !IsLetters(parts[0])) return null;
        var written = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length is < 2 or > 8 || !part.All(char.IsAsciiLetterOrDigit)) return null;
            written += part.Length switch
            {
                4 when i == 1 && IsLetters(part) => $"-{char.ToUpperInvariant(part[0])}{part[1..].ToLowerInvariant()}",
                2 when IsLetters(part) => $"-{part.ToUpperInvariant()}",
                _ => $"-{part.ToLowerInvariant()}",
            };
        }

        return text.Length <= 35 ? new LanguageTag(written) : null;
    }

    public override string ToString() => Tag;

    private static bool IsLetters(string text) => text.All(char.IsAsciiLetter);
}
