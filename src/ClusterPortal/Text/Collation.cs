using System.Text;

namespace ClusterPortal.Text;

/// <summary>The order of names in a language. Source: the alphabets of Danish and Norwegian (æ ø å at the end), Swedish and Finnish (å ä ö at the end);
/// elsewhere marked letters stand with the plain ones. Case and punctuation only decide between texts that are else alike.</summary>
internal sealed class Collation(LanguageTag language)
{
    private readonly string main = language.Tag.Split('-')[0];

    /// <summary>A key whose ordinal order is the order of the texts.</summary>
    public string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (AtTheEnd(lower) is { } rank) key.Append('{').Append(rank);
            else if (char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower)) key.Append(lower);
            else if (lower < 128) key.Append(char.IsWhiteSpace(lower) && key.Length > 0 && key[^1] != ' ' ? " " : "");
            else key.Append(Transliteration.Of(lower) is { Length: 1 } plain ? plain : Transliteration.Of(lower)[..1]);
        }

        return key.Append('\0').Append(text).ToString();
    }

    // '{' follows 'z', so these come after all plain letters.
    private char? AtTheEnd(char c) =>
        main switch
        {
            "da" or "nb" or "nn" or "no" => c switch { 'æ' or 'ä' => 'a', 'ø' or 'ö' => 'b', 'å' => 'c', _ => null },
            "sv" or "fi" => c switch { 'å' => 'a', 'ä' or 'æ' => 'b', 'ö' or 'ø' => 'c', _ => null },
            _ => null,
        };
}
