using System.Text;
using ClusterPortal.Checks;

namespace ClusterPortal.Tests.Checks;

public sealed class PageScannerTests
{
    private static PageScan Scan(string html) => new PageScanner().Scan(Encoding.UTF8.GetBytes(html), "x/index.html");

    private static string Page(string body) => $"<!doctype html><html lang=\"en\"><head><title>T</title></head><body><h1>T</h1>{body}</body></html>";

    private static string[] Faults(string html) => [.. Scan(html).Faults.Select(f => $"{f.Rule.Code} {f.What}".TrimEnd())];

    [Fact]
    public void A_page_has_nothing_of_the_one_before()
    {
        var scanner = new PageScanner();
        scanner.Scan(Encoding.UTF8.GetBytes(Page("<p id=a><a href=/x>x</a><img src=b.png style=x>")), "a/index.html");
        var scan = scanner.Scan(Encoding.UTF8.GetBytes(Page("<a href=/y>y</a>")), "b/index.html");
        Assert.Equal("/y", Assert.Single(scan.Links).Url);
        Assert.Empty(scan.Anchors);
        Assert.Empty(scan.Faults);
    }

    [Fact]
    public void Finds_language_title_links_and_anchors()
    {
        var scan = Scan("<!doctype html><html lang=da><head><title> A &amp; B </title><link rel=stylesheet href=/a.css><link rel=canonical href='https://x.example/'>"
            + "</head><body><h1 id=top-1>A</h1><a href=\"/x?a=1&amp;b=2#c\">x</a><img src=i.png alt='' srcset=\"a.webp 1x, b.webp 2x\">"
            + "<video poster=p.png></video><form action=/s></form><p id=\"&aelig;\"></body></html>");
        Assert.Equal("da", scan.Language);
        Assert.Equal("A & B", scan.Title);
        Assert.Equal(["/a.css Resource", "https://x.example/ Link", "/x?a=1&b=2#c Link", "i.png Resource", "a.webp Resource", "b.webp Resource", "p.png Resource", "/s Form"],
            scan.Links.Select(l => $"{l.Url} {l.Kind}"));
        Assert.True(scan.HasAnchor("top-1"));
        Assert.True(scan.HasAnchor("æ"));
        Assert.False(scan.HasAnchor("top"));
        Assert.Empty(scan.Faults);
    }

    [Theory]
    [InlineData("<!-- <a href=x id=y> <img> -->")]
    [InlineData("<script type=\"application/ld+json\">{\"a\":\"<img><a href=x></a>\"}</script>")]
    [InlineData("<script src=\"/a.js\">if (a < b) '<img>'</script>")]
    [InlineData("<textarea></textarea>")]
    [InlineData("<a title='a > b' href='/x'>x</a>")]
    [InlineData("a < b and 1 <2")]
    [InlineData("<svg role=img><title>Map</title><a href='#x'><title>Lund</title><path/></a></svg>")]
    [InlineData("<a href=/x aria-label=Home></a><a href=/x><img src=a.png alt=Home></a><button><svg></svg>Go</button>")]
    [InlineData("<a id=x></a><input type=hidden>")]
    public void Sound_pages_give_no_fault(string body) => Assert.Empty(Faults(Page(body)));

    [Theory]
    [InlineData("<img src=a.png>", "CP5205 a.png")]
    [InlineData("<p id=a></p><b id='a'></b>", "CP5206 a")]
    [InlineData("<a href=/x>y <button>z</button></a>", "CP5208 <button>")]
    [InlineData("<a href=/x>y<a href=/z>z</a></a>", "CP5208 <a>")]
    [InlineData("<button>y<input></button>", "CP5208 <input>")]
    [InlineData("<a href=/x><span tabindex=0>y</span></a>", "CP5208 <span>")]
    [InlineData("<h3>x</h3>", "CP5204 has an h3 after an h1")]
    [InlineData("<h1>x</h1>", "CP5209 2")]
    [InlineData("<a href=/x> <img src=a alt=\"\"></a>", "CP5210 /x")]
    [InlineData("<button></button>", "CP5210 <button>")]
    [InlineData("<p style=\"color:red\">x</p>", "CP5211 style=")]
    [InlineData("<p onclick=\"x()\">x</p>", "CP5211 onclick=")]
    [InlineData("<script>x()</script>", "CP5211 <script>")]
    [InlineData("<script type=module>x()</script>", "CP5211 <script>")]
    [InlineData("<style>p{}</style>", "CP5211 <style>")]
    public void Faults_are_found(string body, string fault) => Assert.Equal([fault], Faults(Page(body)));

    [Theory]
    [InlineData("<html><head><title>x</title></head><body><h1>x</h1></body></html>", "CP5207")]
    [InlineData("<html lang=en><head><title> </title></head><body><h1>x</h1></body></html>", "CP5203")]
    [InlineData("<html lang=en><head></head><body><h1>x</h1><svg><title>y</title></svg></body></html>", "CP5203")]
    [InlineData("<html lang=en><head><title>x</title></head><body></body></html>", "CP5209 no")]
    public void Whole_pages_need_language_title_and_main_heading(string html, string fault) => Assert.Equal([fault], Faults(html));

    [Fact]
    public void Redirect_pages_link_to_their_target() =>
        Assert.Equal("/new/", Assert.Single(Scan("<meta http-equiv=refresh content=\"0; url=/new/\">").Links).Url);

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a href")]
    [InlineData("<a href=\"x")]
    [InlineData("<!--")]
    [InlineData("<!")]
    [InlineData("</")]
    [InlineData("<script>")]
    [InlineData("<title>x</titl")]
    [InlineData("<a =x=y / = \"\" '>")]
    [InlineData("</a></button></svg>")]
    public void Torn_pages_do_no_harm(string html) => Assert.NotNull(Scan(html));

    [Fact]
    public void The_hash_tells_pages_apart_and_stays_the_same()
    {
        Assert.Equal(Scan("abc").Hash, Scan("abc").Hash);
        Assert.NotEqual(Scan("abc").Hash, Scan("abd").Hash);
        Assert.NotEqual(Scan("abc").Hash, Scan("abc\0").Hash);
        Assert.Equal(11237628079973492480UL, Fingerprint.Of("ClusterPortal"u8));
    }
}
