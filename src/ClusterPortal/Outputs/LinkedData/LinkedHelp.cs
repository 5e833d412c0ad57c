using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Help that somebody gives (Service).</summary>
internal sealed record LinkedHelp : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public LinkedParty? Provider { get; init; }

    /// <summary>For whom it is, in words.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>Where it is ordered or described in full.</summary>
    public string? StartUrl { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Service"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("description"u8, Description);
        if (Provider is { } provider)
        {
            json.WritePropertyName("provider"u8);
            provider.Write(json);
        }

        if (!Audiences.IsEmpty)
        {
            json.WriteStartArray("audience"u8);
            foreach (var audience in Audiences)
            {
                json.WriteStartObject();
                json.WriteString("@type"u8, "Audience"u8);
                json.WriteString("audienceType"u8, audience);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (StartUrl is { } start)
        {
            json.WriteStartObject("availableChannel"u8);
            json.WriteString("@type"u8, "ServiceChannel"u8);
            json.WriteString("serviceUrl"u8, start);
            json.WriteEndObject();
        }

        json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }
}
