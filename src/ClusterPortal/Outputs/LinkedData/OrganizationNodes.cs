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
    /// <summary>A cluster on its own page, with the members that the page names, its parts, and what it belongs to itself.</summary>
    /// <param name="members">The organisations that the page names.</param>
    public LinkedOrganization Cluster(Record cluster, IEnumerable<Membership> members, ClusterDirectory clusters, LanguageTag language)
    {
        var within = clusters.Clusters(cluster);
        return Base(cluster, language) with
        {
            AreaServed = context.Text(cluster["region"].Member("name"), language) is { } region ? [region] : [],
            Members = [.. within.Where(m => !m.IsPart).Concat(members).Select(m => parties.Of(m.Member, language))],
            Parts = [.. within.Where(m => m.IsPart).Select(m => parties.Of(m.Member, language))],
            Roles = parties.RolesOf(cluster, language),
            Parent = clusters.Above(cluster).FirstOrDefault(m => m.IsPart) is { } whole ? parties.Of(whole.Cluster, language) : null,
        };
    }

    public LinkedOrganization Of(Record record, LanguageTag language)
    {
        var country = record["country"].Word() ?? record["address"].Member("country").Word();
        var register = record["registration"].Member("register").Word();
        var number = record["registration"].Member("number").Word();
        var code = register is null || number is null ? null : Iso6523.Of(register, country, number);
        return Base(record, language) with
        {
            Type = TypeOf(record["kind"].Choice()?.Id),
            LegalName = record["legal_name"].Word(),
            AlternateNames = [.. record["names"].Items().Select(n => n.Member("name").Word()).OfType<string>().Distinct(StringComparer.Ordinal)],
            ImageUrls = [.. record["photos"].Items().Select(context.File).OfType<string>()],
            Place = parties.Place(record["address"], language, record["city"], record["country"].Word()),
            Employees = record["employees"] is QuantityValue employees ? Range(employees) : null,
            VatId = record["vat"].Word(),
            Lei = record["lei"].Word(),
            Duns = record["duns"].Word(),
            Iso6523Codes = [.. Codes(code, record)],
            Registration = code is null && register is not null && number is not null ? (register, number) : null,
            Certifications = [.. Expiries.Current(record["certifications"], context.Portal.Today).Select(c => Certification(c, language)).OfType<LinkedCertification>()],
            AreaServed = [.. record["markets"].Items().Select(m => m.Word()).OfType<string>()],
            Roles = parties.RolesOf(record, language),
            Parent = parties.Of(record["parent"], language),
        };
    }

    private static IEnumerable<string> Codes(string? code, Record record)
    {
        if (code is not null) yield return code;
        if (record["lei"].Word() is { } lei) yield return Iso6523.Of(Iso6523.Lei, lei);
        if (record["duns"].Word() is { } duns) yield return Iso6523.Of(Iso6523.Duns, duns);
    }

    private LinkedCertification? Certification(GroupValue group, LanguageTag language) =>
        group["standard"].Word() is not { } standard ? null : new LinkedCertification(standard)
        {
            Number = group["number"].Word(),
            Scope = context.Text(group["scope"], language),
            Issuer = group["issuer"].Word(),
            From = group["valid_from"].Date(),
            To = group["valid_to"].Date(),
            ProofUrl = group["proof"].Word(),
        };

    private LinkedOrganization Base(Record record, LanguageTag language)
    {
        var page = context.Page(record, language);
        var website = record["website"].Word();
        return new LinkedOrganization
        {
            Id = parties.IdOf(record, record.Type.Id) ?? context.Root + "#" + record.Id,
            Name = parties.NameOf(record, language),
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
            return new LinkedContact(context.Text(group["role"], language), context.Text(group["name"], language), group["email"].Word(), group["phone"].Word());
        return context.Find(value) is { } person
            ? new LinkedContact(context.Text(person["role"], language), context.Text(person.Title, language), person["email"].Word(), person["phone"].Word())
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
