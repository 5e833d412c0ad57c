using System.Globalization;

namespace ClusterPortal.Search;

/// <summary>What a character is to a search, and which letters are alike to it: København, kobenhavn and koebenhavn are one word. The plain letter stands for each
/// letter with marks; that ø is also written oe is the business of <see cref="WordReader"/>, which sees both letters.</summary>
internal static partial class Letters
{
    /// <summary>The letters that are searched for in the place of one that is no ASCII; small already.</summary>
    public static string Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0);
        var lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        return Folded.TryGetValue(lower, out var plain) ? plain : lower.ToString();
    }

    /// <summary>Signs that change how a word looks and not which word it is: accents that stand on their own, vowel signs of Arabic, hyphens that do not show.</summary>
    public static bool IsIgnored(char c) =>
        c is >= '\u0300' and <= '\u036F' or '\u00AD' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF'
            or >= '\u0610' and <= '\u061A' or '\u0640' or >= '\u064B' and <= '\u065F' or '\u0670';

    /// <summary>Letters, digits and the marks that belong to letters. Half characters are none: what lies beyond the first plane is not searched for.</summary>
    public static bool IsWord(char c) =>
        c is >= '\uFF01' and <= '\uFF5E'
            ? char.IsAsciiLetterOrDigit((char)(c - 0xFEE0))
            : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Scripts that put no space between words: Chinese, Japanese and Korean, Thai, Lao, Burmese, Khmer.</summary>
    public static bool IsUnspaced(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3005' or '\u3007' or >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7A3'
            or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\uF900' and <= '\uFAFF';
}
