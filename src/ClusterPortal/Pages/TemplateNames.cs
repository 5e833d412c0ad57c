using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages;

/// <summary>Which template makes which page: one of the type's own name where the theme has it, else one for any type.</summary>
internal sealed class TemplateNames(Theme theme)
{
    public const string Home = "home.html";
    public const string NotFound = "404.html";
    public const string Data = "data.html";
    public const string Map = "map.html";
    public const string Facet = "organization-facet.html";
    public const string FacetIndex = "organization-facets.html";
    public const string Search = "search.html";
    public const string Join = "join.html";
    public const string Members = "cluster-members.html";
    public const string Verify = "verify.html";
    public const string Badge = "badge.html";
    public const string Month = "month.html";
    public const string Letter = "mail/newsletter.html";
    private const string AnyEntry = "entry.html";
    private const string AnyList = "list.html";
    private const string Partials = "partials/";

    /// <summary>A theme need not have a page on the data.</summary>
    public bool HasData => theme.Templates.ContainsKey(Data);

    /// <summary>A theme without a page to search on has no index either.</summary>
    public bool HasSearch => theme.Templates.ContainsKey(Search);

    /// <summary>Whether the theme has forms by which entries are sent in.</summary>
    public bool HasJoin => theme.Templates.ContainsKey(Join);

    /// <summary>Whether a template that makes pages, or one that it includes, names a member: files that no page leads to need not be made.</summary>
    public bool Name(string member)
    {
        var waiting = new Stack<string>(theme.Templates.Keys.Where(path => !path.StartsWith(Partials, StringComparison.Ordinal)));
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryPop(out var path))
        {
            var text = theme.Templates[path].Text;
            if (text.Contains(member, StringComparison.Ordinal)) return true;
            for (var at = text.IndexOf(Partials, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Partials, at + 1, StringComparison.Ordinal))
            {
                if (text.AsSpan(at).IndexOfAny('\'', '"') is var length and > 0 && text.Substring(at, length) is var partial && theme.Templates.ContainsKey(partial) && seen.Add(partial)) waiting.Push(partial);
            }
        }

        return false;
    }

    public string Entry(ContentType type) => theme.Templates.ContainsKey($"{type.Id}.html") ? $"{type.Id}.html" : AnyEntry;

    /// <summary>Whether the theme has maps; one that was written before there were any goes on without.</summary>
    public bool HasMaps => theme.Templates.ContainsKey(Map);

    /// <summary>Whether the theme can show proofs of membership; the one page leads to the other, so it needs both.</summary>
    public bool HasProofs => theme.Templates.ContainsKey(Verify) && theme.Templates.ContainsKey(Badge);

    /// <summary>Whether the theme has a mail to put newsletters into.</summary>
    public bool HasLetters => theme.Templates.ContainsKey(Letter);

    /// <summary>Whether the theme can show calendars by month.</summary>
    public bool HasMonths => theme.Templates.ContainsKey(Month);

    public string List(ContentType type) => theme.Templates.ContainsKey($"{type.Id}-list.html") ? $"{type.Id}-list.html" : AnyList;

    /// <summary>Whether the theme can show the lists of clusters' members.</summary>
    public bool HasMembers => theme.Templates.ContainsKey(Members);

    /// <summary>Whether the theme can narrow the directory; a page of an answer may lead to the page of all answers, so it needs both.</summary>
    public bool HasFacets => theme.Templates.ContainsKey(Facet) && theme.Templates.ContainsKey(FacetIndex);

    /// <summary>Whether a term's template shows its organisations a page at a time: then it names the way to the next one.</summary>
    public bool IsPaged(ContentType type) =>
        type.Has(Traits.Terms) && theme.Templates.GetValueOrDefault($"{type.Id}.html") is { } template && template.Text.Contains("pagination", StringComparison.Ordinal);

    /// <summary>The globals of every template that makes pages of its own.</summary>
    public Dictionary<string, RecordShape> Shapes(PageShapes shapes, ContentTypes types)
    {
        var all = new Dictionary<string, RecordShape>(StringComparer.Ordinal)
        {
            [Home] = shapes.Home,
            [NotFound] = shapes.Bare,
            [Data] = shapes.Data,
            [Map] = shapes.Map,
            [Facet] = shapes.Facet,
            [FacetIndex] = shapes.FacetIndex,
            [Search] = shapes.Search,
            [Join] = shapes.Join,
            [Members] = shapes.Members,
            [Verify] = shapes.Verify,
            [Badge] = shapes.Badge,
            [Month] = shapes.Month,
            [Letter] = shapes.NewsletterMail,
            [AnyEntry] = shapes.Entry(null),
            [AnyList] = shapes.List((ContentType?)null),
        };
        foreach (var type in types.All)
        {
            all.TryAdd($"{type.Id}.html", shapes.Entry(type));
            all.TryAdd($"{type.Id}-list.html", shapes.List(type));
        }

        return all.Where(e => theme.Templates.ContainsKey(e.Key) || e.Key is Home or NotFound or AnyEntry or AnyList).ToDictionary(StringComparer.Ordinal);
    }
}
