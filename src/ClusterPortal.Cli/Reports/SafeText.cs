using System.Globalization;
using System.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>Text from content, made harmless for a terminal: controls, escape sequences, line separators and characters that reorder
/// or hide text are shown by their number.</summary>
internal static class SafeText
{
    private const int ZeroWidthNonJoiner = 0x200C; // Persian and Indic words need them, emoji families too.
    private const int ZeroWidthJoiner = 0x200D;

    public static string Of(string text)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length;)
        {
            var length = Take(text, i, out var shown);
            if (shown is not null) changed ??= new StringBuilder(text, 0, i, text.Length + 16);
            changed?.Append(shown ?? text.AsSpan(i, length));
            i += length;
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>Looks at the character at <paramref name="at"/>.</summary>
    /// <param name="shown">What to show instead; null when it may be shown as it is.</param>
    /// <returns>Its length in UTF-16 units.</returns>
    public static int Take(string text, int at, out string? shown)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            shown = $"\\u{{{(int)text[at]:X4}}}"; // half of a pair
            return 1;
        }

        var harmless = Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Format => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner,
            _ => true,
        };
        shown = harmless ? null : $"\\u{{{rune.Value:X4}}}";
        return rune.Utf16SequenceLength;
    }
}
