using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Pages.Views;
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

    /// <summary>Who publishes, under the name and address that every page shows: the cluster, or the site itself when no cluster is named.</summary>
    public LinkedParty Publisher(LanguageTag language) =>
        new(context.SiteTitle(language), context.Routes.Absolute(context.Routes.Home(language)), context.Cluster is null ? null : ClusterId);

    /// <summary>A cluster's identity: that of the portal's own does not depend on a page.</summary>
    public string ClusterIdOf(Record cluster) => IdOf(cluster, "cluster")!;

    /// <summary>The memberships of an organisation or cluster that hold today, by its own entry.</summary>
    public ImmutableArray<LinkedRole> RolesOf(Record member, LanguageTag language) =>
        [
            .. Memberships.Current(context.Portal, member).Select(m => new LinkedRole(
                ClusterIdOf(m.Cluster), m.Since, m.Until, m.Tier is { } tier ? context.Text(tier, language) : null)),
        ];

    /// <summary>An organisation of the directory, or a cluster: its name and its page here, which is where others lead to.</summary>
    public LinkedParty Of(Record organization, LanguageTag language) =>
        new(NameOf(organization, language), context.Page(organization, language), IdOf(organization, organization.Type.Id == "cluster" ? "cluster" : "organization"));

    /// <summary>The name of an entry as pages of the language show it: an organisation may have names of its own in other scripts.</summary>
    public string NameOf(Record record, LanguageTag language) => OwnNames.In(record, language) ?? context.Text(record.Title, language);

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
    public LinkedPlace Place(FieldValue? address, LanguageTag language, FieldValue? city = null, string? country = null) => new()
    {
        Street = address.Member("street").Word(),
        Postcode = address.Member("postcode").Word(),
        City = (context.Text(address.Member("city"), language) ?? context.Text(city, language)) is { } town ? context.Town(town, language) : null,
        Region = address.Member("region").Word(),
        Country = address.Member("country").Word() ?? country,
    };
}
