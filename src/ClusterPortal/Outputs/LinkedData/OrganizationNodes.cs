using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: an organisation's or a cluster's entry. Out: its node. Nothing is said that the entry does not say; membership only while it lasts.</summary>
internal sealed class OrganizationNodes(OutputContext context, PortalParties parties)
{
    // A page of linked data with thousands of members would be larger than the page itself; the list of members names them all.
    private const int MostMembers = 48;

    private readonly ClusterDirectory clusters = new(context.Portal);

    /// <summary>The portal's own cluster; null when the site names none.</summary>
    public LinkedOrganization? Cluster(LanguageTag language) => context.Cluster is { } cluster ? Cluster(cluster, language) : null;

    /// <summary>A cluster's own node, repeated on every page that names it. The portal's own is at home where its website is, or here.</summary>
    public LinkedOrganization Cluster(Record cluster, LanguageTag language) =>
        Base(cluster, language) with
        {
            Id = parties.ClusterIdOf(cluster),
            Url = cluster["website"].Word() ?? context.Routes.Absolute(cluster == context.Cluster ? context.Routes.Home(language) : context.Routes.Of(cluster, language)!),
            AreaServed = context.Text(cluster["region"].Member("name"), language) is { } region ? [region] : [],
        };

    /// <summary>A cluster on its own page, with the members that the page names and what it belongs to itself.</summary>
    public LinkedOrganization ClusterWithMembers(Record cluster, LanguageTag language)
    {
        var members = clusters.Clusters(cluster).Concat(clusters.Organizations(cluster)).Select(m => m.Member).Take(MostMembers);
        return Cluster(cluster, language) with
        {
            Members = [.. members.Select(m => parties.Of(m, language))],
            MemberOfIds = [.. clusters.Above(cluster).Where(m => !m.IsPart).Select(m => parties.ClusterIdOf(m.Cluster))],
            Parent = clusters.Above(cluster).FirstOrDefault(m => m.IsPart) is { } whole ? parties.Of(whole.Cluster, language) : null,
        };
    }

    public LinkedOrganization Of(Record record, LanguageTag language)
    {
        var address = record["address"];
        return Base(record, language) with
        {
            Type = TypeOf(record["kind"].Choice()?.Id),
            LegalName = record["legal_name"].Word(),
            AlternateNames = [.. record["names"].Items().Select(n => n.Member("name").Word()).OfType<string>().Distinct(StringComparer.Ordinal)],
            ImageUrls = [.. record["photos"].Items().Select(context.File).OfType<string>()],
            Place = parties.Place(address, language, record["city"].Word(), record["country"].Word()) with
            {
                Geo = record["place"] is PlaceValue place ? ((double)place.Latitude, (double)place.Longitude) : null,
            },
            Employees = record["employees"] is QuantityValue employees ? Range(employees) : null,
            VatId = record["vat"].Word(),
            Lei = record["lei"].Word(),
            Duns = record["duns"].Word(),
            AreaServed = [.. record["markets"].Items().Select(m => m.Word()).OfType<string>()],
            MemberOfIds = parties.MembershipsOf(record),
            Parent = parties.Of(record["parent"], language),
        };
    }

    private LinkedOrganization Base(Record record, LanguageTag language)
    {
        var page = context.Page(record, language);
        var website = record["website"].Word();
        return new LinkedOrganization
        {
            Id = parties.IdOf(record, "organization") ?? context.Root + "#" + record.Id,
            Name = context.Text(record.Title, language),
            Url = website ?? page ?? context.Root,
            Description = context.Summary(record, language),
            LogoUrl = context.File(record["logo"]),
            Contacts = Contact(record["contact"], language) is { } contact ? [contact] : [],
            Founded = record["founded"].Number() is { } year ? ((int)year).ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : null,
            KnowsAbout = [.. Terms(record, "competences", language).Concat(Terms(record, "sectors", language)).Distinct(StringComparer.Ordinal)],
            SameAs = [.. (website is null || page is null ? [] : new[] { page }).Concat(record["same_as"].Items().Select(u => u.Word()).OfType<string>())],
        };
    }

    private IEnumerable<string> Terms(Record record, string field, LanguageTag language) =>
        record[field].Items().Select(context.Find).OfType<Record>().Select(t => context.Text(t.Title, language));

    // What the page shows of the contact, and no more.
    private LinkedContact? Contact(FieldValue? value, LanguageTag language)
    {
        if (value is GroupValue group)
            return new LinkedContact(context.Text(group["role"], language) ?? "contact", context.Text(group["name"], language), group["email"].Word(), group["phone"].Word());
        return context.Find(value) is { } person
            ? new LinkedContact(context.Text(person["role"], language) ?? "contact", context.Text(person.Title, language), person["email"].Word(), person["phone"].Word())
            : null;
    }

    private static LinkedRange? Range(QuantityValue employees) => (employees.Number, employees.Approximation, employees.Band?.Id) switch
    {
        ({ } number, Approximation.Over, _) => new LinkedRange(null, number, null),
        ({ } number, Approximation.Under, _) => new LinkedRange(null, null, number),
        ({ } number, _, _) => new LinkedRange(number, null, null),
        (_, _, "micro") => new LinkedRange(null, 1, 9),
        (_, _, "small") => new LinkedRange(null, 10, 49),
        (_, _, "medium") => new LinkedRange(null, 50, 249),
        (_, _, "large") => new LinkedRange(null, 250, null),
        _ => null,
    };

    private static string TypeOf(string? kind) => kind switch
    {
        "university" => "CollegeOrUniversity",
        "hospital" => "Hospital",
        "research_institute" => "ResearchOrganization",
        "public_body" => "GovernmentOrganization",
        "company" => "Corporation",
        _ => "Organization",
    };
}
