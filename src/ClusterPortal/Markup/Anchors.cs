using System.Buffers;
using System.Globalization;
using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Markup;

/// <summary>From a heading's text to its anchor: small letters, digits and hyphens; other scripts keep their letters. The same text gives the same
/// anchor for ever, because links from elsewhere depend on it.</summary>
internal static class Anchors
{
    private const int Longest = 80;

    /// <summary>The anchor of a text, or "section" when it has no letter or digit.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(Math.Min(text.Length, Longest) + 4);
        var hyphen = false;
        var latin = true;
        while (!text.IsEmpty && result.Length < Longest)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var used) != OperationStatus.Done) rune = Rune.ReplacementChar;
            text = text[used..];
            var lower = Rune.ToLowerInvariant(rune);
            if (Kept(lower, latin))
            {
                if (hyphen && result.Length > 0) result.Append('-');
                hyphen = false;
                latin = Append(result, lower) || (latin && IsMark(lower));
            }
            else if (rune.Value is not ('\'' or '’' or '.' or '\u00AD') && !(latin && IsMark(lower)))
            {
                hyphen = true;
            }
        }

        return result.Length == 0 ? "section" : result.ToString();
    }

    private static bool Append(StringBuilder result, Rune rune)
    {
        if (rune.IsAscii)
        {
            result.Append((char)rune.Value);
            return true;
        }

        if (rune.IsBmp && Transliteration.OfLatin((char)rune.Value) is { } plain)
        {
            result.Append(plain);
            return true;
        }

        result.Append(rune.ToString());
        return false;
    }

    // A mark after a Latin letter is an accent written apart and goes; in Indic scripts marks are vowels and stay.
    private static bool Kept(Rune rune, bool latin) =>
        rune.Value == '_' || Rune.IsLetterOrDigit(rune) || (!latin && IsMark(rune));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
