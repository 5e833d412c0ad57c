using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ClusterPortal.Tests.Outputs.Mail;

/// <summary>Judges a mail by what all common mail programs show (caniemail.com: Gmail, Outlook for Windows with Word's engine, Apple Mail, Yahoo): its elements, attributes and
/// properties, and that nothing is fetched but pictures with words, from full addresses.</summary>
internal static class MailSafe
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "html", "head", "meta", "title", "style", "body", "div", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "b", "i", "strong", "em", "img", "span", "br", "hr",
        "ul", "ol", "li", "blockquote", "code", "pre", "sub", "sup", "del",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "lang", "dir", "charset", "name", "content", "class", "style", "role", "width", "height", "align", "cellpadding", "cellspacing", "border", "href", "src", "alt",
    };

    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "margin", "padding", "color", "background-color", "font-family", "font-size", "line-height", "text-decoration", "border", "border-top", "border-bottom", "border-left", "border-right", "border-collapse",
        "width", "max-width", "max-height", "height", "display", "overflow", "vertical-align", "white-space",
    };

    public static IReadOnlyList<string> Judge(string html)
    {
        var found = new List<string>();
        var document = new HtmlParser().ParseDocument(html);
        if (document.Doctype?.Name != "html") found.Add("no doctype");
        if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang"))) found.Add("no language");
        if (System.Text.Encoding.UTF8.GetByteCount(html) > 102 * 1024) found.Add("longer than 102 KB");
        foreach (var element in document.All)
        {
            var name = element.LocalName;
            if (!Elements.Contains(name)) found.Add($"<{name}>");
            foreach (var attribute in element.Attributes)
            {
                if (!Attributes.Contains(attribute.Name)) found.Add($"<{name} {attribute.Name}>");
                if (attribute.Name is "href" or "src" && !IsFull(attribute.Value)) found.Add($"<{name} {attribute.Name}=\"{attribute.Value}\">");
            }

            if (element.GetAttribute("style") is { } style) JudgeStyle(found, name, style);
            if (name == "style") JudgeSheet(found, element.TextContent);
            if (name == "img" && (element.GetAttribute("alt") is null || element.GetAttribute("width") is null)) found.Add("a picture without words or width");
            if (name == "table" && element.GetAttribute("role") != "presentation" && element.QuerySelector("th") is null) found.Add("a table for looks that says to be data");
        }

        foreach (var comment in document.Descendants<IComment>()) found.Add($"<!--{comment.Data}-->");
        return found;
    }

    private static bool IsFull(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "mailto" && url is { Query: "" };

    private static void JudgeStyle(List<string> found, string name, string style)
    {
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (property, value) = declaration.Split(':', 2, StringSplitOptions.TrimEntries) is [var p, var v] ? (p, v) : (declaration, "");
            if (!Properties.Contains(property) || value.Length == 0) found.Add($"<{name} style=\"{declaration}\">");
            if (value.Contains('(') || value.Contains('\\') || value.Contains("flex", StringComparison.Ordinal) || value.Contains("grid", StringComparison.Ordinal)) found.Add($"<{name} style=\"{declaration}\">");
        }
    }

    // Programs that do not understand a rule drop the sheet, so it holds nothing that the mail needs: only what adapts it.
    private static void JudgeSheet(List<string> found, string sheet)
    {
        if (sheet.Length > 8 * 1024) found.Add("a sheet longer than 8 KB, which Gmail drops");
        foreach (var word in (string[])["@import", "@font-face", "url(", "var(", "position", "<", "expression"])
            if (sheet.Contains(word, StringComparison.Ordinal)) found.Add($"'{word}' in the sheet");
        foreach (var block in sheet.Split('@').Skip(1))
            if (!block.StartsWith("media (", StringComparison.Ordinal)) found.Add($"@{block[..Math.Min(20, block.Length)]}");
    }
}
