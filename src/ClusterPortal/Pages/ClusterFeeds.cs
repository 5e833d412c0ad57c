using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>What can be followed of a cluster: what its members publish, and their events. A portal with a single cluster has no such files: its own feeds say the same.</summary>
internal static class ClusterFeeds
{
    public static ImmutableArray<FeedLink> Of(LanguageView view, Record cluster)
    {
        if (RouteOf(view.Clusters, view.Routes, cluster, view.Language) is not { } route) return [];
        var links = ImmutableArray.CreateBuilder<FeedLink>(4);
        var title = view.Title(cluster);
        if (!Dated(view.Clusters, view.Portal, cluster).IsEmpty) links.Add(new FeedLink(title, "text/calendar", $"{route}calendar.ics"));
        if (Followed(view.Clusters, view.Portal, cluster).IsEmpty) return links.ToImmutable();
        links.Add(new FeedLink($"{title} (RSS)", "application/rss+xml", $"{route}feed.xml"));
        links.Add(new FeedLink($"{title} (Atom)", "application/atom+xml", $"{route}atom.xml"));
        links.Add(new FeedLink($"{title} (JSON)", "application/feed+json", $"{route}feed.json"));
        return links.ToImmutable();
    }

    /// <summary>The cluster's page, beside which its feeds lie; null where it has none.</summary>
    public static string? RouteOf(ClusterDirectory clusters, Routes routes, Record cluster, LanguageTag language) => clusters.HasSeveral ? routes.Of(cluster, language) : null;

    /// <summary>What its members publish, of all types with feeds.</summary>
    public static ImmutableArray<Record> Followed(ClusterDirectory clusters, Portal portal, Record cluster) =>
        [.. portal.Types.All.Where(t => t.Has(Traits.Feed) && !t.Has(Traits.Calendar)).SelectMany(t => clusters.Entries(cluster, t)).Where(portal.IsListed)];

    /// <summary>What its members invite to.</summary>
    public static ImmutableArray<Record> Dated(ClusterDirectory clusters, Portal portal, Record cluster) =>
        [.. portal.Types.All.Where(t => t.Has(Traits.Calendar)).SelectMany(t => clusters.Entries(cluster, t)).Where(portal.IsListed)];
}
