using ClusterPortal.Outputs.Mail;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Outputs.Mail;

/// <summary>A small portal in two languages with something of each kind in November 2026.</summary>
internal static class LetterSite
{
    public const string Text = """
        --- site.yml
        title: {en: Sample Valley, da: Prøvedalen}
        base_url: https://valley.example/portal/
        language: en
        languages: [en, da]
        time_zone: Europe/Copenhagen
        date: 2026-12-02
        cluster: valley
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: {en: Firms by the water, da: Virksomheder ved vandet}
        region: {name: Lowland}
        contact: {name: Office, email: office@valley.example}
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: {en: Builds fermenters., da: Bygger fermentorer.}
        website: https://acme.example
        country: DK
        city: Copenhagen
        memberships: [{cluster: valley, since: 2026-11-30}]
        --- content/news/first.md
        ---
        title: {en: First of the month, da: Først i måneden}
        date: 2026-11-01
        category: award
        ---
        A vessel left the workshop.
        --- content/news/first.da.md
        En beholder forlod værkstedet.
        --- content/news/last.md
        ---
        title: Last of the month
        date: 2026-11-30
        summary: Only in English.
        ---
        Text.
        --- content/jobs/open.yml
        title: {en: Process engineer, da: Procesingeniør}
        organization: acme
        posted: 2026-11-10
        expires: 2027-12-02
        deadline: 2026-12-20
        employment_type: full_time
        description: Work.
        location: {city: Lund, country: SE}
        apply: {url: "https://acme.example/jobs"}
        --- content/events/open-evening.yml
        title: {en: Open evening, da: Åben aften}
        start: 2026-12-03 16:00
        end: 2026-12-03 18:00
        place: {name: Hall, city: Copenhagen}
        --- content/newsletters/2026-11.md
        ---
        title: {en: What November brought, da: Hvad november bragte}
        date: 2026-12-02
        from: 2026-11-01
        to: 2026-11-30
        highlights: [last]
        ---
        Dear **members**, see [the job](../jobs/open.yml).

        1. One vessel
        2. One evening

        | Firm | Town |
        |---|---|
        | Acme | Lund |
        --- content/newsletters/2026-11.da.md
        Kære **medlemmer**, se [stillingen](../jobs/open.yml).
        """;

    public static IReadOnlyList<MadeLetter> Make(string text = Text, string? entry = "2026-11", DateOnly? from = null, DateOnly? to = null)
    {
        var plan = Portal.Build(SiteText.Read(text)).Plan;
        Assert.Empty(plan.Diagnostics.Where(plan.Stops).Select(d => d.ToString()));
        return plan.Newsletters!.Make(new NewsletterOrder(entry, from, to, null));
    }

    public static MadeLetter In(this IReadOnlyList<MadeLetter> letters, string tag) => Assert.Single(letters, l => l.Language == new LanguageTag(tag));
}
