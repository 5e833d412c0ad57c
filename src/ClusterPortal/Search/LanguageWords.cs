using ClusterPortal.Text;

namespace ClusterPortal.Search;

/// <summary>What a search knows of a language: words that say nothing, and endings under which one word has several forms. Both are handed to the browser with the index,
/// so that the script knows no language.</summary>
internal static partial class LanguageWords
{
    /// <summary>Words between spaces; none for languages without a list.</summary>
    public static string StopWords(LanguageTag language) => Stops.GetValueOrDefault(language.Main, "");

    /// <summary>Whether words are written together, so that the last of them says what the whole is.</summary>
    public static bool HasCompounds(LanguageTag language) => language.Main is "da" or "sv" or "nb" or "nn" or "no" or "de" or "nl" or "is" or "fi" or "fo";

    /// <summary>Rounds of endings: each with the fewest letters that must stay, then the endings with spaces between. Of each round the longest ending that fits is taken
    /// off, unless it stands behind a <c>!</c>, so a stem is always the beginning of its word. Languages that meet words in these letters only as English ones
    /// have the endings of English; others that are not listed have none.</summary>
    public static string[] Endings(LanguageTag language) =>
        language.Main is "zh" or "ja" or "ko" or "ar" ? EndingsOf["en"] : EndingsOf.GetValueOrDefault(language.Main, []);
}
