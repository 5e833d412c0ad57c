using System.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: safe HTML with absolute addresses, as feeds have it. Out: the same in the few elements that all mail programs show, with their looks written into each tag,
/// since mail programs drop style sheets. Pictures become their words: most programs hide them at first.</summary>
internal static class MailMarkup
{
    /// <param name="html">Well-formed, every address absolute.</param>
    /// <param name="colors">Of the letter.</param>
    public static string Of(string html, LetterColors colors)
    {
        var styles = Styles(colors);
        var text = new StringBuilder(html.Length * 2);
        foreach (var token in MarkupTokens.Of(html))
        {
            if (token.Tag.Length == 0) Escape(text, token.Text);
            else if (token is { Tag: "img", IsEnd: false } && token.Attributes.TryGetValue("alt", out var words) && words.Length > 0) Escape(text, $"[{words}]");
            else if (styles.TryGetValue(token.Tag, out var style)) Write(text, token, style);
        }

        return text.ToString().Trim();
    }

    private static Dictionary<string, string> Styles(LetterColors colors)
    {
        const string Cell = "padding:4px 8px;vertical-align:top;border-bottom:1px solid ";
        var line = colors["line"].Light;
        return new(StringComparer.Ordinal)
        {
            ["p"] = "margin:0 0 16px 0", ["h2"] = "margin:24px 0 8px 0;font-size:20px;line-height:26px", ["h3"] = "margin:20px 0 8px 0;font-size:18px;line-height:24px",
            ["h4"] = "margin:16px 0 8px 0;font-size:16px;line-height:24px", ["h5"] = "margin:16px 0 8px 0;font-size:16px;line-height:24px", ["h6"] = "margin:16px 0 8px 0;font-size:16px;line-height:24px",
            ["ul"] = "margin:0 0 16px 0;padding:0 24px", ["ol"] = "margin:0 0 16px 0;padding:0 24px", ["li"] = "margin:0 0 4px 0",
            ["blockquote"] = $"margin:0 0 16px 0;padding:0 16px;border-left:3px solid {line};border-right:3px solid {line}",
            ["a"] = $"color:{colors["link"].Light};text-decoration:underline", ["hr"] = $"border:0;border-top:1px solid {line};margin:16px 0", ["pre"] = "margin:0 0 16px 0;white-space:pre-wrap",
            ["table"] = "margin:0 0 16px 0;border-collapse:collapse", ["td"] = Cell + line, ["th"] = Cell + line,
            ["tr"] = "", ["thead"] = "", ["tbody"] = "", ["strong"] = "", ["em"] = "", ["b"] = "", ["i"] = "", ["br"] = "", ["code"] = "", ["sub"] = "", ["sup"] = "", ["del"] = "",
        };
    }

    private static void Write(StringBuilder text, MarkupToken token, string style)
    {
        if (token.IsEnd)
        {
            text.Append("</").Append(token.Tag).Append('>');
            return;
        }

        text.Append('<').Append(token.Tag);
        if (token.Tag == "a")
        {
            text.Append(" href=\"");
            Escape(text, token.Attributes.GetValueOrDefault("href", ""));
            text.Append("\" class=\"d-link\"");
        }

        if (style.Length > 0) text.Append(" style=\"").Append(style).Append('"');
        text.Append('>');
    }

    private static void Escape(StringBuilder text, string plain)
    {
        foreach (var c in plain)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                _ => text.Append(c),
            };
        }
    }
}
