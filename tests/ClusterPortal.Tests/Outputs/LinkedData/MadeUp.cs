using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>A portal that has one of everything, small enough to be read: long lists in pages of three, days that are over, registers of several countries.</summary>
internal static class MadeUp
{
    private const string Files = """
        --- site.yml
        title: {en: Makers of the lakes, da: Søernes værksteder}
        tagline: {en: Who makes what by the lakes, da: Hvem laver hvad ved søerne}
        base_url: https://lakes.example/portal/
        language: en
        languages: [en, da]
        time_zone: Europe/Copenhagen
        date: 2026-05-01
        cluster: lakes
        page_size: 3
        data_license: CC-BY-4.0
        --- content/clusters/lakes.yml
        name: Southern Lakes
        tagline: {en: Makers by the lakes, da: Producenter ved søerne}
        website: https://lakes-association.example/
        region: {name: {en: Lake District, da: Sødistriktet}, countries: [DK]}
        founded: 1997
        competences: [welding]
        contact: {name: Secretariat, role: {en: First contact, da: Første kontakt}, email: office@lakes.example, phone: "+45 00 00 00 01"}
        --- content/competences/welding.yml
        name: {en: Welding, da: Svejsning}
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: {en: Builds stills., da: Bygger kedler.}
        description: {en: We build **stills**., da: Vi bygger **kedler**.}
        website: https://acme.example/
        country: DK
        city: Copenhagen
        address: {street: Samplegade 12, postcode: "2100", region: Hovedstaden}
        place: {lat: 55.7, lon: 12.5}
        contact: {name: Sales desk, role: {en: Orders, da: Ordrer}, email: sales@acme.example, phone: "+45 00 00 00 12"}
        legal_name: Acme ApS
        registration: {register: CVR, number: "12 34 56 78"}
        vat: DK12345678
        lei: 00000000000000000098
        duns: "123456789"
        founded: 2016
        employees: {value: 1250, approx: over}
        markets: [DE, SE]
        competences: [welding]
        names: [{name: Acme Kedler, language: da}]
        same_as: ["https://ror.org/012a77v79"]
        certifications:
          - {standard: "ISO 9001:2015", scope: {en: Stills, da: Kedler}, number: C-1, issuer: Sample Body, valid_from: 2024-02-01, valid_to: 2027-01-31, proof: "https://certificates.example/C-1"}
          - {standard: ISO 14001, number: GONE-1, valid_to: 2026-04-30}
        memberships: [{cluster: lakes, tier: {en: Small firm, da: Lille virksomhed}, since: 2019-03-01, until: 2026-12-31}]
        --- content/organizations/brew.yml
        name: Brew
        kind: company
        summary: Brews.
        country: SE
        city: Malmö
        registration: {register: Bolagsverket, number: 556000-0001}
        employees: {band: small}
        parent: acme
        memberships: [{cluster: lakes, since: 2020-03-01}]
        --- content/organizations/college.yml
        name: College
        kind: university
        summary: Teaches.
        country: NO
        registration: {register: Register of schools, number: "77"}
        memberships: [{cluster: lakes, since: 2018-03-01}]
        --- content/organizations/former.yml
        name: Former
        kind: company
        summary: Was a member.
        memberships: [{cluster: lakes, since: 2018-03-01, until: 2025-12-31}]
        --- content/organizations/m{nn}.yml (each 1..14)
        name: Member {nn}
        kind: company
        summary: Makes part {nn}.
        memberships: [{cluster: lakes, since: 2021-03-{nn}}]
        --- content/people/ann.yml
        name: Ann
        role: {en: Welder, da: Svejser}
        organization: acme
        languages: [da, en]
        public: true
        consent: {basis: consent, date: 2026-01-02}
        --- content/jobs/engineer.yml
        title: {en: Engineer, da: Ingeniør}
        organization: acme
        posted: 2026-04-01
        expires: 2026-06-30
        deadline: 2026-06-15
        description: {en: "Build [stills](../organizations/acme.yml).\n\n- one\n- two", da: "Byg kedler.\n\nMange."}
        location: {street: Samplegade 12, postcode: "2100", city: Copenhagen, region: Hovedstaden, country: DK}
        employment_type: full_time
        salary: {min: 42000, max: 48000, currency: DKK, per: month}
        apply: {email: jobs@acme.example}
        --- content/jobs/remote.yml
        title: Writer
        organization: brew
        posted: 2026-04-02
        expires: 2026-06-30
        description: Write from where you are.
        remote: {countries: [DK, SE]}
        apply: {url: "https://brew.example/jobs"}
        --- content/jobs/late.yml
        title: Too late
        organization: brew
        posted: 2026-03-02
        expires: 2026-06-30
        deadline: 2026-04-30
        description: The deadline is over.
        location: {country: SE}
        apply: {url: "https://brew.example/jobs"}
        --- content/jobs/gone.yml
        title: Gone
        organization: brew
        posted: 2026-03-02
        expires: 2026-04-30
        description: It is over.
        location: {country: SE}
        apply: {url: "https://brew.example/jobs"}
        --- content/events/fair.yml
        title: Fair
        summary: {en: A fair of makers., da: En messe.}
        start: 2026-06-01 10:00
        end: 2026-06-02 16:00
        place: {name: Hall, street: Havnen 1, postcode: "2100", city: Copenhagen, country: DK}
        price: {amount: 1450, currency: DKK}
        registration: {url: "https://register.example/fair", deadline: 2026-05-20}
        organizer: acme
        speakers: [ann, {name: Bo, role: Guest}]
        --- content/events/talk.yml
        title: Talk
        start: 2026-06-03 10:00
        end: 2026-06-03 11:30
        online_url: https://meet.example/talk
        mode: online
        price: {amount: 0}
        --- content/events/days.yml
        title: Open days
        start: 2026-06-04
        end: 2026-06-06
        place: {name: Yard, city: Lund, country: SE}
        status: published
        --- content/events/earlier.yml
        title: Past talk
        start: 2026-03-03 10:00
        place: {name: Yard, country: SE}
        price: {amount: 10, currency: EUR}
        --- content/news/prize.md
        ---
        title: {en: Prize, da: Pris}
        date: 2026-04-20
        updated: 2026-04-22
        category: award
        organizations: [acme]
        authors: [ann]
        ---
        A prize for stills.
        --- content/news/late.md
        ---
        title: Late news
        date: 2026-04-21
        ---
        Nobody signed this.
        --- content/newsletters/april.md
        ---
        title: {en: April by the lakes, da: April ved søerne}
        date: 2026-04-30
        from: 2026-04-01
        to: 2026-04-29
        summary: {en: A prize., da: En pris.}
        ---
        Dear members.
        --- content/reports/lakes.yml
        title: {en: The lakes 2025, da: Søerne 2025}
        year: 2025
        kind: annual
        publisher: Lakes Association
        authors: [Cy, Dee]
        summary: {en: What was made., da: Hvad der blev lavet.}
        files: [{url: "https://publisher.example/lakes.pdf", language: en, pages: 12}]
        doi: 10.1000/182
        scope: lakes
        organizations: [acme]
        --- content/services/schools.yml
        title: {en: Finding a school, da: Find en skole}
        audience: [mover, talent]
        provider: {name: Relocation Office, website: "https://relocation.example/"}
        summary: {en: We visit schools with you., da: Vi besøger skoler med dig.}
        website: https://relocation.example/schools
        --- content/services/advice.yml
        title: Advice
        audience: [buyer]
        provider: acme
        --- content/stats/hospitals.yml
        label: {en: Hospitals and clinics in the whole region, da: Hospitaler og klinikker i hele regionen}
        value: 26
        unit: hospitals
        as_of: 2024-12-31
        source: {title: Hospital statistics, url: "https://statistics.example/hospitals"}
        --- content/stats/firms.yml
        label: {en: Firms in the directory, da: Virksomheder i kataloget}
        count: {of: organization}

        """;

    private const string More = """
        --- content/clusters/wood.yml
        name: Wood
        tagline: Works in wood
        part_of: lakes
        --- content/clusters/steel.yml
        name: Steel
        tagline: Works in steel
        memberships: [{cluster: lakes, tier: Associated, since: 2020-01-01, until: 2027-12-31}]
        --- content/organizations/smith.yml
        name: Smith
        kind: company
        summary: Forges.
        memberships: [{cluster: steel, since: 2020-01-01}, {cluster: lakes, since: 2021-01-01}]

        """;

    public static Portal Build(bool several) => Portal.Build(SiteText.Read(several ? Files + More : Files), Portal.Options with { Now = new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc) });
}
