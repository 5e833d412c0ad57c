using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>An organisation or person mentioned inside another node, complete enough to stand alone.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its page here or its site.</param>
/// <param name="Id">The identity of its node on this or its own page.</param>
internal sealed record LinkedParty(string Name, string? Url = null, string? Id = null) : ILinkedNode
{
    /// <summary>Organization or Person.</summary>
    public string Type { get; init; } = "Organization";

    public string? LogoUrl { get; init; }

    /// <summary>Its own website, where <see cref="Url"/> is its page here.</summary>
    public string? SameAs { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, Type);
        json.Optional("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("url"u8, Url);
        json.Optional("sameAs"u8, SameAs);
        json.Optional("logo"u8, LogoUrl);
        json.WriteEndObject();
    }

    /// <summary>A property that leads to several; nothing for none.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> property, ImmutableArray<LinkedParty> parties)
    {
        if (parties.IsEmpty) return;
        json.WriteStartArray(property);
        foreach (var party in parties) party.Write(json);
        json.WriteEndArray();
    }
}
