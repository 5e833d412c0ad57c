using System.Net;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: HTML as the Markdown room writes it: well-formed tags, quoted attributes, no remarks. Out: its tags and texts in order.</summary>
internal static class MarkupTokens
{
    public static IEnumerable<MarkupToken> Of(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            if (open > at) yield return new MarkupToken("", false, WebUtility.HtmlDecode(html[at..open]));
            if (open == html.Length) yield break;
            var close = EndOf(html, open);
            yield return Tag(html[(open + 1)..close]);
            at = close + 1;
        }
    }

    // A > within quotes ends no tag.
    private static int EndOf(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return at;
        }

        return html.Length;
    }

    private static MarkupToken Tag(string inner)
    {
        var isEnd = inner.StartsWith('/');
        var at = isEnd ? 1 : 0;
        var start = at;
        while (at < inner.Length && char.IsAsciiLetterOrDigit(inner[at])) at++;
        var name = inner[start..at].ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at < inner.Length)
        {
            while (at < inner.Length && (inner[at] is ' ' or '\n' or '/')) at++;
            start = at;
            while (at < inner.Length && inner[at] is not ('=' or ' ' or '\n')) at++;
            var key = inner[start..at].ToLowerInvariant();
            if (at + 1 >= inner.Length || inner[at] != '=') continue;
            var end = inner.IndexOf(inner[at + 1], at + 2);
            if (end < 0) break;
            attributes[key] = WebUtility.HtmlDecode(inner[(at + 2)..end]);
            at = end + 1;
        }

        return new MarkupToken(name, isEnd, "") { Attributes = attributes };
    }
}
