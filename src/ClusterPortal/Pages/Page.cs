using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>A page that the portal will have: everything that is known of it before it is rendered.</summary>
internal sealed class Page
{
    /// <summary>home, entry, list, directory, facet, members, month, map, data, search, join, verify, badge, not_found or redirect.</summary>
    public required string Kind { get; init; }

    /// <summary>Path of its template below the theme's <c>templates/</c>.</summary>
    public required string Template { get; init; }

    public required LanguageView View { get; init; }

    /// <summary>From the site's root, with the language's part.</summary>
    public required string Route { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The entry of an entry's page.</summary>
    public Record? Record { get; init; }

    /// <summary>The entries that a list page shows, in order.</summary>
    public ImmutableArray<Record> Items { get; init; } = [];

    /// <summary>The type of a list, a map or a month.</summary>
    public ContentType? ListOf { get; init; }

    /// <summary>The cluster whose members the page lists, all of them or those in a sector.</summary>
    public Record? MembersOf { get; init; }

    /// <summary>The languages in which the page truly exists, itself among them, with their routes; empty when there is one only.</summary>
    public ImmutableArray<(LanguageTag Language, string Route)> Translations { get; init; } = [];

    /// <summary>Where the page stands in each language of the site, for the language switch.</summary>
    public required Func<LanguageTag, string> RouteIn { get; init; }

    public ImmutableArray<Crumb> Crumbs { get; init; } = [];

    public bool NoIndex { get; init; }

    /// <summary>The route of the page that search engines should show instead, when this one only repeats it.</summary>
    public string? Canonical { get; init; }

    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>The open data that the page shows a part of.</summary>
    public ImmutableArray<FeedLink> Data { get; init; } = [];

    public Asset? Image { get; init; }

    /// <summary>The style sheet with the colours of the cluster whose page this is; null for those that have the portal's.</summary>
    public Asset? Sheet { get; init; }

    public string OgType { get; init; } = "website";

    public DateOnly? Updated { get; init; }

    /// <summary>The content file to edit, or null.</summary>
    public string? File { get; init; }

    /// <summary>The line of that file on which the page's text stands, where it is not the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>The entries above and below this one in the list of its type.</summary>
    public (Record? Before, Record? After) Around { get; init; }

    /// <summary>Values of the template's own globals, in the order of its shape after <c>site page t</c>.</summary>
    public required Func<Value[]> Own { get; init; }

    public LanguageTag Language => View.Language;

    public string OutputPath => Routes.File(Route);
}
