using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>In: a type with the calendar trait and its entries. Out: a calendar file beside each entry's page, and one to subscribe to beside the list, in every language.</summary>
internal sealed class PortalCalendar(OutputContext context)
{
    /// <summary>The file beside an entry's page.</summary>
    public const string EntryFile = "event.ics";

    /// <summary>The file beside the list.</summary>
    public const string ListFile = "calendar.ics";

    public IEnumerable<PlannedFile> Files()
    {
        foreach (var type in context.Portal.Types.All)
        {
            if (!type.Has(Traits.Calendar)) continue;
            foreach (var language in context.Site.Languages)
            {
                if (ListRoute(type, language) is { } list)
                    yield return new MadeFile(Routes.File(list), output => CalendarWriter.Write(output, Whole(type, language)));
                foreach (var record in context.Portal.Of(type))
                {
                    if (EntryRoute(record, language) is not { } route || Event(record, language) is null) continue;
                    yield return new MadeFile(Routes.File(route), output => CalendarWriter.Write(output, Single(record, language)));
                }
            }
        }

        foreach (var cluster in context.Clusters?.All ?? [])
        {
            var entries = ClusterFeeds.Dated(context.Clusters!, context.Portal, cluster);
            if (entries.IsEmpty) continue;
            foreach (var language in context.Site.Languages)
                if (ClusterFeeds.RouteOf(context.Clusters!, context.Routes, cluster, language) is { } route)
                    yield return new MadeFile(Routes.File(route + ListFile), output => CalendarWriter.Write(output, Whole(context.Text(cluster.Title, language), entries, route + ListFile, language)));
        }
    }

    /// <summary>All entries that lists show, past ones too: they are part of what a subscriber has.</summary>
    public CalendarFile Whole(ContentType type, LanguageTag language) =>
        Whole($"{context.SiteTitle(language)}: {context.Text(type.Other, language)}", context.Shown(type), ListRoute(type, language), language);

    private CalendarFile Whole(string name, ImmutableArray<Record> entries, string? route, LanguageTag language) => new()
    {
        Name = name,
        Description = context.Site.Description is { } description ? context.Text(description, language) : null,
        SourceUrl = route is null ? null : context.Routes.Absolute(route),
        Language = language.Tag,
        Zone = context.Zone,
        Events = [.. entries.Select(r => Event(r, language)).OfType<CalendarEvent>()],
    };

    public CalendarFile Single(Record record, LanguageTag language) => new()
    {
        Name = context.Text(record.Title, language),
        Language = language.Tag,
        Zone = context.Zone,
        Events = Event(record, language) is { } one ? [one] : [],
    };

    /// <summary>Null when the entry has no usable start.</summary>
    public CalendarEvent? Event(Record record, LanguageTag language)
    {
        if (Events.SpanOf(record, context.Zone) is not { } span) return null;
        var place = record["place"] as GroupValue;
        return new CalendarEvent
        {
            Uid = record.Type.Id == "event" ? $"{record.Id}@{context.Host}" : $"{record.Type.Id}.{record.Id}@{context.Host}",
            Sequence = record["sequence"].Number() is { } number ? (int)Math.Clamp(number, 0, 9999) : 0,
            Changed = record["updated"].Date() is { } day ? LocalDate.FromDateOnly(day).AtMidnight().InUtc().ToInstant() : null,
            Span = span,
            Summary = context.Text(record.Title, language),
            Description = Description(record, language),
            Location = place is null ? record["online_url"].Word() : Location(place, language),
            Geo = place?["lat"].Number() is { } lat && place["lon"].Number() is { } lon ? ((double)lat, (double)lon) : null,
            Url = context.Page(record, language) ?? record["online_url"].Word(),
            Status = Events.StatusOf(record) switch
            {
                "cancelled" => CalendarStatus.Cancelled,
                "postponed" => CalendarStatus.Tentative,
                _ => CalendarStatus.Confirmed,
            },
            Organizer = Organizer(record, language),
            Rule = Events.RuleOf(record),
            Exceptions = Events.ExceptionsOf(record),
            Categories = [.. record["sectors"].Items().Select(context.Find).OfType<Record>().Select(s => context.Text(s.Title, language))],
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }

    private string? Description(Record record, LanguageTag language)
    {
        var parts = new List<string>();
        if (record.Summary is { } summary) parts.Add(context.Text(summary, language));
        if (OutputContext.Body(record)?.In(language, context.Site.Language).Excerpt is { Length: > 0 } excerpt) parts.Add(excerpt);
        if (record["place"] is not null && record["online_url"].Word() is { } online) parts.Add(online);
        return parts.Count == 0 ? null : string.Join("\n\n", parts.Distinct(StringComparer.Ordinal));
    }

    private string Location(GroupValue place, LanguageTag language)
    {
        var town = string.Join(' ', new[] { place["postcode"].Word(), context.Text(place["city"], language) }.OfType<string>());
        string?[] parts = [context.Text(place["name"], language), place["street"].Word(), town.Length == 0 ? null : town, place["country"].Word()];
        return string.Join(", ", parts.OfType<string>());
    }

    private CalendarOrganizer Organizer(Record record, LanguageTag language)
    {
        switch (record["organizer"])
        {
            case GroupValue group when context.Text(group["name"], language) is { } name:
                return new CalendarOrganizer(name, group["email"].Word(), group["website"].Word() ?? context.Root);
            case ReferenceValue reference when context.Find(reference) is { } organization:
                return new CalendarOrganizer(
                    context.Text(organization.Title, language),
                    record["registration"].Member("email").Word(),
                    context.Page(organization, language) ?? organization["website"].Word() ?? context.Root);
            default:
                return new CalendarOrganizer(context.SiteTitle(language), null, context.Root);
        }
    }

    private string? ListRoute(ContentType type, LanguageTag language) => context.Routes.List(type, language) is { } list ? list + ListFile : null;

    private string? EntryRoute(Record record, LanguageTag language) => context.Routes.Of(record, language) is { } page ? page + EntryFile : null;
}
