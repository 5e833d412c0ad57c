using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics;

/// <summary>How wide a text will be, without its typeface: measured a little too wide, so that what is placed by it does not touch.</summary>
internal static partial class TextWidth
{
    private const double Safety = 1.07;
    private const double BoldSafety = 1.07;
    private const int FirstWide = 0x2E80;

    /// <param name="size">Of the letters, in pixels; the width is in the same unit.</param>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var sum = 0;
        foreach (var rune in text.EnumerateRunes()) sum += Of(rune);
        return sum * size * Safety * (bold ? BoldSafety : 1) / 1000;
    }

    private static int Of(Rune rune)
    {
        if (rune.Value is >= 32 and < 127) return Ascii[rune.Value - 32];
        if (rune.Value >= FirstWide) return Wide;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            UnicodeCategory.UppercaseLetter => OtherCapital,
            _ => Other,
        };
    }
}
