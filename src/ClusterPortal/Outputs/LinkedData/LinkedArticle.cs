using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A piece of news.</summary>
internal sealed record LinkedArticle : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Headline { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<string> ImageUrls { get; init; } = [];

    /// <summary>ISO date, or date and time with offset.</summary>
    public required string Published { get; init; }

    public required string Modified { get; init; }

    /// <summary>At least one; the publisher when nobody is named.</summary>
    public required ImmutableArray<LinkedParty> Authors { get; init; }

    public required LinkedParty Publisher { get; init; }

    /// <summary>Organisations the news is about.</summary>
    public ImmutableArray<LinkedParty> About { get; init; } = [];

    public string? Section { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "NewsArticle"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("headline"u8, Headline);
        json.Optional("description"u8, Description);
        json.Optional("image"u8, ImageUrls);
        json.Time("datePublished"u8, Published);
        json.Time("dateModified"u8, Modified);
        LinkedParty.Write(json, "author"u8, Authors);
        json.WritePropertyName("publisher"u8);
        Publisher.Write(json);
        LinkedParty.Write(json, "about"u8, About);
        json.Optional("articleSection"u8, Section);
        json.Optional("inLanguage"u8, Language);
        json.WriteString("url"u8, Url);
        json.WriteString("mainEntityOfPage"u8, Url);
        json.WriteEndObject();
    }
}
