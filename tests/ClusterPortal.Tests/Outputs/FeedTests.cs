using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using ClusterPortal.Outputs.Feeds;
using NodaTime;

namespace ClusterPortal.Tests.Outputs;

public sealed class FeedTests
{
    private const string Hostile = "<script>alert(1)</script> & \"so\" ]]> \u0000\u000B\uFFFE\uD800 æøå 健康 🎉 'end' \r\n--";

    [Fact]
    public void Rss_is_written_like_this() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>News &amp; more</title>
        <link>https://example.org/p/news/</link>
        <description>What is new</description>
        <language>en</language>
        <copyright>CC BY 4.0</copyright>
        <lastBuildDate>Tue, 01 Dec 2026 09:00:00 +0100</lastBuildDate>
        <generator>ClusterPortal</generator>
        <atom:link href="https://example.org/p/news/rss.xml" rel="self" type="application/rss+xml"/>
        <image>
        <url>https://example.org/p/icon.png</url>
        <title>News &amp; more</title>
        <link>https://example.org/p/news/</link>
        </image>
        <item>
        <title>A &lt;new&gt; lab</title>
        <link>https://example.org/p/news/lab/</link>
        <guid isPermaLink="true">https://example.org/p/news/lab/</guid>
        <pubDate>Sun, 01 Nov 2026 00:00:00 +0100</pubDate>
        <dc:creator>Ann</dc:creator>
        <dc:creator>Bo</dc:creator>
        <category>award</category>
        <description>Short</description>
        <content:encoded>&lt;p&gt;See &lt;a href=&quot;https://example.org/p/jobs/?a=1&amp;amp;b=2&quot;&gt;jobs&lt;/a&gt;&lt;/p&gt;</content:encoded>
        </item>
        </channel>
        </rss>

        """, Bytes.Of(o => RssFeed.Write(o, Small(), "https://example.org/p/news/rss.xml")));

    [Fact]
    public void Atom_is_written_like_this() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://example.org/p/news/atom.xml</id>
        <title>News &amp; more</title>
        <subtitle>What is new</subtitle>
        <updated>2026-12-01T09:00:00+01:00</updated>
        <author><name>The cluster</name>
        <uri>https://example.org/p/</uri>
        </author>
        <link rel="self" type="application/atom+xml" href="https://example.org/p/news/atom.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/p/news/"/>
        <icon>https://example.org/p/icon.png</icon>
        <rights>CC BY 4.0</rights>
        <generator>ClusterPortal</generator>
        <entry xml:lang="da">
        <id>https://example.org/p/news/lab/</id>
        <title>A &lt;new&gt; lab</title>
        <link rel="alternate" type="text/html" href="https://example.org/p/news/lab/"/>
        <published>2026-11-01T00:00:00+01:00</published>
        <updated>2026-12-01T09:00:00+01:00</updated>
        <author><name>Ann</name>
        </author>
        <author><name>Bo</name>
        <uri>https://bo.example</uri>
        </author>
        <category term="award"/>
        <summary>Short</summary>
        <content type="html">&lt;p&gt;See &lt;a href=&quot;https://example.org/p/jobs/?a=1&amp;amp;b=2&quot;&gt;jobs&lt;/a&gt;&lt;/p&gt;</content>
        </entry>
        </feed>

        """, Bytes.Of(o => AtomFeed.Write(o, Small(), "https://example.org/p/news/atom.xml")));

    [Fact]
    public void Json_feed_is_written_like_this() => Assert.Equal(
        """{"version":"https://jsonfeed.org/version/1.1","title":"News \u0026 more","home_page_url":"https://example.org/p/news/","feed_url":"https://example.org/p/news/feed.json","description":"What is new","icon":"https://example.org/p/icon.png","authors":[{"name":"The cluster","url":"https://example.org/p/"}],"language":"en","items":[{"id":"https://example.org/p/news/lab/","url":"https://example.org/p/news/lab/","title":"A \u003Cnew\u003E lab","content_html":"\u003Cp\u003ESee \u003Ca href=\u0022https://example.org/p/jobs/?a=1\u0026amp;b=2\u0022\u003Ejobs\u003C/a\u003E\u003C/p\u003E","summary":"Short","image":"https://example.org/p/lab.jpg","date_published":"2026-11-01T00:00:00+01:00","date_modified":"2026-12-01T09:00:00+01:00","authors":[{"name":"Ann"},{"name":"Bo","url":"https://bo.example"}],"tags":["award"],"language":"da"}]}""",
        Bytes.Of(o => JsonFeed.Write(o, Small(), "https://example.org/p/news/feed.json")));

    [Fact]
    public void Hostile_texts_stay_texts_in_xml()
    {
        foreach (var text in new[] { Bytes.Of(o => RssFeed.Write(o, Nasty(), "https://e.org/r")), Bytes.Of(o => AtomFeed.Write(o, Nasty(), "https://e.org/a")) })
        {
            var document = Read(text);
            Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName == "script");
            var titles = document.Descendants().Where(e => e.Name.LocalName == "title").Select(e => e.Value).ToList();
            Assert.Equal(2, titles.Count);
            Assert.All(titles, t => Assert.Equal("<script>alert(1)</script> & \"so\" ]]>  æøå 健康 🎉 'end' \n--", t));
        }
    }

    [Fact]
    public void Hostile_texts_stay_texts_in_json()
    {
        var text = Bytes.Of(o => JsonFeed.Write(o, Nasty(), "https://e.org/j"));
        Assert.DoesNotContain('<', text);
        var root = JsonDocument.Parse(text).RootElement;
        Assert.Equal(Hostile.Replace('\uD800', '\uFFFD'), root.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Rss_has_what_its_readers_require()
    {
        var channel = Read(Bytes.Of(o => RssFeed.Write(o, Small() with { Description = "" }, "https://e.org/r"))).Root!.Element("channel")!;
        Assert.All(new[] { "title", "link", "description" }, name => Assert.NotEmpty(channel.Element(name)!.Value));
        var order = channel.Element("item")!.Elements().Select(e => e.Name.LocalName).ToList();
        Assert.True(order.IndexOf("description") < order.IndexOf("encoded"));
        Assert.Matches(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$", channel.Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void Items_without_anything_but_a_title_are_still_valid()
    {
        var bare = Small() with { Items = [Small().Items[0] with { Summary = null, ContentHtml = null, Authors = [], Categories = [], ImageUrl = null, Language = null }] };
        var atom = Read(Bytes.Of(o => AtomFeed.Write(o, bare, "https://e.org/a"))).Root!;
        XNamespace ns = "http://www.w3.org/2005/Atom";
        Assert.Equal("A <new> lab", atom.Element(ns + "entry")!.Element(ns + "summary")!.Value);
        Assert.Equal("The cluster", atom.Element(ns + "author")!.Element(ns + "name")!.Value);
        var json = JsonDocument.Parse(Bytes.Of(o => JsonFeed.Write(o, bare, "https://e.org/j"))).RootElement;
        Assert.Equal("A <new> lab", json.GetProperty("items")[0].GetProperty("content_text").GetString());
        var rss = Read(Bytes.Of(o => RssFeed.Write(o, bare, "https://e.org/r")));
        Assert.Equal("The cluster", rss.Descendants().Single(e => e.Name.LocalName == "creator").Value);
    }

    [Fact]
    public void An_empty_feed_is_valid()
    {
        var empty = Small() with { Items = [] };
        Assert.Empty(Read(Bytes.Of(o => RssFeed.Write(o, empty, "https://e.org/r"))).Descendants("item"));
        Assert.Equal(0, JsonDocument.Parse(Bytes.Of(o => JsonFeed.Write(o, empty, "https://e.org/j"))).RootElement.GetProperty("items").GetArrayLength());
        Assert.Contains("<updated>2026-12-01T09:00:00+01:00</updated>", Bytes.Of(o => AtomFeed.Write(o, empty, "https://e.org/a")), StringComparison.Ordinal);
    }

    private static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static Feed Nasty() => Small() with { Title = Hostile, IconUrl = null, Items = [Small().Items[0] with { Title = Hostile, Summary = Hostile }] };

    private static Feed Small() => new()
    {
        Title = "News & more",
        Description = "What is new",
        HomeUrl = "https://example.org/p/news/",
        Language = "en",
        Updated = At(2026, 12, 1, 9),
        Publisher = new FeedAuthor("The cluster", "https://example.org/p/"),
        IconUrl = "https://example.org/p/icon.png",
        Rights = "CC BY 4.0",
        Items =
        [
            new FeedItem
            {
                Url = "https://example.org/p/news/lab/",
                Title = "A <new> lab",
                Summary = "Short",
                ContentHtml = "<p>See <a href=\"/p/jobs/?a=1&amp;b=2\">jobs</a></p>",
                Published = At(2026, 11, 1, 0),
                Updated = At(2026, 12, 1, 9),
                Authors = [new FeedAuthor("Ann"), new FeedAuthor("Bo", "https://bo.example")],
                Categories = ["award"],
                ImageUrl = "https://example.org/p/lab.jpg",
                Language = "da",
            },
        ],
    };

    private static OffsetDateTime At(int year, int month, int day, int hour) => new LocalDateTime(year, month, day, hour, 0).WithOffset(Offset.FromHours(1));
}
