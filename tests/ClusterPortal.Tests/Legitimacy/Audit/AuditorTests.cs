using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Tests.Legitimacy.Audit;

public sealed class AuditorTests
{
    // Points as in legitimacy.md, added up by hand:
    //   acme   micro  I1 9 + I2 4 + I3 8 + I4 2 + R2 6 + R3 3 + R4 2 + R5 2 + A3 3 + C3 3 = 42 of 100
    //   bolt   micro  I4 2 + R4 2 + R5 2 + A3 3 = 9 of 100 - 7 (E1 does not apply) = 93: 9.7, so 10
    //   crane  micro  R5 2 + A3 3 + C1 4 = 9 of 100
    //   dale   large  R5 2 + L2 3 = 5 of 100
    //   fake   sample: R5 2 + A3 3 = 5; it counts in no figure
    //   median of micro: 42, 10, 9: 10; of large: 5
    internal const string Valley = """
        --- site.yml
        title: Valley portal
        base_url: https://valley.example/
        language: en
        languages: [en, da]
        cluster: valley
        repository: {url: "https://git.example/valley/portal"}
        --- content/clusters/valley.yml
        name: Valley
        tagline: Fermenters by the lake
        contact: {name: Secretariat, email: office@valley.example}
        label: {scheme: Sample label, awarded: 2025-01-01, expires: 2026-05-31}
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: {en: Builds fermenters., da: Bygger fermentorer.}
        website: https://acme.example
        country: DK
        city: Lyngby
        address: {street: Lakeside 1, postcode: "2800"}
        legal_name: Acme ApS
        registration: {register: CVR, number: "00000019"}
        vat: DK00000019
        founded: 2016
        employees: 4
        languages: [da, en]
        contact: {name: The workshop, email: a@acme.example, phone: "+45 00 00 00 12"}
        updated: 2026-04-30
        --- content/organizations/bolt.yml
        name: Bolt
        kind: company
        summary: Bolts.
        website: https://bolt.example
        founded: 2020
        employees: {value: 2, as_of: 2024-01-31}
        languages: [da]
        not_applicable: [E1]
        updated: 2025-04-30
        contact: {name: Bo, email: bo@elsewhere.example}
        certifications:
          - {standard: "ISO 9001:2015", valid_to: 2026-06-30}
        --- content/organizations/crane.yml
        name: Crane
        kind: university
        summary: Cranes.
        employees: 9
        updated: 2025-05-01
        --- content/organizations/dale.yml
        name: Dale
        kind: company
        summary: Dales.
        employees: 900
        lends: true
        --- content/organizations/fake.yml
        name: Fake
        kind: hospital
        summary: Made up.
        employees: 1
        sample: true
        --- content/verifications/crane.yml
        checks:
          - {check: other, by: Secretariat, on: 2024-05-01}
        reviewed: 2025-05-20

        """;

    private static readonly PortalAudit Report = new Audited(Valley).Report;

    [Fact]
    public void Scores_are_what_adding_up_by_hand_gives() =>
        Assert.Equal(
            ["dale 5 of 100: 5", "fake 5 of 100: 5", "crane 9 of 100: 9", "bolt 9 of 93: 10", "acme 42 of 100: 42"],
            Report.Firms.Select(f => $"{f.Id} {f.Assessment.Earned} of {f.Assessment.Possible}: {f.Score}"));

    [Fact]
    public void Figures_of_the_cluster_leave_samples_out()
    {
        Assert.Equal([new BandCount("micro", 3, 10), new("small", 0, null), new("medium", 0, null), new("large", 1, 5), new("unknown", 0, null)], Report.Bands);
        Assert.Equal(["business 3", "research 1", "government 0", "civil_society 0"], Report.Sides.Select(s => $"{s.Side.Id} {s.Count}"));
        Assert.Equal(("R4 2 of 4", "E1 3 of 3"), (Lacking("R4"), Lacking("E1")));
    }

    private static string Lacking(string signal) => Report.Signals.Single(s => s.Signal.Id == signal) is var count ? $"{signal} {count.Missing} of {count.Of}" : "";

    [Theory]
    [InlineData("5", 5.0)]
    [InlineData("1 2", 1.5)]
    [InlineData("9 1 5", 5.0)]
    [InlineData("4 4 5 100", 4.5)]
    public void The_median_is_the_middle_or_the_mean_of_the_two_in_the_middle(string scores, double median) =>
        Assert.Equal((decimal)median, Auditor.Median([.. scores.Split(' ').Select(int.Parse)]));

    [Fact]
    public void What_ends_within_sixty_days_is_listed_by_day() =>
        Assert.Equal(
            ["2026-05-20 content/verifications/crane.yml:3 reviewed in 19", "2026-05-31 content/clusters/valley.yml:4 label: Sample label in 30", "2026-06-30 content/organizations/bolt.yml:12 certifications: ISO 9001:2015 in 60"],
            Report.Upcoming.Select(u => $"{u.LastDay:yyyy-MM-dd} {u.Span.Source!.Path}:{u.Span.Position.Line} {u.What} in {u.Days}"));

    [Fact]
    public void What_a_year_has_passed_over_is_stale_and_the_last_day_of_the_year_is_not() =>
        Assert.Equal(["dale ", "bolt 2025-04-30"], Report.Stale.Select(s => $"{s.Record.Id} {s.Last:yyyy-MM-dd}"));

    [Fact]
    public void A_reminder_says_in_the_firms_language_what_to_look_at_and_where_to_change_it()
    {
        var reminder = Report.Stale.Single(s => s.Record.Id == "bolt");
        Assert.Equal(("da", "bo@elsewhere.example"), (reminder.Language, reminder.To));
        Assert.Equal(
            """
            Passer siden om Bolt stadig?

            Hej Bo

            Siden om Bolt på Valley portal blev sidst gennemgået 2025-04-30. Købere stoler på den, så fortæl os gerne, om dette stadig passer:

            - Kontakt: Bo, bo@elsewhere.example
            - Ansatte: 2 (2024-01-31)
            - Certifikater: ISO 9001:2015, til 2026-06-30
            - Hjemmeside: https://bolt.example
            - mangler endnu: Juridisk navn og registernummer; Gadeadresse; Kontaktperson med navn og rolle

            I kan selv rette den: https://git.example/valley/portal/edit/main/content/organizations/bolt.yml
            Hvis alt passer, er en linje om det nok.

            Tak og venlig hilsen
            Valley
            """,
            reminder.Reminder);
        Assert.Equal("en", Report.Stale.Single(s => s.Record.Id == "dale").Language);
    }

    [Fact]
    public void Each_language_of_reminders_says_everything()
    {
        var words = ClusterPortal.Legitimacy.Audit.Reminders.Read();
        Assert.All(words.Values, w => Assert.Equal(words["en"].Keys.Order(StringComparer.Ordinal), w.Keys.Order(StringComparer.Ordinal)));
        foreach (var (key, english) in words["en"])
            Assert.All(words.Values, w => Assert.Equal(english.Count(c => c == '{'), w[key].Count(c => c == '{')));
    }

    [Fact]
    public void A_report_on_one_of_them_keeps_the_figures_of_the_cluster()
    {
        var one = Report.For(["bolt"]);
        Assert.Equal(("bolt", 2, 3), (one.Firms.Single().Id, one.Stale.Length + one.Upcoming.Length, one.Bands[0].Count));
    }

    [Fact]
    public void A_weight_given_with_the_build_goes_before_those_of_site_and_entries()
    {
        var files = ClusterPortal.Tests.Cases.SiteText.Read(Valley.Replace("employees: 4\n", "employees: 4\nbrand_weight: 0.9\n", StringComparison.Ordinal));
        var plan = Cases.Portal.Build(files, Cases.Portal.Options with { BrandWeight = 0.5m }).Plan;
        Assert.All(plan.Credibility!().Firms, f => Assert.Equal(0.5m, f.Assessment.Weight));
        Assert.Equal(0.9m, Cases.Portal.Build(files).Plan.Credibility!().Firms.Single(f => f.Id == "acme").Assessment.Weight);
    }
}
