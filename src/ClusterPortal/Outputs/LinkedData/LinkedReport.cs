using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Something published that can be read (Report).</summary>
internal sealed record LinkedReport : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Year.</summary>
    public string? Published { get; init; }

    public string? Genre { get; init; }

    public string? Publisher { get; init; }

    /// <summary>As they stand on the cover: whether persons or organisations, the entry does not say.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Addresses of the files.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    public string? DoiUrl { get; init; }

    public LinkedParty? About { get; init; }

    public ImmutableArray<LinkedParty> Mentions { get; init; } = [];

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Report"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("description"u8, Description);
        json.Optional("datePublished"u8, Published);
        json.Optional("genre"u8, Genre);
        if (Publisher is { } publisher)
        {
            json.WritePropertyName("publisher"u8);
            new LinkedParty(publisher).Write(json);
        }

        json.Optional("creditText"u8, Authors);
        LinkedParty.Write(json, "about"u8, About is null ? [] : [About]);
        LinkedParty.Write(json, "mentions"u8, Mentions);
        if (!Files.IsEmpty)
        {
            json.WriteStartArray("encoding"u8);
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("@type"u8, "MediaObject"u8);
                json.WriteString("contentUrl"u8, file);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.Optional("sameAs"u8, DoiUrl);
        json.Optional("inLanguage"u8, Language);
        json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }
}
