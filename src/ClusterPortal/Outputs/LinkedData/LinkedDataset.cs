using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Facts that can be downloaded. Search engines take descriptions of 50 to 5000 characters: shorter ones make no data set, longer ones are cut at a word.</summary>
internal sealed record LinkedDataset : ILinkedNode
{
    private const int LeastDescription = 50;
    private const int MostDescription = 5000;

    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>Address of the licence.</summary>
    public string? LicenseUrl { get; init; }

    public required LinkedParty Creator { get; init; }

    /// <summary>Files of the data: media type and absolute address.</summary>
    public ImmutableArray<(string MediaType, string Url)> Files { get; init; } = [];

    /// <summary>A year, a date, or two of them with a slash between.</summary>
    public string? Period { get; init; }

    /// <summary>Publications that the figures come from, as addresses or titles.</summary>
    public ImmutableArray<string> BasedOn { get; init; } = [];

    public ImmutableArray<string> Measured { get; init; } = [];

    public bool Useful => Description.Length >= LeastDescription;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Dataset"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.WriteString("description"u8, LinkedText.Cut(Description, MostDescription));
        json.WriteString("url"u8, Url);
        json.Optional("license"u8, LicenseUrl);
        json.WritePropertyName("creator"u8);
        Creator.Write(json);
        json.WriteStartArray("distribution"u8);
        foreach (var (mediaType, url) in Files)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "DataDownload"u8);
            json.WriteString("encodingFormat"u8, mediaType);
            json.WriteString("contentUrl"u8, url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Optional("temporalCoverage"u8, Period);
        json.Optional("variableMeasured"u8, Measured);
        json.Optional("isBasedOn"u8, BasedOn);
        json.WriteBoolean("isAccessibleForFree"u8, true);
        json.WriteEndObject();
    }
}
