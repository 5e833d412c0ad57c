using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>An organisation, the cluster among them. Texts in the page's language; addresses absolute.</summary>
internal sealed record LinkedOrganization : ILinkedNode
{
    /// <summary>Stable identity, such as its page's address with <c>#organization</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A schema.org type: Organization or a kind of it.</summary>
    public string Type { get; init; } = "Organization";

    public required string Name { get; init; }

    /// <summary>Its own website, else its page here.</summary>
    public required string Url { get; init; }

    public string? LegalName { get; init; }

    public ImmutableArray<string> AlternateNames { get; init; } = [];

    public string? Description { get; init; }

    public string? LogoUrl { get; init; }

    public ImmutableArray<string> ImageUrls { get; init; } = [];

    public LinkedPlace? Place { get; init; }

    public ImmutableArray<LinkedContact> Contacts { get; init; } = [];

    /// <summary>ISO date or year.</summary>
    public string? Founded { get; init; }

    /// <summary>Employees: one number, or a band with an open end.</summary>
    public LinkedRange? Employees { get; init; }

    public string? VatId { get; init; }

    public string? Lei { get; init; }

    public string? Duns { get; init; }

    /// <summary>Numbers in registers as ISO 6523 writes them.</summary>
    public ImmutableArray<string> Iso6523Codes { get; init; } = [];

    /// <summary>The number in a register that has no code there.</summary>
    public (string Register, string Number)? Registration { get; init; }

    /// <summary>Only those that hold.</summary>
    public ImmutableArray<LinkedCertification> Certifications { get; init; } = [];

    /// <summary>What it knows: labels of competences and sectors.</summary>
    public ImmutableArray<string> KnowsAbout { get; init; } = [];

    /// <summary>Codes of the markets it serves, or names of regions.</summary>
    public ImmutableArray<string> AreaServed { get; init; } = [];

    /// <summary>Pages elsewhere that show the same organisation; its page here when <see cref="Url"/> is its own site.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>Its memberships. The clusters' own nodes must be on the same page: identities are not followed across pages.</summary>
    public ImmutableArray<LinkedRole> Roles { get; init; } = [];

    /// <summary>The members of a cluster that its own page names; the pages of its list name them all.</summary>
    public ImmutableArray<LinkedParty> Members { get; init; } = [];

    /// <summary>The parts of a cluster.</summary>
    public ImmutableArray<LinkedParty> Parts { get; init; } = [];

    public LinkedParty? Parent { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, Type);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.Optional("legalName"u8, LegalName);
        json.Optional("alternateName"u8, AlternateNames);
        json.WriteString("url"u8, Url);
        json.Optional("description"u8, Description);
        if (LogoUrl is { } logo) Image(json, logo);
        json.Optional("image"u8, ImageUrls);
        Place?.WriteAddress(json);
        Points(json);
        json.Optional("foundingDate"u8, Founded);
        if (Employees is { } employees)
        {
            json.WritePropertyName("numberOfEmployees"u8);
            employees.Write(json);
        }

        json.Optional("vatID"u8, VatId);
        json.Optional("leiCode"u8, Lei);
        json.Optional("duns"u8, Duns);
        json.Optional("iso6523Code"u8, Iso6523Codes);
        if (Registration is { } registration) Number(json, registration.Register, registration.Number);
        if (!Certifications.IsEmpty)
        {
            json.WriteStartArray("hasCertification"u8);
            foreach (var certification in Certifications) certification.Write(json);
            json.WriteEndArray();
        }

        json.Optional("knowsAbout"u8, KnowsAbout);
        json.Optional("areaServed"u8, AreaServed);
        json.Optional("sameAs"u8, SameAs);
        if (!Roles.IsEmpty)
        {
            json.WriteStartArray("memberOf"u8);
            foreach (var role in Roles) role.Write(json);
            json.WriteEndArray();
        }

        LinkedParty.Write(json, "member"u8, Members);
        LinkedParty.Write(json, "subOrganization"u8, Parts);
        if (Parent is { } parent)
        {
            json.WritePropertyName("parentOrganization"u8);
            parent.Write(json);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string register, string number)
    {
        json.WriteStartObject("identifier"u8);
        json.WriteString("@type"u8, "PropertyValue"u8);
        json.WriteString("propertyID"u8, register);
        json.WriteString("value"u8, number);
        json.WriteEndObject();
    }

    private static void Image(Utf8JsonWriter json, string url)
    {
        json.WriteStartObject("logo"u8);
        json.WriteString("@type"u8, "ImageObject"u8);
        json.WriteString("url"u8, url);
        json.WriteEndObject();
    }

    private void Points(Utf8JsonWriter json)
    {
        if (Contacts.IsEmpty) return;
        json.WriteStartArray("contactPoint"u8);
        foreach (var contact in Contacts)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "ContactPoint"u8);
            json.Optional("contactType"u8, contact.Type);
            json.Optional("name"u8, contact.Name);
            json.Optional("email"u8, contact.Email);
            json.Optional("telephone"u8, contact.Phone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
