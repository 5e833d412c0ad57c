using System.Buffers;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>RSS 2.0 with the Atom link to itself, full content and Dublin Core authors (RSS's own author must be an e-mail address).</summary>
internal static class RssFeed
{
    public const string MediaType = "application/rss+xml";

    /// <param name="output">Where the bytes go.</param>
    /// <param name="feed">What to write.</param>
    /// <param name="selfUrl">The address at which this very file will be.</param>
    public static void Write(IBufferWriter<byte> output, Feed feed, string selfUrl)
    {
        output.Write("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>

            """u8);
        output.Element("title"u8, feed.Title);
        output.Element("link"u8, feed.HomeUrl);
        output.Element("description"u8, feed.Description.Length > 0 ? feed.Description : feed.Title);
        output.Element("language"u8, feed.Language);
        if (feed.Rights is { } rights) output.Element("copyright"u8, rights);
        output.Element("lastBuildDate"u8, Rfc822Date.Of(feed.Updated));
        output.Element("generator"u8, "ClusterPortal");
        output.Write("<atom:link"u8);
        output.Attribute("href"u8, selfUrl);
        output.Write(" rel=\"self\" type=\"application/rss+xml\"/>\n"u8);
        if (feed.IconUrl is { } icon) Image(output, feed, icon);
        foreach (var item in feed.Items) Item(output, feed, item);
        output.Write("</channel>\n</rss>\n"u8);
    }

    private static void Image(IBufferWriter<byte> output, Feed feed, string icon)
    {
        output.Write("<image>\n"u8);
        output.Element("url"u8, icon);
        output.Element("title"u8, feed.Title);
        output.Element("link"u8, feed.HomeUrl);
        output.Write("</image>\n"u8);
    }

    private static void Item(IBufferWriter<byte> output, Feed feed, FeedItem item)
    {
        output.Write("<item>\n"u8);
        output.Element("title"u8, item.Title);
        output.Element("link"u8, item.Url);
        output.Write("<guid isPermaLink=\"true\">"u8);
        output.XmlText(item.Url);
        output.Write("</guid>\n"u8);
        output.Element("pubDate"u8, Rfc822Date.Of(item.Published));
        foreach (var author in item.Authors.IsEmpty ? [feed.Publisher] : item.Authors) output.Element("dc:creator"u8, author.Name);
        foreach (var category in item.Categories) output.Element("category"u8, category);
        // Readers that know both take the first as the summary, so the order matters.
        if (item.Summary is { Length: > 0 } summary) output.Element("description"u8, summary);
        if (item.ContentHtml is { Length: > 0 } html) output.Element("content:encoded"u8, AbsoluteLinks.In(html, item.Url));
        output.Write("</item>\n"u8);
    }
}
