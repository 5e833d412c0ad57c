using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: an event's entry. Out: its node, for the occurrence that comes next; none when it has no start, or neither place nor address to join, or is a sample:
/// search engines would tell people to go where nothing takes place.</summary>
internal sealed class EventNodes(OutputContext context, PortalParties parties)
{
    public LinkedEvent? Of(Record record, LanguageTag language, string? card)
    {
        if (record["sample"].IsTrue() || context.Page(record, language) is not { } page || Events.SpanOf(record, context.Zone) is not { } first) return null;
        var place = record["place"] as GroupValue;
        var online = record["online_url"].Word();
        if (place is null && online is null) return null;
        var span = Events.Next(record, first, context.Portal.Today, context.Zone);
        var status = Events.StatusOf(record);
        var mode = record["mode"].Choice()?.Id;
        return new LinkedEvent
        {
            Id = parties.IdOf(record, "event") ?? page + "#event",
            Url = page,
            Name = context.Text(record.Title, language),
            Description = context.Summary(record, language),
            Start = span.Start.Iso,
            End = span.EndInstant > span.Start.Instant ? span.End?.Iso : null,
            Status = status switch
            {
                "cancelled" => LinkedEventStatus.Cancelled,
                "postponed" => LinkedEventStatus.Postponed,
                "moved_online" => LinkedEventStatus.MovedOnline,
                _ => LinkedEventStatus.Scheduled,
            },
            Place = place is null || (mode == "online" && online is not null) ? null : Place(place, language),
            OnlineUrl = mode == "onsite" && place is not null ? null : online,
            ImageUrls = record.Type.Image is { } image && context.File(record[image]) is { } file ? [file] : card is null ? [] : [card],
            Organizer = parties.Of(record["organizer"], language),
            Performers = parties.All(record["speakers"], language, person: true),
            Offer = status == "cancelled" || Events.IsPast(record, context.Portal.Today, context.Zone) ? null : Offer(record, page),
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }

    private LinkedPlace Place(GroupValue place, LanguageTag language) =>
        parties.Place(place, language) with
        {
            Name = context.Text(place["name"], language),
        };

    private static LinkedOffer? Offer(Record record, string page)
    {
        if (record["price"].Member("amount").Number() is not { } amount) return null;
        return new LinkedOffer(amount, record["price"].Member("currency").Word(), record["registration"].Member("url").Word() ?? page);
    }
}
