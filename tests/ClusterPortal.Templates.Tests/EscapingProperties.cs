using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Templates.Tests;

/// <summary>Read by another HTML parser, a page never has an element, attribute or dangerous address that came from content.</summary>
public sealed class EscapingProperties
{
    private const string Template = """
        <!DOCTYPE html><html><head><title>{{ hostile }}</title><style>p { color: {{ hostile }}; width: 1px }</style>
        <script type="application/ld+json">{"a": {{ hostile }}, "b": "x {{ hostile }} y"}</script></head>
        <body><p id="text">{{ hostile }}</p><p id='single' title='{{ hostile }}'></p><p id="double" title="a {{ hostile }} b" style="color: {{ hostile }}"></p>
        <a id="url" href="{{ hostile }}">x</a><a id="joined" href="{{ hostile }}{{ hostile }}">x</a><a id="path" href="/x/{{ hostile }}?q={{ hostile }}#{{ hostile }}">x</a><a id="word" href="java{{ hostile }}">x</a>
        <img id="set" srcset="{{ hostile }} 1x, /b.png 2x" alt="{{ hostile }}"><form id="form" action="{{ hostile }}"></form><textarea>{{ hostile }}</textarea>
        {{ func f }}<i>{{ $0 }}</i>{{ end }}{{ f hostile }}<b title="{{ f hostile }}">{{ $"{hostile}" }}{{ capture c }}{{ hostile }}{{ end }}{{ c }}{{ hostile | html.newline_to_br | html.strip }}</b>
        <ul>{{ for w in hostile | string.split ' ' }}<li data-w="{{ w }}">{{ w }}</li>{{ end }}</ul></body></html>
        """;

    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "\"", "'", "`", ">", "<", "&", "&#x6a;", "javascript:", "JaVaScRiPt:", "java\tscript:", "data:text/html,", "vbscript:", "alert(1)", "</title>", "</style>",
        "</textarea>", "-->", "<!--", "]]>", "\" onload=\"x", "' onload='x", " onload=x ", "/", "//", "\\", ":", "http://a.example", "url(", "expression(", ";", "}", "{", "\n", "\r", "\0", "\u2028", "\u00a0", "é", "\ud83d\ude00", "%0a", "${", "{{", "}}",
        "a", "b", " ",
    ];

    private static readonly string Shape = Outline(Render("harmless"));

    [Fact]
    public void Content_adds_no_element_or_attribute_and_no_active_address()
    {
        var content = Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces));
        Prop.ForAll(Arb.From(content), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void Any_string_adds_no_element_or_attribute_and_no_active_address() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Check(text ?? "")).QuickCheckThrowOnFailure();

    private static void Check(string hostile)
    {
        var document = Render(hostile);
        Assert.Equal(Shape, Outline(document));
        foreach (var element in document.All)
        {
            foreach (var name in new[] { "href", "src", "action", "srcset" })
            {
                if (element.GetAttribute(name) is { } address)
                {
                    var seen = new string([.. address.Where(c => c > ' ')]);
                    Assert.DoesNotMatch("(?i)^(javascript|data|vbscript):", seen);
                }
            }
        }

        // The address with all its parts still goes where its template says.
        Assert.StartsWith("/x/", document.GetElementById("path")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("</", document.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Normal(hostile), document.GetElementById("text")!.TextContent);
        Assert.Equal(Normal(hostile), document.GetElementById("single")!.GetAttribute("title"));
    }

    /// <summary>What a parser reads back: line ends become one sign, the sign 0 and lone halves of signs become a mark.</summary>
    private static string Normal(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
    }

    private static IDocument Render(string hostile)
    {
        var (output, diagnostics) = Runner.RunPage(Template, null, hostile);
        Assert.All(diagnostics.Split('\n', StringSplitOptions.RemoveEmptyEntries), d => Assert.StartsWith("CP4410", d, StringComparison.Ordinal));
        return new HtmlParser().ParseDocument(output);
    }

    /// <summary>The elements and attributes of a document, but for the items of the list, whose number depends on the content.</summary>
    private static string Outline(IDocument document) =>
        string.Join('\n', document.All.Where(e => e.LocalName != "li" && e.LocalName != "br").Select(e => $"{e.LocalName} {string.Join(' ', e.Attributes.Select(a => a.Name))}"));
}
