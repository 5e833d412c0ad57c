using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A place with what is known of its address. Country: ISO 3166-1 alpha-2.</summary>
internal sealed record LinkedPlace
{
    public string? Name { get; init; }

    public string? Street { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    public bool HasAddress => (Street ?? Postcode ?? City ?? Region ?? Country) is not null;

    /// <summary>A Place object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Place"u8);
        json.Optional("name"u8, Name);
        WriteAddress(json);
        json.WriteEndObject();
    }

    /// <summary>The property <c>address</c>, when anything of it is known.</summary>
    public void WriteAddress(Utf8JsonWriter json)
    {
        if (!HasAddress) return;
        json.WriteStartObject("address"u8);
        json.WriteString("@type"u8, "PostalAddress"u8);
        json.Optional("streetAddress"u8, Street);
        json.Optional("postalCode"u8, Postcode);
        json.Optional("addressLocality"u8, City);
        json.Optional("addressRegion"u8, Region);
        json.Optional("addressCountry"u8, Country);
        json.WriteEndObject();
    }
}
