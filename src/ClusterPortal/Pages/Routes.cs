using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Where everything lives. A route is a path from the site's root with a slash at both ends, without the base path; a URL has the base path in front.</summary>
internal sealed class Routes(SiteConfig site, Portal portal)
{
    // Every page asks for those of the entries that it names. Two threads may both set one, to the same text.
    private readonly string?[][] ofRecords = [.. site.Languages.Select(_ => new string?[portal.Records.Length])];

    public SiteConfig Site { get; } = site;

    /// <summary>Types that have too few entries for the list that they would have.</summary>
    public ImmutableArray<ContentType> WithoutList { get; } = [.. portal.Types.All.Where(t => !portal.IsUsed(t) || (t.ListFrom > 0 && portal.Of(t).Count(portal.IsLive) < t.ListFrom))];

    /// <summary>From a route to the URL that pages link to: <c>/repo/jobs/</c>.</summary>
    public string Url(string route) => Site.BasePath.Length == 1 ? route : string.Concat(Site.BasePath.AsSpan(0, Site.BasePath.Length - 1), route);

    /// <summary>From a route to the full address: <c>https://host/repo/jobs/</c>.</summary>
    public string Absolute(string route) => string.Concat(Site.BaseUrl.AbsoluteUri.AsSpan(0, Site.BaseUrl.AbsoluteUri.Length - 1), route);

    /// <summary>The route in a language: the default language lives at the root, the others below their tag.</summary>
    public string In(LanguageTag language, string route) => language == Site.Language ? route : $"/{language.Tag.ToLowerInvariant()}{route}";

    public string Home(LanguageTag language) => In(language, "/");

    /// <summary>The page of an entry, or null when its type has none.</summary>
    public string? Of(Record record, LanguageTag language)
    {
        if (!portal.HasPage(record)) return null;
        if (!IsShown(record)) return Of(record.Type, record.Id, language);
        for (var i = 0; i < ofRecords.Length; i++)
            if (Site.Languages[i] == language) return ofRecords[i][record.Index] ??= Of(record.Type, record.Id, language);
        return Of(record.Type, record.Id, language);
    }

    public string? Of(ContentType type, string id, LanguageTag language) =>
        type.Url is { } url ? In(language, url.Replace("{id}", id, StringComparison.Ordinal)) : null;

    /// <summary>A page of a type's list; the first has no number. Null for types without a list, or without entries.</summary>
    public string? List(ContentType type, LanguageTag language, int page = 1, string part = "") =>
        type.List is { } list && !WithoutList.Contains(type) ? In(language, page == 1 ? $"{list}{part}" : $"{list}{part}page/{page}/") : null;

    /// <summary>A page of the list of a cluster's members, or of those in a sector; null when the portal has a single cluster, whose list is the directory.</summary>
    public string? Members(Record cluster, LanguageTag language, Record? sector = null, int page = 1)
    {
        if (WithoutList.Contains(cluster.Type) || Of(cluster, language) is not { } own) return null;
        var list = sector is null ? $"{own}organizations/" : $"{own}sectors/{sector.Id}/";
        return page == 1 ? list : $"{list}page/{page}/";
    }

    /// <summary>The output file of a route.</summary>
    public static string File(string route) => route.EndsWith('/') ? $"{route[1..]}index.html" : route[1..];

    /// <summary>The languages in which the entry itself is written: hreflang names these and no others.</summary>
    public ImmutableArray<LanguageTag> Translations(Record record)
    {
        if (Site.Languages.Length == 1) return Site.Languages;
        var text = KeyText(record);
        return text is null ? Site.Languages : [.. Site.Languages.Where(text.Has)];
    }

    /// <summary>The language in which an entry is shown on pages of a language: that one, or the one it falls back to.</summary>
    public LanguageTag ShownIn(Record record, LanguageTag language) =>
        KeyText(record) is { } text && !text.Has(language) ? text.In(language, Site.Language).Language : language;

    // Drafts that are not built have no place among the records.
    private bool IsShown(Record record) => record.Index >= 0 && record.Index < portal.Records.Length && portal.Records[record.Index] == record;

    // The text that decides whether an entry counts as translated: what it says at most length for most readers.
    private static LocalizedText? KeyText(Record record)
    {
        var type = record.Type;
        foreach (var field in (Field?[])[type.Title, type.Summary, type.Body])
            if (field is { Localized: true } && record[field] is TextValue text) return text.Text;
        return null;
    }
}
