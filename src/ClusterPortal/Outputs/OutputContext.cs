using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using NodaTime;

namespace ClusterPortal.Outputs;

/// <summary>What every output reads: the portal, where its pages are, and its clock. Immutable.</summary>
internal sealed class OutputContext(Portal portal, Routes routes, AssetUrls assets)
{
    public Portal Portal { get; } = portal;

    public Routes Routes { get; } = routes;

    public SiteConfig Site => Routes.Site;

    /// <summary>The theme's texts in the default language; null where outputs are made without a theme.</summary>
    public LanguageStrings? Strings { get; init; }

    /// <summary>A town as the pages of a language call it; as it is written where outputs are made without pages.</summary>
    public Func<string, LanguageTag, string> Town { get; init; } = (written, _) => written;

    /// <summary>Tables of figures, worked out; null where outputs are made without them.</summary>
    public Figures? Figures { get; init; }

    /// <summary>Who belongs to which cluster; null where outputs are made without pages.</summary>
    public ClusterDirectory? Clusters { get; init; }

    /// <summary>Whether pages lead to the cards of contacts.</summary>
    public bool HasCards { get; init; } = true;

    /// <summary>The site's time zone.</summary>
    public DateTimeZone Zone { get; } = TimeZones.Find(routes.Site.TimeZone) ?? TimeZones.Utc;

    /// <summary>The host name in its ASCII form: part of identities that must not change.</summary>
    public string Host => Site.BaseUrl.IdnHost;

    /// <summary>Address of the site's root, with a slash at the end.</summary>
    public string Root => Routes.Absolute("/");

    /// <summary>The entry whose brand the portal carries.</summary>
    public Record? Cluster { get; } = routes.Site.Cluster is { } id ? portal.Find("cluster", id.Text) : null;

    /// <summary>Entries that lists, feeds and open data show: published, not expired.</summary>
    public ImmutableArray<Record> Shown(ContentType type) => [.. Portal.Of(type).Where(Portal.IsListed)];

    public string Text(LocalizedText text, LanguageTag language) => text.In(language, Site.Language).Text;

    public string? Text(FieldValue? value, LanguageTag language) => value.Text() is { } text ? Text(text, language) : null;

    public string SiteTitle(LanguageTag language) => Text(Site.Title, language);

    /// <summary>Absolute address of an entry's page, or null when its type has none.</summary>
    public string? Page(Record record, LanguageTag language) => Routes.Of(record, language) is { } route ? Routes.Absolute(route) : null;

    /// <summary>Absolute address of an image or document, or null when it was not fit to publish.</summary>
    public string? File(FieldValue? value) =>
        value is FileValue file && assets.Content(file.Path) is { } asset ? Routes.Absolute(asset.Route) : null;

    public Asset? Asset(FileValue file) => assets.Content(file.Path);

    public Record? Find(FieldValue? value) => value is ReferenceValue reference ? Portal.Shown(reference) : null;

    /// <summary>The short text of an entry, else the beginning of its long one.</summary>
    public string? Summary(Record record, LanguageTag language)
    {
        if (record.Summary is { } summary) return Text(summary, language);
        var excerpt = Body(record)?.In(language, Site.Language).Excerpt;
        return string.IsNullOrEmpty(excerpt) ? null : excerpt;
    }

    public static MarkdownValue? Body(Record record) => record.Type.Body is { } body ? record[body] as MarkdownValue : null;

    /// <summary>The beginning of a day in the site's zone.</summary>
    public OffsetDateTime At(DateOnly day) => Zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToOffsetDateTime();

    /// <summary>The last second of a day in the site's zone.</summary>
    public OffsetDateTime EndOf(DateOnly day) =>
        EventTime.At(LocalDate.FromDateOnly(day) + new LocalTime(23, 59, 59), Zone).Zoned.ToOffsetDateTime();
}
