using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A newsletter: one issue (PublicationIssue) of what appears again and again (Periodical).</summary>
internal sealed record LinkedIssue : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>ISO date, or date and time with offset.</summary>
    public required string Published { get; init; }

    /// <summary>The days that it is about: ISO, from and to with a slash between.</summary>
    public required string Covers { get; init; }

    public required LinkedParty Publisher { get; init; }

    /// <summary>What all of them together are called.</summary>
    public required string SeriesName { get; init; }

    /// <summary>Where they are listed.</summary>
    public string? SeriesUrl { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "PublicationIssue"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("description"u8, Description);
        json.Time("datePublished"u8, Published);
        json.WriteString("temporalCoverage"u8, Covers);
        json.WritePropertyName("publisher"u8);
        Publisher.Write(json);
        json.WriteStartObject("isPartOf"u8);
        json.WriteString("@type"u8, "Periodical"u8);
        json.WriteString("name"u8, SeriesName);
        json.Optional("url"u8, SeriesUrl);
        json.WriteEndObject();
        json.Optional("inLanguage"u8, Language);
        json.WriteString("url"u8, Url);
        json.WriteString("mainEntityOfPage"u8, Url);
        json.WriteEndObject();
    }
}
