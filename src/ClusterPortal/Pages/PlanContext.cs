using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Forms;
using ClusterPortal.Pages.Facets;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>What planning pages needs to know, and a few things that all kinds of pages ask of it.</summary>
internal sealed class PlanContext(SiteConfig site, Portal portal, Routes routes, TemplateNames templates, ImmutableArray<LanguageView> views, PortalMaps maps, SocialCards cards)
{
    private readonly Dictionary<(string, LanguageTag), ImmutableArray<Record>> terms = [];

    private readonly Lazy<FrozenDictionary<LanguageTag, DirectoryView>> directories = new(() => MakeDirectories(portal, routes, templates, views, maps));

    private readonly Dictionary<ContentType, ImmutableArray<EventMonth>> months = [];

    private readonly FrozenDictionary<(int, LanguageTag), ImmutableArray<FeedLink>> feeds =
        portal.Types.All.SelectMany(t => views.Select(v => (Type: t, View: v))).ToFrozenDictionary(x => (x.Type.Index, x.View.Language), x => MakeFeeds(x.Type, x.View, routes));

    public SiteConfig Site { get; } = site;

    public Portal Portal { get; } = portal;

    public Routes Routes { get; } = routes;

    public PortalMaps Maps { get; } = maps;

    public TemplateNames Templates { get; } = templates;

    public SocialCards Cards { get; } = cards;

    /// <summary>The entries of lists in their order.</summary>
    public ListSequences Sequences { get; } = new(portal);

    /// <summary>The months of a calendar, the same in every language.</summary>
    public ImmutableArray<EventMonth> Months(ContentType type)
    {
        lock (months)
            return months.TryGetValue(type, out var known) ? known : months[type] = EventMonths.Of(Portal, type, Views[0].Zone);
    }

    /// <summary>One per language of the site, the default first.</summary>
    public ImmutableArray<LanguageView> Views { get; } = views;

    public static string Text(LanguageView view, string key, string otherwise) => view.Formats.Strings.Texts.GetValueOrDefault(key, otherwise);

    public Crumb HomeCrumb(LanguageView view) => new(Text(view, "home", "Home"), Routes.Home(view.Language));

    public Crumb? ListCrumb(ContentType type, LanguageView view) =>
        Routes.List(type, view.Language) is { } route ? new Crumb(view.Text(type.Other), route) : null;

    public ImmutableArray<(LanguageTag Language, string Route)> InAllLanguages(Func<LanguageTag, string> route) =>
        Site.Languages.Length > 1 ? [.. Site.Languages.Select(l => (l, route(l)))] : [];

    /// <summary>The live entries of a type, such as the terms of a tree, in the language's order.</summary>
    public ImmutableArray<Record> Terms(string type, LanguageView view)
    {
        lock (terms)
        {
            if (terms.TryGetValue((type, view.Language), out var known)) return known;
            return terms[(type, view.Language)] = Portal.Types.Find(type) is { } found
                ? [.. ListOrder.Sort(Portal.Of(found).Where(Portal.IsLive), found, view)]
                : [];
        }
    }

    /// <summary>The feeds of a type's list in a language.</summary>
    public ImmutableArray<FeedLink> FeedsOf(ContentType type, LanguageView view) => feeds[(type.Index, view.Language)];

    /// <summary>One feed of each type that has any, for the foot of pages. The feed of an empty list waits at its address, but nobody is invited to follow it.</summary>
    public ImmutableArray<FeedLink> AllFeeds(LanguageView view) =>
        [.. Portal.Types.All.Where(t => Portal.Of(t).Any(Portal.IsLive)).SelectMany(t => FeedsOf(t, view).Take(1))];

    /// <summary>A type's open data: the whole of what its list shows.</summary>
    public static ImmutableArray<FeedLink> DataOf(ContentType type, LanguageView view) =>
        type.Has(Traits.Api)
            ? [new FeedLink($"{view.Text(type.Other)} (JSON)", "application/json", DataRoutes.Json(type)), new FeedLink($"{view.Text(type.Other)} (CSV)", "text/csv", DataRoutes.Csv(type))]
            : [];

    /// <summary>The page that presents the data, or null when the theme has no template for it or a type's list has its address.</summary>
    public string? DataPage(LanguageView view) =>
        Templates.HasData && !Portal.Types.All.Any(t => t.List == DataRoutes.Page) ? Routes.In(view.Language, DataRoutes.Page) : null;

    /// <summary>The directory and what narrows it; null when the theme has no pages for that, or there is no directory.</summary>
    public DirectoryView? DirectoryIn(LanguageView view) => directories.Value.GetValueOrDefault(view.Language);

    /// <summary>The page that searches, or null when the theme has none or a type's list has its address.</summary>
    public string? SearchPage(LanguageView view) =>
        Templates.HasSearch && !Portal.Types.All.Any(t => t.List == SearchRoutes.Page) ? Routes.In(view.Language, SearchRoutes.Page) : null;

    /// <summary>The forms by which entries are sent in, the one with the short address first; none when the theme has no page for them or a type's list has their address.</summary>
    public ImmutableArray<EntryForm> Forms { get; } = views[0].Forms;

    /// <summary>The page on which a firm makes its entry, or null when there is none.</summary>
    public string? JoinPage(LanguageView view) => Forms.IsEmpty ? null : Routes.In(view.Language, JoinRoutes.Page);

    private static FrozenDictionary<LanguageTag, DirectoryView> MakeDirectories(Portal portal, Routes routes, TemplateNames templates, ImmutableArray<LanguageView> views, PortalMaps maps) =>
        templates.HasFacets && DirectoryFacets.Of(portal, views[0].Standings, maps) is { } directory && !routes.WithoutList.Contains(directory.Type)
            ? views.ToFrozenDictionary(v => v.Language, v => new DirectoryView(v, directory, routes))
            : FrozenDictionary<LanguageTag, DirectoryView>.Empty;

    private static ImmutableArray<FeedLink> MakeFeeds(ContentType type, LanguageView view, Routes routes)
    {
        if (routes.List(type, view.Language) is not { } list) return [];
        var label = view.Text(type.Other);
        var title = $"{view.Text(routes.Site.Title)}: {label}";
        if (type.Has(Traits.Calendar)) return [new FeedLink(title, "text/calendar", $"{list}calendar.ics") { Label = label }];
        if (!type.Has(Traits.Feed)) return [];
        return
        [
            new FeedLink($"{title} (RSS)", "application/rss+xml", $"{list}feed.xml") { Label = label },
            new FeedLink($"{title} (Atom)", "application/atom+xml", $"{list}atom.xml") { Label = label },
            new FeedLink($"{title} (JSON)", "application/feed+json", $"{list}feed.json") { Label = label },
        ];
    }
}
