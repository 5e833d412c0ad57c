using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ClusterPortal.Tests.Markup;

/// <summary>Reads HTML as a browser would and says what in it must not come from content. Shares no code with the renderer.</summary>
internal static class HtmlJudge
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "wbr", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong", "del", "a", "img", "figure", "figcaption",
        "table", "thead", "tbody", "tr", "th", "td", "div", "section", "sup", "sub", "abbr", "span", "details", "summary", "b", "i", "u", "s", "small", "mark", "ins", "kbd", "samp", "var",
        "q", "cite", "dfn", "bdi", "ruby", "rt", "rp",
    ];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["a"] = ["href", "rel", "id", "role", "aria-label"],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding"],
        ["ol"] = ["start"],
        ["li"] = ["id"],
        ["pre"] = ["tabindex"],
        ["code"] = ["class"],
        ["div"] = ["class", "role", "tabindex", "aria-label"],
        ["section"] = ["class", "role"],
        ["th"] = ["scope", "class"],
        ["td"] = ["class"],
        ["span"] = ["class", "role", "aria-label"],
        ["abbr"] = ["title"],
        ["dfn"] = ["title"],
        ["details"] = ["open"],
    };

    public static List<string> Faults(string html)
    {
        var faults = new List<string>();
        var document = new HtmlParser().ParseDocument($"<!doctype html><html><head></head><body><div id=\"before\">{html}</div><p id=\"after\">x</p></body></html>");
        var frame = document.GetElementById("before")!;
        if (document.Body!.Children.Length != 2 || document.Body.LastElementChild!.Id != "after") faults.Add("breaks out of its place");
        if (document.Head!.Children.Length != 0) faults.Add("reaches the head");
        foreach (var element in frame.QuerySelectorAll("*")) Judge(element, faults);
        var again = new HtmlParser().ParseDocument("<!doctype html><body><div id=\"before\">" + frame.InnerHtml + "</div>").GetElementById("before")!;
        if (again.InnerHtml != frame.InnerHtml) faults.Add("changes when read a second time");
        return faults;
    }

    private static void Judge(IElement element, List<string> faults)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Elements.Contains(element.LocalName)) faults.Add($"<{element.LocalName}>");
        foreach (var attribute in element.Attributes)
        {
            var (name, value) = (attribute.Name, attribute.Value);
            var heading = element.LocalName is ['h', >= '2' and <= '6'] && name == "id";
            if (name is not ("lang" or "dir") && !heading && !(Attributes.TryGetValue(element.LocalName, out var known) && known.Contains(name))) faults.Add($"<{element.LocalName} {name}>");
            switch (name)
            {
                case "href" or "src":
                    Address(value, faults);
                    break;
                case "id" when !value.StartsWith("t-", StringComparison.Ordinal) || value.Any(char.IsWhiteSpace):
                    faults.Add($"id={value}");
                    break;
                case "class" when value is not ("table-scroll" or "align-end" or "align-center" or "footnotes" or "task") && !value.StartsWith("language-", StringComparison.Ordinal):
                    faults.Add($"class={value}");
                    break;
                case "role" when value is not ("group" or "img" or "doc-noteref" or "doc-backlink" or "doc-endnotes"):
                    faults.Add($"role={value}");
                    break;
                default:
                    break;
            }
        }
    }

    private static void Address(string value, List<string> faults)
    {
        var scheme = value.Split('/', '?', '#')[0];
        var good = value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("mailto:", StringComparison.Ordinal)
            || value.StartsWith("tel:+", StringComparison.Ordinal) || value.StartsWith("tel:", StringComparison.Ordinal) || !scheme.Contains(':');
        if (!good || value.Length == 0 || value.StartsWith("//", StringComparison.Ordinal) || value.Any(c => c <= ' ' || c > '~' || c is '\\' or '"' or '<' or '>')) faults.Add($"address {value}");
        var host = value.Split("://").ElementAtOrDefault(1)?.Split('/', '?', '#')[0];
        if (host is not null && host.Contains('@')) faults.Add($"user name in {value}");
    }
}
