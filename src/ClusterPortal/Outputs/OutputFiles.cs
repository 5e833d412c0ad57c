using System.Collections.Immutable;
using ClusterPortal.Outputs.Calendar;
using ClusterPortal.Outputs.Contacts;
using ClusterPortal.Outputs.Feeds;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Outputs.Sitemap;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>In: the portal, and the canonical pages it will have. Out: every file that is not a page or an asset: feeds, calendars, contact cards, open data, sitemap, robots.txt.
/// The files are known at once; their bytes are made when they are asked for.</summary>
internal static class OutputFiles
{
    public static ImmutableArray<PlannedFile> Of(OutputContext context, ImmutableArray<Page> pages) =>
    [
        .. new PortalFeeds(context).Files(),
        .. new PortalCalendar(context).Files(),
        .. new ContactCards(context).Files(),
        .. new OpenDataFiles(context).Files(),
        .. Sitemap(context, SitemapEntries.Of(pages, context.Routes)),
        new MadeFile("robots.txt", output => Robots.Write(output, context.Routes.Absolute("/sitemap.xml"))),
    ];

    private static IEnumerable<PlannedFile> Sitemap(OutputContext context, ImmutableArray<SitemapEntry> pages)
    {
        var parts = SitemapFiles.Split(pages);
        if (parts.Length == 1)
        {
            yield return new MadeFile("sitemap.xml", output => SitemapFiles.Write(output, pages.AsSpan()));
            yield break;
        }

        yield return new MadeFile("sitemap.xml", output => SitemapFiles.WriteIndex(output, Enumerable.Range(1, parts.Length).Select(n => context.Routes.Absolute($"/sitemap-{n}.xml"))));
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            yield return new MadeFile($"sitemap-{i + 1}.xml", output => SitemapFiles.Write(output, pages.AsSpan()[part]));
        }
    }
}
