namespace ClusterPortal.Text;

/// <summary>A BCP 47 language tag in its usual spelling: <c>en</c>, <c>pt-BR</c>, <c>zh-Hans</c>.</summary>
public readonly record struct LanguageTag(string Tag)
{
    /// <summary>Arabic, Hebrew, Persian, Urdu and their kin are written from right to left.</summary>
    public string Direction => Tag.Split('-')[0] is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" ? "rtl" : "ltr";

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
