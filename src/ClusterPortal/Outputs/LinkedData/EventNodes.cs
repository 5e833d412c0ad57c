using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: an event's entry. Out: its node, for the occurrence that comes next; none when it has no start, or neither place nor address to join.</summary>
internal sealed class EventNodes(OutputContext context, PortalParties parties)
{
    public LinkedEvent? Of(Record record, LanguageTag language)
    {
        if (context.Page(record, language) is not { } page || Events.SpanOf(record, context.Zone) is not { } first) return null;
        var place = record["place"] as GroupValue;
        var online = record["online_url"].Word();
        if (place is null && online is null) return null;
        var span = Events.Next(record, first, context.Portal.Today, context.Zone);
        var mode = record["mode"].Choice()?.Id;
        return new LinkedEvent
        {
            Id = parties.IdOf(record, "event") ?? page + "#event",
            Url = page,
            Name = context.Text(record.Title, language),
            Description = context.Summary(record, language),
            Start = span.Start.Iso,
            End = span.EndInstant > span.Start.Instant ? span.End?.Iso : null,
            Status = Events.StatusOf(record) switch
            {
                "cancelled" => LinkedEventStatus.Cancelled,
                "postponed" => LinkedEventStatus.Postponed,
                "moved_online" => LinkedEventStatus.MovedOnline,
                _ => LinkedEventStatus.Scheduled,
            },
            Place = place is null || (mode == "online" && online is not null) ? null : Place(place, language),
            OnlineUrl = mode == "onsite" && place is not null ? null : online,
            ImageUrls = record.Type.Image is { } image && context.File(record[image]) is { } file ? [file] : [],
            Organizer = parties.Of(record["organizer"], language) ?? parties.Publisher(language),
            Performers = parties.All(record["speakers"], language, person: true),
            Offer = Offer(record, page),
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }

    private LinkedPlace Place(GroupValue place, LanguageTag language) =>
        parties.Place(place, language) with
        {
            Name = context.Text(place["name"], language),
            Geo = place["lat"].Number() is { } lat && place["lon"].Number() is { } lon ? ((double)lat, (double)lon) : null,
        };

    // Free of charge needs no currency in the entry, but does in the node.
    private static LinkedOffer? Offer(Record record, string page)
    {
        if (record["price"].Member("amount").Number() is not { } amount) return null;
        var currency = record["price"].Member("currency").Word() ?? (amount == 0 ? "EUR" : null);
        return currency is null ? null : new LinkedOffer(amount, currency, record["registration"].Member("url").Word() ?? page);
    }
}
