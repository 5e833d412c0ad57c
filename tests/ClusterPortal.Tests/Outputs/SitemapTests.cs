using System.Collections.Immutable;
using System.Xml.Linq;
using ClusterPortal.Outputs;
using ClusterPortal.Outputs.Sitemap;
using NodaTime;

namespace ClusterPortal.Tests.Outputs;

public sealed class SitemapTests
{
    [Fact]
    public void A_sitemap_is_written_like_this()
    {
        SitemapEntry[] entries =
        [
            new("https://e.org/a/", new LocalDate(2026, 11, 20), [new("en", "https://e.org/a/"), new("da", "https://e.org/da/a/"), new("x-default", "https://e.org/a/")]),
            new("https://e.org/b/?x=1&y=2", null, []),
        ];
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            <url>
            <loc>https://e.org/a/</loc>
            <lastmod>2026-11-20</lastmod>
            <xhtml:link rel="alternate" hreflang="en" href="https://e.org/a/"/>
            <xhtml:link rel="alternate" hreflang="da" href="https://e.org/da/a/"/>
            <xhtml:link rel="alternate" hreflang="x-default" href="https://e.org/a/"/>
            </url>
            <url>
            <loc>https://e.org/b/?x=1&amp;y=2</loc>
            </url>
            </urlset>

            """, Bytes.Of(o => SitemapFiles.Write(o, entries)));
    }

    [Fact]
    public void An_index_names_its_parts() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap>
        <loc>https://e.org/sitemap-1.xml</loc>
        </sitemap>
        </sitemapindex>

        """, Bytes.Of(o => SitemapFiles.WriteIndex(o, ["https://e.org/sitemap-1.xml"])));

    [Theory]
    [InlineData(0, "0..0")]
    [InlineData(50_000, "0..50000")]
    [InlineData(50_001, "0..50000 50000..50001")]
    [InlineData(120_000, "0..50000 50000..100000 100000..120000")]
    public void Parts_hold_fifty_thousand_pages(int count, string expected) =>
        Assert.Equal(expected, string.Join(' ', SitemapFiles.Split(Many(count, 10))));

    [Fact]
    public void Parts_stay_under_the_limit_of_size()
    {
        var entries = Many(200, 300);
        var parts = SitemapFiles.Split(entries, mostBytes: 100_000);
        Assert.True(parts.Length > 1);
        var pages = 0;
        foreach (var part in parts)
        {
            var text = Bytes.Of(o => SitemapFiles.Write(o, entries.AsSpan()[part]));
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 1, 100_000);
            pages += XDocument.Parse(text).Root!.Elements().Count();
        }

        Assert.Equal(200, pages);
    }

    [Fact]
    public void Robots_may_read_everything_and_learn_where_the_sitemap_is() =>
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://e.org/p/sitemap.xml\n", Bytes.Of(o => Robots.Write(o, "https://e.org/p/sitemap.xml")));

    // The letters that grow most when they are escaped.
    private static ImmutableArray<SitemapEntry> Many(int count, int length) =>
        [.. Enumerable.Range(0, count).Select(i => new SitemapEntry("https://e.org/" + new string('"', length) + i, new LocalDate(2026, 1, 1), length < 100 ? [] : [new("da", new string('&', length))]))];
}
