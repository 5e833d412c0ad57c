using System.Globalization;

namespace ClusterPortal.Templates.Escaping;

/// <summary>Writes the value of a CSS property: whatever is no plain word, number or colour is escaped to be inert.</summary>
internal static class CssEscaper
{
    public static void Write(OutputBuffer to, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.Value;
            if (c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c is '#' or '.' or '%' or ',' or '+' or '-' or '_' or ' '))
            {
                to.WriteByte((byte)c);
            }
            else
            {
                to.Write($"\\{c.ToString("x", CultureInfo.InvariantCulture)} ");
            }
        }
    }
}
