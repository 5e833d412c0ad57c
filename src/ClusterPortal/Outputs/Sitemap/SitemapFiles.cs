using System.Buffers;
using System.Collections.Immutable;
using ClusterPortal.Domain;

namespace ClusterPortal.Outputs.Sitemap;

/// <summary>In: every canonical page, in order. Out: <c>sitemap.xml</c>; where a site has several languages, more than 50,000 pages or more than 50 MB of them (limits of
/// sitemaps.org) it is an index of parts: <c>sitemap-da.xml</c>, <c>sitemap-1.xml</c>.</summary>
internal static class SitemapFiles
{
    public const string Path = "sitemap.xml";
    public const int MostEntries = 50_000;
    public const int MostBytes = 50 * 1024 * 1024;

    private const int Frame = 400;

    /// <summary>Which entries go into which file; one range when all fit into one.</summary>
    public static ImmutableArray<Range> Split(ImmutableArray<SitemapEntry> entries, int mostEntries = MostEntries, int mostBytes = MostBytes)
    {
        var parts = ImmutableArray.CreateBuilder<Range>();
        var start = 0;
        long bytes = Frame;
        for (var i = 0; i < entries.Length; i++)
        {
            var size = AtMost(entries[i]);
            if (i > start && (i - start >= mostEntries || bytes + size > mostBytes))
            {
                parts.Add(start..i);
                start = i;
                bytes = Frame;
            }

            bytes += size;
        }

        parts.Add(start..entries.Length);
        return parts.ToImmutable();
    }

    /// <summary>A list of pages.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<SitemapEntry> entries)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"u8);
        foreach (var entry in entries)
        {
            output.Write("<url>\n"u8);
            output.Element("loc"u8, entry.Url);
            if (entry.LastModified is { } date) output.Element("lastmod"u8, IsoText.Date(date));
            foreach (var alternate in entry.Alternates)
            {
                output.Write("<xhtml:link rel=\"alternate\""u8);
                output.Attribute("hreflang"u8, alternate.Language);
                output.Attribute("href"u8, alternate.Url);
                output.Write("/>\n"u8);
            }

            output.Write("</url>\n"u8);
        }

        output.Write("</urlset>\n"u8);
    }

    /// <summary>The list of lists.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="partUrls">Absolute addresses of the parts.</param>
    public static void WriteIndex(IBufferWriter<byte> output, IEnumerable<string> partUrls)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var url in partUrls)
        {
            output.Write("<sitemap>\n"u8);
            output.Element("loc"u8, url);
            output.Write("</sitemap>\n"u8);
        }

        output.Write("</sitemapindex>\n"u8);
    }

    // An upper bound is enough, and far cheaper than writing twice: six bytes cover any escape of one character.
    private static long AtMost(SitemapEntry entry)
    {
        var size = 80L + 6L * entry.Url.Length;
        foreach (var alternate in entry.Alternates) size += 60 + 6L * (alternate.Url.Length + alternate.Language.Length);
        return size;
    }
}
