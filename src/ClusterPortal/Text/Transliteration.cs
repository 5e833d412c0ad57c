namespace ClusterPortal.Text;

/// <summary>How letters outside a to z are written with a to z: the one rule for ids, new entries and the anchors of headings. Latin letters with marks as the
/// languages themselves do where they have a custom (ø as oe, ß as ss), Greek and Cyrillic letters, and Chinese characters by their usual reading.</summary>
internal static partial class Transliteration
{
    /// <summary>All letters but Chinese ones, each with its plain letters, for scripts that follow the same rule.</summary>
    public static IEnumerable<(string Letters, string Plain)> Letters =>
        Latin.Concat(Other).GroupBy(l => l.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (string.Concat(g.Select(l => l.Key).Order()), g.Key));

    /// <summary>The plain letters of one Latin letter; null for characters of other scripts and for signs. Capitals stay capitals.</summary>
    public static string? OfLatin(char c)
    {
        if (c < 128) return c.ToString();
        var lower = char.ToLowerInvariant(c);
        if (!Latin.TryGetValue(lower, out var plain)) return null;
        return lower == c ? plain : plain.ToUpperInvariant();
    }

    /// <summary>A character of any script in small plain letters, with a space on both sides of a Chinese syllable; null when it cannot be written so.</summary>
    /// <param name="text">The whole text, as neighbours decide how a Chinese character is read.</param>
    /// <param name="at">Which character of it.</param>
    public static string? Of(string text, int at)
    {
        var c = text[at];
        if (OfLatin(c) is { } latin) return latin.ToLowerInvariant();
        if (Other.TryGetValue(char.ToLowerInvariant(c), out var other)) return other;
        return Pinyin.Of(text, at) is { } reading ? $" {reading.Syllable} " : null;
    }
}
