using System.Buffers;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    /// <param name="output">Where the bytes go.</param>
    /// <param name="feed">What to write.</param>
    /// <param name="selfUrl">The address at which this very file will be; also the feed's identity.</param>
    public static void Write(IBufferWriter<byte> output, Feed feed, string selfUrl)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""u8);
        output.Attribute("xml:lang"u8, feed.Language);
        output.Write(">\n"u8);
        output.Element("id"u8, selfUrl);
        output.Element("title"u8, feed.Title);
        if (feed.Description.Length > 0) output.Element("subtitle"u8, feed.Description);
        output.Element("updated"u8, Domain.IsoText.Time(feed.Updated));
        Author(output, feed.Publisher);
        Link(output, "self"u8, MediaType, selfUrl);
        Link(output, "alternate"u8, "text/html", feed.HomeUrl);
        if (feed.IconUrl is { } icon) output.Element("icon"u8, icon);
        if (feed.Rights is { } rights) output.Element("rights"u8, rights);
        output.Element("generator"u8, "ClusterPortal");
        foreach (var item in feed.Items) Entry(output, feed, item);
        output.Write("</feed>\n"u8);
    }

    private static void Entry(IBufferWriter<byte> output, Feed feed, FeedItem item)
    {
        output.Write("<entry"u8);
        if (item.Language is { } language && language != feed.Language) output.Attribute("xml:lang"u8, language);
        output.Write(">\n"u8);
        output.Element("id"u8, item.Url);
        output.Element("title"u8, item.Title);
        Link(output, "alternate"u8, "text/html", item.Url);
        output.Element("published"u8, Domain.IsoText.Time(item.Published));
        output.Element("updated"u8, Domain.IsoText.Time(item.Updated));
        foreach (var author in item.Authors) Author(output, author);
        foreach (var category in item.Categories)
        {
            output.Write("<category"u8);
            output.Attribute("term"u8, category);
            output.Write("/>\n"u8);
        }

        if (item.Summary is { Length: > 0 } summary) output.Element("summary"u8, summary);
        if (item.ContentHtml is { Length: > 0 } html)
        {
            output.Write("<content type=\"html\">"u8);
            output.XmlText(AbsoluteLinks.In(html, item.Url));
            output.Write("</content>\n"u8);
        }
        else if (item.Summary is null or "")
        {
            // An entry without either must carry a link only, which readers show as empty.
            output.Element("summary"u8, item.Title);
        }

        output.Write("</entry>\n"u8);
    }

    private static void Author(IBufferWriter<byte> output, FeedAuthor author)
    {
        output.Write("<author>"u8);
        output.Element("name"u8, author.Name);
        if (author.Url is { } url) output.Element("uri"u8, url);
        output.Write("</author>\n"u8);
    }

    private static void Link(IBufferWriter<byte> output, ReadOnlySpan<byte> relation, string mediaType, string url)
    {
        output.Write("<link rel=\""u8);
        output.Write(relation);
        output.Write("\""u8);
        output.Attribute("type"u8, mediaType);
        output.Attribute("href"u8, url);
        output.Write("/>\n"u8);
    }
}
