using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`html`: markup and addresses. In pages what html.escape gives is markup already, so it is not escaped again.</summary>
internal static class HtmlFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("html.escape", "The text with the signs of HTML escaped.", Shape.Html, (a, c) => Markup(Escape(a[0]), c), Text("text"))
            .Shown("{{ 'a < b' | html.escape }}", "a &lt; b"),
        Function("html.newline_to_br", "The text with a <br /> before each line end.", Shape.Html, (a, c) => Break(a[0], c), Text("text"))
            .Shown(@"{{ ""a\nb"" | html.newline_to_br }}", "a<br />\nb"),
        Function("html.strip", "The text without HTML tags.", Shape.Text, (a, _) => Value.Of(Tags.Pattern.Replace(Text(a[0]), "")), Text("text"))
            .Shown("{{ '<b>a</b>' | html.strip }}", "a"),
        Function("html.url_encode", "The text as one part of an address: every sign with a meaning there is encoded.", Shape.Text, (a, _) => Value.Of(UrlEscaper.Encode(Text(a[0]), "-_.~")), Text("text"))
            .Shown("{{ 'a b/c' | html.url_encode }}", "a%20b%2Fc"),
        Function("html.url_escape", "The text as a whole address: signs not allowed in one are encoded.", Shape.Text, (a, _) => Value.Of(UrlEscaper.Encode(Text(a[0]), "-_.~!*'();:@&=+$,/?#[]%")), Text("text"))
            .Shown("{{ '/a b/' | html.url_escape }}", "/a%20b/"),
    ];

    private static Value Markup(string text, RenderContext context)
    {
        context.CheckTextLength(text.Length);
        return context.TextOnly ? Value.Of(text) : Value.Of(new SafeHtml(text));
    }

    private static string Escape(Value value)
    {
        using var buffer = new OutputBuffer();
        HtmlEscaper.Write(buffer, Text(value));
        return buffer.ToString();
    }

    private static Value Break(Value value, RenderContext context)
    {
        var text = context.TextOnly || value.AsHtml is not null ? Text(value) : Escape(value);
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')))
            {
                result.Append("<br />");
            }

            result.Append(text[i]);
        }

        return Markup(result.ToString(), context);
    }

    /// <summary>
    /// What counts as a tag, as Scriban has it: scripts, styles and comments with what is in them, and tags, in which a
    /// quoted value may hold a >. Without backtracking, so that the time it takes grows only with the text.
    /// </summary>
    private static class Tags
    {
        public static readonly Regex Pattern = new(
            """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*>""",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }
}
