using ClusterPortal.Outputs;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Outputs;

public sealed class AbsoluteLinksTests
{
    private const string Page = "https://example.org/p/news/lab/";

    [Theory]
    [InlineData("<a href=\"/p/x/\">x</a>", "<a href=\"https://example.org/p/x/\">x</a>")]
    [InlineData("<a href=\"../x/#y\">x</a>", "<a href=\"https://example.org/p/news/x/#y\">x</a>")]
    [InlineData("<a href=\"#note-1\" class=\"n\">1</a>", "<a href=\"https://example.org/p/news/lab/#note-1\" class=\"n\">1</a>")]
    [InlineData("<a class=\"n\" href='x.pdf'>1</a>", "<a class=\"n\" href='https://example.org/p/news/lab/x.pdf'>1</a>")]
    [InlineData("<a href=\"https://other.example/?a=1&amp;b=/x\">1</a>", "<a href=\"https://other.example/?a=1&amp;b=/x\">1</a>")]
    [InlineData("<a href=\"mailto:a@b.example\">1</a>", "<a href=\"mailto:a@b.example\">1</a>")]
    [InlineData("<img src=\"/p/a.png\" alt=\"a > b\" srcset=\"/p/a.png 1x, /p/b.png 2x\">", "<img src=\"https://example.org/p/a.png\" alt=\"a > b\" srcset=\"https://example.org/p/a.png 1x, https://example.org/p/b.png 2x\">")]
    [InlineData("<p>href=\"/x\" &lt;a href=\"/x\"&gt;</p>", "<p>href=\"/x\" &lt;a href=\"/x\"&gt;</p>")]
    [InlineData("<img alt=\"href=\" src=\"/a\"/><br/><a href=\"/b\">", "<img alt=\"href=\" src=\"https://example.org/a\"/><br/><a href=\"https://example.org/b\">")]
    [InlineData("<input disabled><a href=\"/b\">", "<input disabled><a href=\"https://example.org/b\">")]
    [InlineData("a < b <", "a < b <")]
    [InlineData("<a href=\"/x", "<a href=\"/x")]
    public void Addresses_in_tags_become_absolute(string html, string expected) => Assert.Equal(expected, AbsoluteLinks.In(html, Page));

    // Reference resolution examples of RFC 3986, section 5.4, among them.
    [Theory]
    [InlineData("http://a/b/c/d;p?q", "g:h", "g:h")]
    [InlineData("http://a/b/c/d;p?q", "g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d;p?q", "./g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d;p?q", "g/", "http://a/b/c/g/")]
    [InlineData("http://a/b/c/d;p?q", "/g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "//g", "http://g")]
    [InlineData("http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y")]
    [InlineData("http://a/b/c/d;p?q", "g?y", "http://a/b/c/g?y")]
    [InlineData("http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q#s")]
    [InlineData("http://a/b/c/d;p?q", "g?y#s", "http://a/b/c/g?y#s")]
    [InlineData("http://a/b/c/d;p?q", "", "http://a/b/c/d;p?q")]
    [InlineData("http://a/b/c/d;p?q", ".", "http://a/b/c/")]
    [InlineData("http://a/b/c/d;p?q", "..", "http://a/b/")]
    [InlineData("http://a/b/c/d;p?q", "../g", "http://a/b/g")]
    [InlineData("http://a/b/c/d;p?q", "../../../g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "/./g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("http://a", "g", "http://a/g")]
    [InlineData("http://a?x=/y/", "g", "http://a/g")]
    public void References_resolve_as_the_standard_says(string page, string reference, string expected) => Assert.Equal(expected, AbsoluteUrl.Of(reference, page));

    [Fact]
    public void References_resolve_as_the_platform_does()
    {
        var part = Gen.Elements("a", "b.html", "..", ".", "x-y", "");
        var references = from n in Gen.Choose(1, 5) from parts in part.ArrayOf(n) from tail in Gen.Elements("", "?q=1", "#f", "?a/../b#c") select string.Join('/', parts) + tail;
        Prop.ForAll(references.ToArbitrary(), reference =>
            reference.Contains("//", StringComparison.Ordinal) || AbsoluteUrl.Of(reference, Page) == new Uri(new Uri(Page), reference).AbsoluteUri)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120, 11));
    }
}
