using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Somebody who agreed to be public, on their own page (Person).</summary>
internal sealed record LinkedPerson : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public string? JobTitle { get; init; }

    public LinkedParty? WorksFor { get; init; }

    /// <summary>Names of languages, as the page shows them.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public string? ImageUrl { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Person"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("jobTitle"u8, JobTitle);
        if (WorksFor is { } employer)
        {
            json.WritePropertyName("worksFor"u8);
            employer.Write(json);
        }

        json.Optional("knowsLanguage"u8, Languages);
        json.Optional("image"u8, ImageUrl);
        json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }
}
