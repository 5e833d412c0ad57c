using System.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>Texts in the head of a message, which is ASCII: what is more becomes encoded words (RFC 2047). No text can end its line.</summary>
internal static class MailHeader
{
    private const int LongestWord = 75;
    private const string Start = "=?utf-8?B?";
    private const string End = "?=";

    /// <param name="used">How many columns the header's name takes.</param>
    public static string Text(string text, int used)
    {
        var clean = Clean(text);
        return clean.All(c => c is >= ' ' and <= '~') && clean.Length + used <= 998 && !clean.Contains("=?", StringComparison.Ordinal) ? clean : Encoded(clean, used);
    }

    /// <summary>The name in front of an address.</summary>
    public static string Phrase(string name)
    {
        var clean = Clean(name);
        return clean.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-') ? clean
            : clean.All(c => c is >= ' ' and <= '~') ? $"\"{clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : Encoded(clean, 6);
    }

    private static string Clean(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Each word holds whole characters and fits its line.
    private static string Encoded(string text, int used)
    {
        var words = new StringBuilder();
        var bytes = new List<byte>();
        var room = LongestWord - Math.Max(used, 0);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (Start.Length + End.Length + ((bytes.Count + length + 2) / 3 * 4) > room)
            {
                words.Append(Start).Append(Convert.ToBase64String([.. bytes])).Append(End).Append("\r\n ");
                bytes.Clear();
                room = LongestWord;
            }

            bytes.AddRange(utf8[..length]);
        }

        return words.Append(Start).Append(Convert.ToBase64String([.. bytes])).Append(End).ToString();
    }
}
