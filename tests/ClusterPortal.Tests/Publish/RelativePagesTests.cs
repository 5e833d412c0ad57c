using System.Text;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class RelativePagesTests
{
    private const string Sprite = """<svg xmlns="http://www.w3.org/2000/svg"><symbol id="menu" viewBox="0 0 2 2"><path d="M0 0"/></symbol><symbol id="other"/></svg>""";

    private static readonly HashSet<string> Files = ["index.html", "jobs/index.html", "jobs/a/index.html", "jobs/feed.xml", "assets/icons.1a2b.svg", "assets/css/a.css", "media/ø x.png", "media/b.png"];

    private static readonly RelativePages Pages = new("/repo/", Files.Contains, new Sprites(_ => Encoding.UTF8.GetBytes(Sprite)));

    [Theory]
    [InlineData("/repo/", "../../index.html")]
    [InlineData("/repo/jobs/", "../index.html")]
    [InlineData("/repo/jobs/a/", "index.html")]
    [InlineData("/repo/jobs/a/?x=1&amp;y=2#top", "index.html?x=1&amp;y=2#top")]
    [InlineData("/repo/jobs/feed.xml", "../feed.xml")]
    [InlineData("/repo/assets/css/a.css", "../../assets/css/a.css")]
    [InlineData("/repo/media/%C3%B8%20x.png", "../../media/%C3%B8%20x.png")]
    [InlineData("../", "../index.html")]
    public void An_address_of_the_portal_names_its_file(string address, string expected) =>
        Assert.Equal($"<a title='x' href=\"{expected}\">", Rewritten($"<a title='x' href=\"{address}\">"));

    [Theory]
    [InlineData("#part")]
    [InlineData("?page=2")]
    [InlineData("mailto:a@b.example")]
    [InlineData("https://portal.example/repo/jobs/")]
    [InlineData("//portal.example/repo/jobs/")]
    [InlineData("/elsewhere/")]
    [InlineData("/repo/missing/")]
    public void Any_other_address_stays_as_it_is(string address) =>
        Assert.Equal($"<a href=\"{address}\">", Rewritten($"<a href=\"{address}\">"));

    [Fact]
    public void Every_attribute_that_leads_or_loads_is_relative() =>
        Assert.Equal(
            """<img src="../../media/b.png" srcset="../../media/b.png 1x, ../../media/b.png 2x"><form action="../index.html"><meta http-equiv="refresh" content="0; url=../index.html"><meta name="x" content="url=/repo/">""",
            Rewritten("""<img src="/repo/media/b.png" srcset="/repo/media/b.png 1x, /repo/media/b.png 2x"><form action="/repo/jobs/"><meta http-equiv="refresh" content="0; url=/repo/jobs/"><meta name="x" content="url=/repo/">"""));

    [Fact]
    public void Scripts_are_gone_and_data_stay() =>
        Assert.Equal(
            """<script type="application/ld+json">{"url":"/repo/"}</script><p>a < b</p>""",
            Rewritten("""<script src="/repo/assets/a.js" defer></script><script type="application/ld+json">{"url":"/repo/"}</script><p>a < b</p><script src="b.js"> </script>"""));

    [Fact]
    public void Parts_of_drawings_stand_in_the_page_once() =>
        Assert.Equal(
            """<svg><use href="#assets-icons-menu"/></svg><svg><use class="x" href="#assets-icons-menu"/></svg><svg><use href="../../assets/icons.1a2b.svg#none"/></svg><div hidden><svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true" focusable="false"><symbol id="assets-icons-menu" viewBox="0 0 2 2"><path d="M0 0" /></symbol></svg></div>"""
                + "\n</body>",
            Rewritten("""<svg><use href="/repo/assets/icons.1a2b.svg#menu"/></svg><svg><use class="x" href="/repo/assets/icons.1a2b.svg#menu"/></svg><svg><use href="/repo/assets/icons.1a2b.svg#none"/></svg></body>"""));

    [Fact]
    public void Sheets_show_what_readers_without_scripts_see()
    {
        const string Sheet = "@media (scripting: enabled) and (min-width:9rem){a{background:url(\"/repo/media/b.png\")}}@media not (scripting:enabled){b{c:url(../x.png)}}@media (scripting: none){i{j:k}}";
        Assert.Equal(
            "@media (max-width: 0) and (min-width:9rem){a{background:url(\"../../media/b.png\")}}@media not (max-width: 0){b{c:url(../x.png)}}@media (min-width: 0){i{j:k}}",
            Encoding.UTF8.GetString(Pages.OfSheet(Encoding.UTF8.GetBytes(Sheet), "assets/css/a.css")));
    }

    private static string Rewritten(string html) => Encoding.UTF8.GetString(Pages.Of(Encoding.UTF8.GetBytes(html), "jobs/a/index.html"));
}
