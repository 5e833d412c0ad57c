using System.Buffers;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>In: a type with the feed trait and its entries. Out: its feeds beside its list, in every language.</summary>
internal sealed class PortalFeeds(OutputContext context)
{
    /// <summary>Readers want what is new; who wants everything takes the open data.</summary>
    public const int MostItems = 50;

    private delegate void Writer(IBufferWriter<byte> output, Feed feed, string selfUrl);

    private static readonly ImmutableArray<(string File, string MediaType, Writer Write)> Formats =
    [
        ("feed.xml", RssFeed.MediaType, RssFeed.Write),
        ("atom.xml", AtomFeed.MediaType, AtomFeed.Write),
        ("feed.json", JsonFeed.MediaType, JsonFeed.Write),
    ];

    public IEnumerable<PlannedFile> Files()
    {
        foreach (var type in context.Portal.Types.All)
        {
            // What takes place on days to come is followed by calendar.
            if (!type.Has(Traits.Feed) || type.Has(Traits.Calendar) || type.List is null || !context.Portal.IsUsed(type)) continue;
            foreach (var language in context.Site.Languages)
            {
                var list = context.Routes.List(type, language)!;
                foreach (var (file, _, write) in Formats)
                    yield return new MadeFile(Pages.Routes.File(list + file), output => write(output, Of(type, language), context.Routes.Absolute(list + file)));
            }
        }

        foreach (var cluster in context.Clusters?.All ?? [])
        {
            var entries = ClusterFeeds.Followed(context.Clusters!, context.Portal, cluster);
            if (entries.IsEmpty) continue;
            foreach (var language in context.Site.Languages)
            {
                if (ClusterFeeds.RouteOf(context.Clusters!, context.Routes, cluster, language) is not { } route) continue;
                foreach (var (file, _, write) in Formats)
                    yield return new MadeFile(Pages.Routes.File(route + file), output => write(output, Of(context.Text(cluster.Title, language), entries, route, language), context.Routes.Absolute(route + file)));
            }
        }
    }

    /// <summary>The newest entries of a type, as pages of a language show them.</summary>
    public Feed Of(ContentType type, LanguageTag language) =>
        Of($"{context.SiteTitle(language)}: {context.Text(type.Other, language)}", context.Shown(type), context.Routes.List(type, language)!, language);

    private Feed Of(string name, ImmutableArray<Record> entries, string home, LanguageTag language)
    {
        ImmutableArray<FeedItem> items =
        [
            // What is dated ahead of today is not news yet.
            .. entries.Where(r => DateOf(r) <= context.Portal.Today).OrderByDescending(DateOf).ThenBy(r => r.Id, StringComparer.Ordinal).Take(MostItems).Select(r => Item(r, language)),
        ];
        var title = context.SiteTitle(language);
        return new Feed
        {
            Title = name,
            Description = context.Site.Description is { } description ? context.Text(description, language) : title,
            HomeUrl = context.Routes.Absolute(home),
            Language = language.Tag,
            Updated = items.IsEmpty ? context.At(context.Portal.Today) : items.MaxBy(i => i.Updated.ToInstant())!.Updated,
            Publisher = new FeedAuthor(title, context.Routes.Absolute(context.Routes.Home(language))),
            Items = items,
        };
    }

    private FeedItem Item(Record record, LanguageTag language)
    {
        var shown = context.Routes.ShownIn(record, language);
        var published = DateOf(record);
        var updated = record["updated"].Date() is { } day && day > published ? day : published;
        return new FeedItem
        {
            Url = context.Page(record, context.Site.Languages.Contains(shown) ? shown : language) ?? $"{context.Routes.Absolute(context.Routes.List(record.Type, language)!)}#{record.Id}",
            Title = context.Text(record.Title, language),
            Summary = context.Summary(record, language),
            ContentHtml = OutputContext.Body(record)?.In(language, context.Site.Language).HtmlText(),
            Published = context.At(published),
            Updated = context.At(updated),
            Authors = Authors(record, language),
            Categories = Categories(record, language),
            ImageUrl = record.Type.Image is { } image ? context.File(record[image]) : null,
            Language = shown == language ? null : shown.Tag,
        };
    }

    // The day of publication where the type has one and the entry gives it; else the day of the last change, else the day of the build.
    private DateOnly DateOf(Record record) =>
        (record.Type.Dated is { } field ? record[field].Date() : null) ?? record["updated"].Date() ?? context.Portal.Today;

    private ImmutableArray<FeedAuthor> Authors(Record record, LanguageTag language)
    {
        var named = record["authors"].Items().Select(a => Author(a, language)).OfType<FeedAuthor>().ToImmutableArray();
        if (!named.IsEmpty) return named;
        return Author(record["organization"] ?? record["organizer"], language) is { } one ? [one] : [];
    }

    private FeedAuthor? Author(FieldValue? value, LanguageTag language) => value switch
    {
        GroupValue group when context.Text(group["name"], language) is { } name => new FeedAuthor(name, (group["website"] ?? group["url"]).Word()),
        ReferenceValue when context.Find(value) is { } record => new FeedAuthor(context.Text(record.Title, language), context.Page(record, language)),
        _ => null,
    };

    private ImmutableArray<string> Categories(Record record, LanguageTag language)
    {
        var labels = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["category", "employment_type"])
            if (record[name].Choice() is { } choice) labels.Add(context.Text(choice.Label, language));
        foreach (var sector in record["sectors"].Items())
            if (context.Find(sector) is { } term) labels.Add(context.Text(term.Title, language));
        foreach (var tag in record["tags"].Items())
            if (tag.Word() is { } word) labels.Add(word);
        return [.. labels.Distinct(StringComparer.Ordinal)];
    }
}
