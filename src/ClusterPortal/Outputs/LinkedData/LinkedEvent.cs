using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>An event, also one that was cancelled or postponed: it keeps its page and its start and says so.</summary>
internal sealed record LinkedEvent : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>ISO date, or date and time with offset.</summary>
    public required string Start { get; init; }

    public string? End { get; init; }

    public LinkedEventStatus Status { get; init; }

    /// <summary>Where people meet; null when online only.</summary>
    public LinkedPlace? Place { get; init; }

    /// <summary>Where people meet online; null when on site only. One of the two must be there.</summary>
    public string? OnlineUrl { get; init; }

    public ImmutableArray<string> ImageUrls { get; init; } = [];

    public LinkedParty? Organizer { get; init; }

    public ImmutableArray<LinkedParty> Performers { get; init; } = [];

    public LinkedOffer? Offer { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Event"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("description"u8, Description);
        json.Time("startDate"u8, Start);
        json.Time("endDate"u8, End);
        json.WriteString("eventStatus"u8, "https://schema.org/Event" + Status);
        json.WriteString("eventAttendanceMode"u8, "https://schema.org/" + Mode());
        Location(json);
        json.Optional("image"u8, ImageUrls);
        if (Organizer is { } organizer)
        {
            json.WritePropertyName("organizer"u8);
            organizer.Write(json);
        }

        LinkedParty.Write(json, "performer"u8, Performers);
        if (Offer is { } offer) Offers(json, offer);
        json.Optional("inLanguage"u8, Language);
        json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }

    private string Mode() => (Place, OnlineUrl) switch
    {
        (null, not null) => "OnlineEventAttendanceMode",
        (not null, not null) => "MixedEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    };

    private void Location(Utf8JsonWriter json)
    {
        if (Place is null && OnlineUrl is null) return;
        json.WritePropertyName("location"u8);
        var both = Place is not null && OnlineUrl is not null;
        if (both) json.WriteStartArray();
        Place?.Write(json);
        if (OnlineUrl is { } online)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "VirtualLocation"u8);
            json.WriteString("url"u8, online);
            json.WriteEndObject();
        }

        if (both) json.WriteEndArray();
    }

    private static void Offers(Utf8JsonWriter json, LinkedOffer offer)
    {
        json.WriteStartObject("offers"u8);
        json.WriteString("@type"u8, "Offer"u8);
        json.Number("price"u8, offer.Price);
        json.Optional("priceCurrency"u8, offer.Currency);
        json.WriteString("url"u8, offer.Url);
        json.WriteEndObject();
    }
}
