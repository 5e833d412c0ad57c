using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A job that is open. Expired ones have no linked data: search engines drop portals that offer jobs that are gone.</summary>
internal sealed record LinkedJob : ILinkedNode
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>HTML, complete, not the title again.</summary>
    public required string DescriptionHtml { get; init; }

    /// <summary>ISO date.</summary>
    public required string Posted { get; init; }

    /// <summary>ISO date and time up to which it can be applied for.</summary>
    public string? ValidThrough { get; init; }

    public required LinkedParty Organization { get; init; }

    /// <summary>Where the work is; with a country. Empty only for work that is fully remote.</summary>
    public ImmutableArray<LinkedPlace> Places { get; init; } = [];

    public bool Remote { get; init; }

    /// <summary>Countries (ISO 3166-1 alpha-2) whose people may apply for remote work.</summary>
    public ImmutableArray<string> RemoteCountries { get; init; } = [];

    /// <summary>FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN or OTHER.</summary>
    public string? EmploymentType { get; init; }

    /// <summary>Amounts with the unit HOUR, DAY, WEEK, MONTH or YEAR.</summary>
    public LinkedRange? Salary { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? SalaryCurrency { get; init; }

    /// <summary>The entry's id.</summary>
    public required string Identifier { get; init; }

    /// <summary>Whether this page itself leads to applying, without detours; null when unknown.</summary>
    public bool? DirectApply { get; init; }

    /// <summary>BCP 47 tag of the texts.</summary>
    public string? Language { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "JobPosting"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("title"u8, Title);
        json.WriteString("description"u8, DescriptionHtml);
        json.Time("datePosted"u8, Posted);
        json.Time("validThrough"u8, ValidThrough);
        json.WritePropertyName("hiringOrganization"u8);
        Organization.Write(json);
        json.WriteStartObject("identifier"u8);
        json.WriteString("@type"u8, "PropertyValue"u8);
        json.WriteString("name"u8, Organization.Name);
        json.WriteString("value"u8, Identifier);
        json.WriteEndObject();
        json.Optional("employmentType"u8, EmploymentType);
        Where(json);
        if (Salary is { } salary && SalaryCurrency is { } currency)
        {
            json.WriteStartObject("baseSalary"u8);
            json.WriteString("@type"u8, "MonetaryAmount"u8);
            json.WriteString("currency"u8, currency);
            json.WritePropertyName("value"u8);
            salary.Write(json);
            json.WriteEndObject();
        }

        if (DirectApply is { } direct) json.WriteBoolean("directApply"u8, direct);
        json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }

    private void Where(Utf8JsonWriter json)
    {
        if (!Places.IsEmpty)
        {
            json.WritePropertyName("jobLocation"u8);
            if (Places.Length > 1) json.WriteStartArray();
            foreach (var place in Places) place.Write(json);
            if (Places.Length > 1) json.WriteEndArray();
        }

        if (!Remote) return;
        json.WriteString("jobLocationType"u8, "TELECOMMUTE"u8);
        if (RemoteCountries.IsEmpty) return;
        json.WriteStartArray("applicantLocationRequirements"u8);
        foreach (var country in RemoteCountries)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "Country"u8);
            json.WriteString("name"u8, country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
