using System.Buffers;
using System.Text;

namespace ClusterPortal.Templates.Escaping;

/// <summary>Writes addresses into quoted attributes; only known schemes may start one.</summary>
internal static class UrlEscaper
{
    /// <summary>Stands in for an address that was refused; it leads nowhere.</summary>
    public const string Refused = "about:invalid";

    private const string Unsafe = "\"'<>`\\ \u007f";

    private static readonly SearchValues<char> Special = SearchValues.Create([.. Unsafe, .. Enumerable.Range(0, ' ').Select(c => (char)c)]);
    private static readonly SearchValues<char> SpecialAndColon = SearchValues.Create([.. Unsafe, ':', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "webcal"];

    public static bool IsAllowedScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var allowed in Schemes)
        {
            if (scheme.Equals(allowed, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an address is relative or has an allowed scheme, read as browsers read it: leading signs up to the
    /// space are skipped, tabs and line ends vanish anywhere.
    /// </summary>
    public static bool IsAllowed(ReadOnlySpan<char> url)
    {
        if (url.Length > 0 && url[0] is ('/' or '#' or '?'))
        {
            return true;
        }

        Span<char> scheme = stackalloc char[16];
        var length = 0;
        var started = false;
        foreach (var c in url)
        {
            if (c is '\t' or '\n' or '\r' || (!started && c <= ' '))
            {
                continue;
            }

            started = true;
            if (c == ':')
            {
                return IsAllowedScheme(scheme[..length]);
            }

            if (c is '/' or '?' or '#' or '\\')
            {
                return true;
            }

            if (length < scheme.Length)
            {
                scheme[length++] = c;
            }
        }

        return true;
    }

    public static void Write(OutputBuffer to, ReadOnlySpan<char> url, bool encodeColon)
    {
        while (true)
        {
            var at = url.IndexOfAny(encodeColon ? SpecialAndColon : Special);
            if (at < 0)
            {
                HtmlEscaper.Write(to, url);
                return;
            }

            HtmlEscaper.Write(to, url[..at]);
            WriteEncoded(to, url[at]);
            url = url[(at + 1)..];
        }
    }

    private static void WriteEncoded(OutputBuffer to, char c)
    {
        to.WriteByte((byte)'%');
        to.WriteByte(Hex(c >> 4));
        to.WriteByte(Hex(c & 15));
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    /// <summary>Percent-encodes everything but the signs that are safe in any part of an address.</summary>
    public static string Encode(string text, string keep)
    {
        var result = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || keep.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                result.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            for (var i = 0; i < count; i++)
            {
                result.Append('%').Append((char)Hex(bytes[i] >> 4)).Append((char)Hex(bytes[i] & 15));
            }
        }

        return result.ToString();
    }
}
