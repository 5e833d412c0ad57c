using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>The portal itself, on its home page.</summary>
internal sealed record LinkedWebSite(string Id, string Name, string Url, ImmutableArray<string> Languages) : ILinkedNode
{
    public string? Description { get; init; }

    public ImmutableArray<string> AlternateNames { get; init; } = [];

    /// <summary>The cluster's node on the same page.</summary>
    public string? PublisherId { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "WebSite"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("alternateName"u8, AlternateNames);
        json.WriteString("url"u8, Url);
        json.Optional("description"u8, Description);
        json.Optional("inLanguage"u8, Languages);
        LinkedReference.Write(json, "publisher"u8, PublisherId);
        json.WriteEndObject();
    }
}
