using System.Text;

namespace ClusterPortal.Outputs;

/// <summary>In: safe HTML as the portal's pages show it. Out: the same with every address absolute, because a feed's reader knows no page to start from.</summary>
internal static class AbsoluteLinks
{
    private static readonly string[] Names = ["href", "src", "poster", "cite", "data"];

    /// <summary>True when it is seen at once that every address is absolute, as most are: then nothing need be copied.</summary>
    public static bool Are(ReadOnlySpan<byte> html)
    {
        while (html.IndexOf("=\""u8) is var at and >= 0)
        {
            var name = html[..at];
            html = html[(at + 2)..];
            if (!html.StartsWith("http"u8) && !html.StartsWith("mailto:"u8) && !NamesNoAddress(name)) return false;
        }

        return true;
    }

    // Those of every heading and every link elsewhere. Of others nobody asks what they are: they count as addresses.
    private static bool NamesNoAddress(ReadOnlySpan<byte> name) => name.EndsWith(" rel"u8) || name.EndsWith(" id"u8) || name.EndsWith(" class"u8);

    /// <param name="html">Well-formed tags with quoted attributes, as the Markdown room writes them.</param>
    /// <param name="page">Absolute address of the page.</param>
    public static string In(string html, string page)
    {
        StringBuilder? result = null;
        var copied = 0;
        var at = 0;
        while (at < html.Length && html.IndexOf('<', at) is var open and >= 0)
        {
            at = open + 1;
            if (at >= html.Length || !char.IsAsciiLetter(html[at])) continue;
            while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at])) at++;
            while (NextAttribute(html, ref at) is { } attribute)
            {
                var written = html[attribute.Value];
                var absolute = attribute.Name.Equals("srcset", StringComparison.OrdinalIgnoreCase) ? SourceSet(written, page)
                    : Names.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) ? AbsoluteUrl.Of(written.Trim(), page)
                    : written;
                if (absolute == written) continue;
                result ??= new StringBuilder(html.Length + 64);
                result.Append(html, copied, attribute.Value.Start.Value - copied).Append(absolute);
                copied = attribute.Value.End.Value;
            }
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    // Moves behind the next attribute with a quoted value; null, and behind the tag, when there is none left.
    private static (string Name, Range Value)? NextAttribute(string html, ref int at)
    {
        while (at < html.Length)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '/')) at++;
            if (at >= html.Length || html[at] == '>') return null;
            var name = at;
            while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at])) at++;
            var nameEnd = at;
            if (nameEnd == name) at++;
            if (at + 1 >= html.Length || html[at] != '=' || html[at + 1] is not ('"' or '\'')) continue;
            var quote = html[at + 1];
            var value = at + 2;
            var end = html.IndexOf(quote, value);
            if (end < 0)
            {
                at = html.Length;
                return null;
            }

            at = end + 1;
            return (html[name..nameEnd], value..end);
        }

        return null;
    }

    // Addresses of one list are separated by a comma and a space; a comma inside an address is followed by none.
    private static string SourceSet(string value, string page) =>
        string.Join(", ", value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(candidate =>
        {
            var space = candidate.IndexOf(' ', StringComparison.Ordinal);
            return space < 0 ? AbsoluteUrl.Of(candidate, page) : AbsoluteUrl.Of(candidate[..space], page) + candidate[space..];
        }));
}
