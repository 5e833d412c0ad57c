using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>Whether a value that is written anew still says what its writer meant. Where a number, a day or an address can be read in two ways, or loses a part, a person
/// decides.</summary>
internal static class Meaning
{
    private const string Decimals = " '_.,";

    /// <param name="text">As it was written: a number, a day, a day with its time, or a web address.</param>
    /// <param name="better">What is suggested in its place.</param>
    public static bool IsKept(string text, string better)
    {
        if (better.StartsWith("https://", StringComparison.Ordinal)) return IsSameAddress(text, better);
        if (better.Length >= 10 && better[4..].StartsWith('-')) return IsSameDay(text, better);
        return IsSameNumber(text, better);
    }

    // Nothing before the host, or the beginning misspelt; ftp:// is another address.
    private static bool IsSameAddress(string text, string better)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return text.Trim() == better || end < 0 || Suggestion.Nearest(text[..end], ["http", "https"]) is not null;
    }

    // The same digits but for zeros before them: nothing was added, as for "2:30 pm", and nothing lost, as when a day takes no time.
    private static bool IsSameDay(string text, string better)
    {
        if (text.Any(char.IsAsciiDigit) && Array.TrueForAll(text.ToCharArray(), char.IsAsciiDigit)) return text.Length == 8;
        var named = text.Any(c => char.IsLetter(c) && c != 'T');
        if (named) return better.Length == 10 && !text.Contains(':', StringComparison.Ordinal);
        return Digits(text) == Digits(better);
    }

    // "12 000" and "1,5" are plain; "1,234" is a thousand to some and one to others, "1.000" likewise; what stands beside the digits may be a unit.
    private static bool IsSameNumber(string text, string better)
    {
        if (text.Any(c => !char.IsAsciiDigit(c) && !Decimals.Contains(c, StringComparison.Ordinal) && c is not ('+' or '-' or '\u00A0' or '\u202F' or '\u2212'))) return false;
        if (new string([.. text.Where(char.IsAsciiDigit)]) != new string([.. better.Where(char.IsAsciiDigit)])) return false;
        var marks = text.Count(c => c is ',' or '.');
        return marks == 0 || (marks == 1 && better.Contains('.', StringComparison.Ordinal) && !IsThousand(text));
    }

    private static bool IsThousand(string text) => text.LastIndexOfAny([',', '.']) == text.Length - 4;

    private static string Digits(string text) => new([.. text.Where(c => c is > '0' and <= '9').Order()]);
}
