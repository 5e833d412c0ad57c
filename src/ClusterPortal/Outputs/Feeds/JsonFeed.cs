using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json";

    /// <param name="output">Where the bytes go.</param>
    /// <param name="feed">What to write.</param>
    /// <param name="selfUrl">The address at which this very file will be.</param>
    public static void Write(IBufferWriter<byte> output, Feed feed, string selfUrl)
    {
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, feed.Title);
        json.WriteString("home_page_url"u8, feed.HomeUrl);
        json.WriteString("feed_url"u8, selfUrl);
        json.Optional("description"u8, feed.Description);
        json.Optional("icon"u8, feed.IconUrl);
        Authors(json, [feed.Publisher]);
        json.WriteString("language"u8, feed.Language);
        json.WriteStartArray("items"u8);
        foreach (var item in feed.Items) Item(json, feed, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, Feed feed, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, item.Url);
        json.WriteString("url"u8, item.Url);
        json.WriteString("title"u8, item.Title);
        if (item.ContentHtml is { Length: > 0 } html) json.WriteString("content_html"u8, AbsoluteLinks.In(html, item.Url));
        else json.WriteString("content_text"u8, string.IsNullOrEmpty(item.Summary) ? item.Title : item.Summary);
        json.Optional("summary"u8, item.Summary);
        json.Optional("image"u8, item.ImageUrl);
        json.Time("date_published"u8, Domain.IsoText.Time(item.Published));
        json.Time("date_modified"u8, Domain.IsoText.Time(item.Updated));
        Authors(json, item.Authors);
        json.Optional("tags"u8, item.Categories);
        if (item.Language != feed.Language) json.Optional("language"u8, item.Language);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, ImmutableArray<FeedAuthor> authors)
    {
        if (authors.IsEmpty) return;
        json.WriteStartArray("authors"u8);
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, author.Name);
            json.Optional("url"u8, author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
