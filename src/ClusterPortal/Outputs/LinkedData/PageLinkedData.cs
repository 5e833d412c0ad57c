using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages;
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

    public PageLinkedData(OutputContext context)
    {
        this.context = context;
        parties = new PortalParties(context);
        organizations = new OrganizationNodes(context, parties);
        jobs = new JobNodes(context, parties);
        events = new EventNodes(context, parties);
        articles = new ArticleNodes(context, parties);
        facts = new FactNodes(context, parties);
    }

    /// <summary>Null for pages with nothing to say: redirects, pages not found.</summary>
    public SafeJson? Of(Page page)
    {
        var url = context.Routes.Absolute(page.Route);
        var nodes = page.Kind switch
        {
            "home" => Home(page.Language),
            "entry" when page.Record is { } record => Entry(record, page.Language),
            "list" or "members" when !page.Items.IsEmpty => List(page, url),
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

    // With the nodes of the clusters beside the one that names them.
    private ILinkedNode[] Entry(Record record, LanguageTag language)
    {
        if (record.Type.Id == "cluster")
            return [organizations.ClusterWithMembers(record, language), .. Memberships.Current(context.Portal, record).Select(m => organizations.Cluster(m.Cluster, language))];
        ILinkedNode? main = record.Type.Id switch
        {
            "organization" => organizations.Of(record, language),
            "job" => jobs.Of(record, language),
            "event" => events.Of(record, language),
            "news" => articles.Of(record, language),
            _ => null,
        };
        var member = main is LinkedJob ? context.Find(record["organization"]) : main is LinkedOrganization ? record : null;
        return main is null ? [] : [main, .. member is null ? [] : Memberships.Current(context.Portal, member).Select(m => organizations.Cluster(m.Cluster, language))];
    }

    private ILinkedNode[] List(Page page, string url)
    {
        var type = page.Items[0].Type;
        ImmutableArray<string> urls = [.. page.Items.Select(r => context.Page(r, page.Language)).OfType<string>()];
        if (type.Id == "stat") return facts.Of(type, page.Items, page.Title, url, page.Language) is { } dataset ? [dataset] : [];
        return urls.IsEmpty ? [] : [new LinkedItemList(url + "#list", page.Title, urls, urls.Length)];
    }

    private ILinkedNode[] Home(LanguageTag language)
    {
        var cluster = organizations.Cluster(language);
        var title = context.SiteTitle(language);
        var site = new LinkedWebSite(parties.SiteId, title, context.Routes.Absolute(context.Routes.Home(language)), [.. context.Site.Languages.Select(l => l.Tag)])
        {
            Description = context.Site.Description is { } description ? context.Text(description, language) : null,
            AlternateNames = [.. context.Site.Title.Parts.Select(p => p.Text).Where(t => t != title).Distinct(StringComparer.Ordinal)],
            PublisherId = cluster is null ? null : parties.ClusterId,
        };
        return cluster is null ? [site] : [site, cluster];
    }

    private LinkedBreadcrumbs? Breadcrumbs(Page page, string url)
    {
        if (page.Kind == "redirect") return null;
        var breadcrumbs = new LinkedBreadcrumbs(url + "#breadcrumbs", [.. page.Crumbs.Select(c => (c.Label, c.Route is { } route ? context.Routes.Absolute(route) : null))]);
        return breadcrumbs.Useful ? breadcrumbs : null;
    }
}
