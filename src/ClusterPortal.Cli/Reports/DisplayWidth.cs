using System.Globalization;
using System.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>How many columns a terminal gives to what a reader sees as one character.</summary>
internal static class DisplayWidth
{
    private const int EmojiPresentation = 0xFE0F;

    /// <param name="cluster">One grapheme cluster: a letter with its accents, a flag, a family of emoji.</param>
    public static int OfCluster(ReadOnlySpan<char> cluster)
    {
        var width = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune.Value == EmojiPresentation && width > 0) return 2;
            width = Math.Max(width, OfRune(rune));
        }

        return IsFlag(cluster) ? 2 : width;
    }

    public static int Of(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            width += OfCluster(text.AsSpan(i, length));
            i += length;
        }

        return width;
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsFlag(ReadOnlySpan<char> cluster) =>
        cluster.Length == 4 && Rune.DecodeFromUtf16(cluster, out var first, out _) == System.Buffers.OperationStatus.Done && first.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsWide(int value)
    {
        var ranges = WideRanges.All;
        var (low, high) = (0, (ranges.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value < ranges[2 * middle]) high = middle - 1;
            else if (value > ranges[(2 * middle) + 1]) low = middle + 1;
            else return true;
        }

        return false;
    }
}
