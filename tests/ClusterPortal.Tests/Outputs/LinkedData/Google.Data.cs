using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>What Google asks of a node, and what it recommends where the entry has it. Source: Google Search Central, structured data documentation for each type
/// (developers.google.com/search/docs/appearance/structured-data: job-posting, event, article, organization, breadcrumb, dataset).</summary>
/// <param name="Type">Of the node; an organisation may be of a kind of it.</param>
/// <param name="Path">Properties with points between; one of several where <c>|</c> stands.</param>
/// <param name="When">Null where it is required.</param>
internal sealed record Google(string Type, string Path, Func<Page, bool>? When = null)
{
    public static readonly Google[] Table =
    [
        new("JobPosting", "title"),
        new("JobPosting", "description"),
        new("JobPosting", "datePosted"),
        new("JobPosting", "hiringOrganization.name"),
        new("JobPosting", "jobLocation.address.addressCountry|jobLocationType"),
        new("JobPosting", "jobLocation.address.addressCountry|applicantLocationRequirements.name"),
        new("JobPosting", "validThrough", Has("expires")),
        new("JobPosting", "employmentType", Has("employment_type")),
        new("JobPosting", "identifier.name", _ => true),
        new("JobPosting", "identifier.value", _ => true),
        new("JobPosting", "hiringOrganization.sameAs", p => Employer(p)?["website"] is not null),
        new("JobPosting", "hiringOrganization.logo", p => Employer(p)?["logo"] is not null),
        new("JobPosting", "jobLocation.address.streetAddress", Has("location.street")),
        new("JobPosting", "jobLocation.address.postalCode", Has("location.postcode")),
        new("JobPosting", "jobLocation.address.addressLocality", Has("location.city")),
        new("JobPosting", "jobLocation.address.addressRegion", Has("location.region")),
        new("JobPosting", "jobLocationType", Has("remote")),
        new("JobPosting", "applicantLocationRequirements.name", Has("remote")),
        new("JobPosting", "baseSalary.currency", Has("salary.currency")),
        new("JobPosting", "baseSalary.value.unitText", Has("salary.per")),
        new("JobPosting", "baseSalary.value.value|baseSalary.value.minValue", Has("salary.min")),
        new("Event", "name"),
        new("Event", "startDate"),
        new("Event", "location.address.addressCountry|location.address.addressLocality|location.name|location.url"),
        new("Event", "location.name", p => Has("place.name")(p) && !IsOnline(p)),
        new("Event", "location.address.streetAddress", p => Has("place.street")(p) && !IsOnline(p)),
        new("Event", "location.address.addressCountry", p => Has("place.country")(p) && !IsOnline(p)),
        new("Event", "description", Has("summary")),
        new("Event", "endDate", Has("end")),
        new("Event", "eventStatus", _ => true),
        new("Event", "image", Has("image")),
        new("Event", "organizer.name", Has("organizer")),
        new("Event", "performer.name", Has("speakers")),
        new("Event", "offers.price", p => Has("price.amount")(p) && IsOpen(p)),
        new("Event", "offers.priceCurrency", p => Has("price.currency")(p) && IsOpen(p)),
        new("Event", "offers.url", p => Has("price.amount")(p) && IsOpen(p)),
        new("NewsArticle", "headline"),
        new("NewsArticle", "datePublished", _ => true),
        new("NewsArticle", "dateModified", _ => true),
        new("NewsArticle", "author.name", _ => true),
        new("NewsArticle", "image", Has("image")),
        // Not asked for by anybody: what makes an issue worth telling of.
        new("PublicationIssue", "name"),
        new("PublicationIssue", "isPartOf.name"),
        new("PublicationIssue", "temporalCoverage"),
        new("Organization", "name", _ => true),
        new("Organization", "url", _ => true),
        new("Organization", "description", Has("summary|tagline")),
        new("Organization", "logo.url", Has("logo")),
        new("Organization", "legalName", Has("legal_name")),
        new("Organization", "alternateName", Has("names")),
        new("Organization", "address.streetAddress", Has("address.street")),
        new("Organization", "address.postalCode", Has("address.postcode")),
        new("Organization", "address.addressRegion", Has("address.region")),
        new("Organization", "address.addressLocality", Has("city")),
        new("Organization", "address.addressCountry", Has("country")),
        new("Organization", "contactPoint.email", Has("contact.email")),
        new("Organization", "contactPoint.telephone", Has("contact.phone")),
        new("Organization", "foundingDate", Has("founded")),
        new("Organization", "numberOfEmployees.value|numberOfEmployees.minValue|numberOfEmployees.maxValue", p => Has("employees")(p) && p.Record!.Type.Id == "organization" && p.Record["employees"] is QuantityValue { Number: not null }),
        new("Organization", "vatID", Has("vat")),
        new("Organization", "leiCode", Has("lei")),
        new("Organization", "duns", Has("duns")),
        new("Organization", "iso6523Code", Has("lei|duns")),
        new("Organization", "iso6523Code|identifier.value", Has("registration")),
        new("Organization", "sameAs", Has("same_as")),
        new("BreadcrumbList", "itemListElement.position"),
        new("BreadcrumbList", "itemListElement.name"),
        new("BreadcrumbList", "itemListElement.item"),
        new("Dataset", "name"),
        new("Dataset", "description"),
        new("Dataset", "creator.name", _ => true),
        new("Dataset", "distribution.contentUrl", _ => true),
        new("Dataset", "distribution.encodingFormat", _ => true),
        new("Dataset", "isAccessibleForFree", _ => true),
        new("Dataset", "url", _ => true),
        new("Dataset", "variableMeasured", _ => true),
        new("Dataset", "temporalCoverage", _ => true),
        new("Dataset", "license", p => p.View.Site.DataLicense is not null),
    ];

    private static Func<Page, bool> Has(string fields) => page => fields.Split('|').Any(f => page.Record is { } record && Value(record, f) is not null);

    private static FieldValue? Value(ClusterPortal.Content.Record record, string path)
    {
        if (path.Split('.') is not [var name, var member]) return record[path];
        return record[name].Member(member);
    }

    private static ClusterPortal.Content.Record? Employer(Page page) => page.Record?["organization"] is ReferenceValue reference ? page.View.Portal.Find(reference) : null;

    private static bool IsOnline(Page page) => page.Record!["mode"].Choice()?.Id == "online" && page.Record["online_url"] is not null;

    private static bool IsOpen(Page page) => !Events.IsPast(page.Record!, page.View.Portal.Today, page.View.Zone) && Events.StatusOf(page.Record!) != "cancelled";
}
