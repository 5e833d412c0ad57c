using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Organisations and persons as other entries name them, with identities that hold across pages and builds.</summary>
internal sealed class PortalParties(OutputContext context)
{
    /// <summary>The portal's own identity, on the home page.</summary>
    public string SiteId => context.Root + "#website";

    /// <summary>The cluster's identity. It does not depend on the page, so that every page means the same cluster.</summary>
    public string ClusterId => context.Root + "#cluster";

    /// <summary>An entry's identity: the address of its page in the default language and what it is.</summary>
    public string? IdOf(Record record, string what) =>
        record == context.Cluster ? ClusterId : context.Page(record, context.Site.Language) is { } page ? $"{page}#{what}" : null;

    /// <summary>Who publishes: the cluster, or the site itself when no cluster is named.</summary>
    public LinkedParty Publisher(LanguageTag language) =>
        context.Cluster is { } cluster
            ? Of(cluster, language)
            : new LinkedParty(context.SiteTitle(language), context.Routes.Absolute(context.Routes.Home(language)), SiteId);

    /// <summary>A cluster's identity: that of the portal's own does not depend on a page.</summary>
    public string ClusterIdOf(Record cluster) => IdOf(cluster, "cluster")!;

    /// <summary>The identities of the clusters of which an organisation or cluster is a member today by its own entry.</summary>
    public ImmutableArray<string> MembershipsOf(Record member) =>
        [.. Memberships.Current(context.Portal, member).Select(m => ClusterIdOf(m.Cluster))];

    /// <summary>An organisation of the directory, or a cluster.</summary>
    public LinkedParty Of(Record organization, LanguageTag language) =>
        new(context.Text(organization.Title, language), context.Page(organization, language) ?? organization["website"].Word(), IdOf(organization, organization.Type.Id == "cluster" ? "cluster" : "organization"))
        {
            LogoUrl = context.File(organization["logo"]),
            SameAs = context.Page(organization, language) is null ? null : organization["website"].Word(),
        };

    /// <summary>What a field names: an entry, or a group of name and address written in its place. Null when the entry is not shown.</summary>
    public LinkedParty? Of(FieldValue? value, LanguageTag language, bool person = false) => value switch
    {
        GroupValue group when context.Text(group["name"], language) is { } name =>
            new LinkedParty(name, (group["website"] ?? group["url"]).Word()) { Type = person ? "Person" : "Organization" },
        ReferenceValue when context.Find(value) is { } record =>
            person ? new LinkedParty(context.Text(record.Title, language), context.Page(record, language)) { Type = "Person" } : Of(record, language),
        _ => null,
    };

    public ImmutableArray<LinkedParty> All(FieldValue? list, LanguageTag language, bool person = false) =>
        [.. list.Items().Select(v => Of(v, language, person)).OfType<LinkedParty>()];

    /// <summary>An address group with street, postcode, city, region and country; what it leaves out is taken from elsewhere.</summary>
    public LinkedPlace Place(FieldValue? address, LanguageTag language, string? city = null, string? country = null) => new()
    {
        Street = address.Member("street").Word(),
        Postcode = address.Member("postcode").Word(),
        City = context.Text(address.Member("city"), language) ?? city,
        Region = address.Member("region").Word(),
        Country = address.Member("country").Word() ?? country,
    };
}
