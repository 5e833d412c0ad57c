using System.Text;

namespace ClusterPortal.Pages;

/// <summary>A style sheet without what only its authors read: remarks, line ends and indentation. A remark that begins with an exclamation mark stays, as licences ask
/// for. Spaces that mean something (between selectors, around the signs of calc) stay single.</summary>
internal static class SheetPacker
{
    public static string Pack(string css)
    {
        var packed = new StringBuilder(css.Length);
        // Up to here nothing may be taken back: texts, addresses and escaped signs, which may end in a space.
        var kept = 0;
        var at = 0;
        while (at < css.Length)
        {
            var c = css[at];
            if (c is '"' or '\'') at = Keep(css, at, EndOfText(css, at), packed, out kept);
            else if (c == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var found and >= 0 ? found + 2 : css.Length;
                if (at + 2 < css.Length && css[at + 2] == '!') Keep(css, at, end, packed, out kept);
                // Between two words a remark parts them as a space does.
                else Space(packed, kept);
                at = end;
            }
            else if (c == '\\') at = Keep(css, at, EndOfEscape(css, at), packed, out kept);
            else if (StartsAddress(css, at)) at = Keep(css, at, css.IndexOf(')', at) is var close and >= 0 ? close + 1 : css.Length, packed, out kept);
            else if (char.IsWhiteSpace(c))
            {
                Space(packed, kept);
                at++;
            }
            else
            {
                if (c is '{' or '}' or ';' or ',' && packed.Length > kept && packed[^1] == ' ') packed.Length--;
                if (c == '}' && packed.Length > kept && packed[^1] == ';') packed.Length--;
                packed.Append(c);
                at++;
            }
        }

        if (packed.Length > kept && packed[^1] == ' ') packed.Length--;
        return packed.Append('\n').ToString();
    }

    // A colon has a space after it in declarations and in features of media alone.
    private static void Space(StringBuilder packed, int kept)
    {
        if (packed.Length == kept ? kept > 0 : packed[^1] is not (' ' or '{' or '}' or ';' or ',' or ':')) packed.Append(' ');
    }

    private static int Keep(string css, int from, int to, StringBuilder packed, out int kept)
    {
        packed.Append(css, from, to - from);
        kept = packed.Length;
        return to;
    }

    private static int EndOfText(string css, int start)
    {
        for (var at = start + 1; at < css.Length; at++)
        {
            if (css[at] == '\\') at++;
            else if (css[at] == css[start] || css[at] == '\n') return at + 1;
        }

        return css.Length;
    }

    // A sign by its number ends with one space of its own.
    private static int EndOfEscape(string css, int start)
    {
        var at = start + 1;
        while (at < css.Length && at < start + 7 && char.IsAsciiHexDigit(css[at])) at++;
        return at == start + 1 ? Math.Min(at + 1, css.Length) : at < css.Length && char.IsWhiteSpace(css[at]) ? at + 1 : at;
    }

    // Without quotes, what stands in url() is no CSS; with them it is a text like others.
    private static bool StartsAddress(string css, int at) =>
        css[at] is 'u' or 'U' && string.Compare(css, at, "url(", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
        && (at == 0 || !char.IsLetterOrDigit(css[at - 1])) && css.AsSpan(at + 4).TrimStart() is { Length: > 0 } rest && rest[0] is not ('"' or '\'');
}
