using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: what a page is about. Out: the text for its script element of type application/ld+json. Pure; safe on many threads.</summary>
internal sealed class PageLinkedData
{
    // Working memory, as often as there are threads.
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> spare = [];
    private readonly OutputContext context;
    private readonly PortalParties parties;
    private readonly OrganizationNodes organizations;
    private readonly JobNodes jobs;
    private readonly EventNodes events;
    private readonly ArticleNodes articles;
    private readonly FactNodes facts;
    private readonly OfferingNodes offerings;
    private readonly Func<Page, SocialImage?> cards;

    /// <param name="cards">The picture that social media show with a page.</param>
    public PageLinkedData(OutputContext context, Func<Page, SocialImage?> cards)
    {
        this.context = context;
        this.cards = cards;
        parties = new PortalParties(context);
        organizations = new OrganizationNodes(context, parties);
        jobs = new JobNodes(context, parties);
        events = new EventNodes(context, parties);
        articles = new ArticleNodes(context, parties);
        facts = new FactNodes(context, parties);
        offerings = new OfferingNodes(context, parties);
    }

    /// <summary>Null for pages with nothing to say: redirects, pages not found.</summary>
    public SafeJson? Of(Page page)
    {
        var url = context.Routes.Absolute(page.Route);
        var nodes = page.Kind switch
        {
            "home" => Home(page.Language),
            "entry" when page.Record is { } record => Entry(page, record),
            "list" or "directory" or "members" or "month" when !page.Items.IsEmpty => List(page, url),
            // Long lists of names are for leafing through: their entries are in the lists of their towns and sectors.
            "facet" when !page.Items.IsEmpty && page.Items.Length <= context.Site.PageSize => List(page, url),
            _ => [],
        };
        if (Breadcrumbs(page, url) is { } breadcrumbs) nodes = [.. nodes, breadcrumbs];
        if (nodes.Length == 0) return null;
        if (!spare.TryTake(out var output)) output = new ArrayBufferWriter<byte>(8 * 1024);
        output.ResetWrittenCount();
        LinkedGraph.Write(output, nodes);
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        spare.Add(output);
        return new SafeJson(text);
    }

    // With the clusters beside the one that names them: their full nodes are on their own pages.
    private ILinkedNode[] Entry(Page page, Record record)
    {
        var language = page.Language;
        ILinkedNode? main = record.Type.Id switch
        {
            "cluster" => organizations.Cluster(record, ClusterExtras.First(page.View, record), page.View.Clusters, language),
            "organization" => organizations.Of(record, language),
            "job" => jobs.Of(record, language),
            "event" => events.Of(record, language, Card(page)),
            "news" => articles.Of(record, language, Card(page)),
            "newsletter" => articles.Letter(record, language),
            "stat" => facts.Of(record, context.Routes.Absolute(page.Route), language),
            "person" => offerings.Person(record, language, page.View.Formats.Strings.LanguageName),
            "report" => offerings.Report(record, language),
            "service" => offerings.Service(record, language),
            _ => null,
        };
        if (main is null) return [];
        return main is LinkedOrganization ? [main, .. Memberships.Current(context.Portal, record).Select(m => parties.Of(m.Cluster, language))] : [main];
    }

    private string? Card(Page page) => cards(page) is { } card ? context.Routes.Absolute(card.Route) : null;

    private ILinkedNode[] List(Page page, string url)
    {
        var type = page.Items[0].Type;
        ImmutableArray<string> urls = [.. page.Items.Select(r => context.Page(r, page.Language)).OfType<string>()];
        if (type.Id == "stat") return facts.Of(type, page.Items, page.Title, url, page.Language) is { } dataset ? [dataset] : [];
        return urls.IsEmpty ? [] : [new LinkedItemList(url + "#list", page.Title, urls), .. Members(page)];
    }

    // The cluster's own page names its first members only; here stand those of this page, so that whoever collects all pages has them all. With a single cluster the
    // directory is the list of its members.
    private IEnumerable<LinkedMembers> Members(Page page)
    {
        ImmutableArray<Record> clusters = page.MembersOf is { } listed ? [listed]
            : page.Kind is "list" or "directory" && page.Items[0].Type.Id == "organization" ? [.. page.View.Clusters.All.Where(c => context.Routes.Members(c, page.Language) is null)]
            : [];
        foreach (var cluster in clusters)
        {
            var members = page.View.Clusters.Organizations(cluster).Select(m => m.Member).ToHashSet();
            ImmutableArray<string> ids = [.. page.Items.Where(members.Contains).Select(r => parties.IdOf(r, "organization")).OfType<string>()];
            if (!ids.IsEmpty) yield return new LinkedMembers(parties.ClusterIdOf(cluster), ids);
        }
    }

    private ILinkedNode[] Home(LanguageTag language)
    {
        var site = new LinkedWebSite(parties.SiteId, context.SiteTitle(language), context.Routes.Absolute(context.Routes.Home(language)), [.. context.Site.Languages.Select(l => l.Tag)])
        {
            Description = context.Site.Tagline is { } tagline ? context.Text(tagline, language) : null,
            PublisherId = context.Cluster is null ? null : parties.ClusterId,
        };
        return context.Cluster is null ? [site] : [site, parties.Publisher(language)];
    }

    private LinkedBreadcrumbs? Breadcrumbs(Page page, string url)
    {
        if (page.Kind == "redirect") return null;
        var breadcrumbs = new LinkedBreadcrumbs(url + "#breadcrumbs", [.. page.Crumbs.Select(c => (c.Label, c.Route is { } route ? context.Routes.Absolute(route) : null))]);
        return breadcrumbs.Useful ? breadcrumbs : null;
    }
}
