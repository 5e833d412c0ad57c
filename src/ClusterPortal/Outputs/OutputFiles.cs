using System.Buffers;
using System.Collections.Immutable;
using ClusterPortal.Outputs.Calendar;
using ClusterPortal.Outputs.Contacts;
using ClusterPortal.Outputs.Feeds;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Outputs.Sitemap;
using ClusterPortal.Pages;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs;

/// <summary>In: the portal, and the canonical pages it will have. Out: every file that is not a page or an asset: feeds, calendars, contact cards, open data, sitemap, robots.txt, llms.txt.
/// The files are known at once; their bytes are made when they are asked for.</summary>
internal static class OutputFiles
{
    public static ImmutableArray<PlannedFile> Of(OutputContext context, ImmutableArray<Page> pages) =>
    [
        .. new PortalFeeds(context).Files(),
        .. new PortalCalendar(context).Files(),
        .. new ContactCards(context).Files(),
        .. new OpenDataFiles(context).Files(),
        .. Sitemap(context, SitemapEntries.ByLanguage(pages, context.Routes)),
        new MadeFile("robots.txt", output => Robots.Write(output, context.Routes.Absolute($"/{SitemapFiles.Path}"))),
        new MadeFile(LlmsText.Path, output => output.Write(LlmsText.Of(context))),
    ];

    // Several languages have a list each, so that the owner of a site sees in a search engine's report how much of each language it has taken.
    private static IEnumerable<PlannedFile> Sitemap(OutputContext context, ImmutableArray<(LanguageTag Language, ImmutableArray<SitemapEntry> Pages)> languages)
    {
        var parts = new List<(string Path, ImmutableArray<SitemapEntry> Pages)>();
        foreach (var (language, pages) in languages)
        {
            var name = languages.Length == 1 ? "sitemap" : $"sitemap-{language.Tag.ToLowerInvariant()}";
            var ranges = SitemapFiles.Split(pages);
            parts.AddRange(ranges.Select((r, i) => (ranges.Length == 1 ? $"{name}.xml" : $"{name}-{i + 1}.xml", pages[r])));
        }

        if (parts is not [{ Path: SitemapFiles.Path }])
            yield return new MadeFile(SitemapFiles.Path, output => SitemapFiles.WriteIndex(output, parts.Select(p => context.Routes.Absolute($"/{p.Path}"))));
        foreach (var (path, pages) in parts) yield return new MadeFile(path, output => SitemapFiles.Write(output, pages.AsSpan()));
    }
}
