using System.Text.Json;
using ClusterPortal.Domain;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A certificate that holds (Certification).</summary>
/// <param name="Standard">Standard or scheme.</param>
internal sealed record LinkedCertification(string Standard)
{
    public string? Number { get; init; }

    public string? Scope { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Where it can be checked.</summary>
    public string? ProofUrl { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Certification"u8);
        json.WriteString("name"u8, Standard);
        json.Optional("certificationIdentification"u8, Number);
        json.Optional("description"u8, Scope);
        if (Issuer is { } issuer)
        {
            json.WritePropertyName("issuedBy"u8);
            new LinkedParty(issuer).Write(json);
        }

        if (From is { } from) json.WriteString("validFrom"u8, IsoText.Date(from));
        if (To is { } to) json.WriteString("expires"u8, IsoText.Date(to));
        json.Optional("url"u8, ProofUrl);
        json.WriteEndObject();
    }
}
