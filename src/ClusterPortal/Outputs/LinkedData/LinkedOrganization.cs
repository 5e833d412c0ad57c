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

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>ISO date or year.</summary>
    public string? Founded { get; init; }

    /// <summary>Employees: one number, or a band with an open end.</summary>
    public LinkedRange? Employees { get; init; }

    public string? VatId { get; init; }

    public string? Lei { get; init; }

    public string? Duns { get; init; }

    /// <summary>What it knows: labels of competences and sectors.</summary>
    public ImmutableArray<string> KnowsAbout { get; init; } = [];

    /// <summary>Codes of the markets it serves, or names of regions.</summary>
    public ImmutableArray<string> AreaServed { get; init; } = [];

    /// <summary>Pages elsewhere that show the same organisation; its page here when <see cref="Url"/> is its own site.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>The clusters. Their own nodes must be on the same page: identities are not followed across pages.</summary>
    public ImmutableArray<string> MemberOfIds { get; init; } = [];

    /// <summary>The first members of a cluster; the pages of its list name them all.</summary>
    public ImmutableArray<LinkedParty> Members { get; init; } = [];

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
        if (Place?.Geo is not null)
        {
            json.WritePropertyName("location"u8);
            new LinkedPlace { Geo = Place.Geo }.Write(json);
        }

        json.Optional("email"u8, Email);
        json.Optional("telephone"u8, Phone);
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
        json.Optional("knowsAbout"u8, KnowsAbout);
        json.Optional("areaServed"u8, AreaServed);
        json.Optional("sameAs"u8, SameAs);
        LinkedReference.Write(json, "memberOf"u8, MemberOfIds);
        if (!Members.IsEmpty)
        {
            json.WriteStartArray("member"u8);
            foreach (var member in Members) member.Write(json);
            json.WriteEndArray();
        }

        if (Parent is { } parent)
        {
            json.WritePropertyName("parentOrganization"u8);
            parent.Write(json);
        }

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
            json.WriteString("contactType"u8, contact.Type);
            json.Optional("name"u8, contact.Name);
            json.Optional("email"u8, contact.Email);
            json.Optional("telephone"u8, contact.Phone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
