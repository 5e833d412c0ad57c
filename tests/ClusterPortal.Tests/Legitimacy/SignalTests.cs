using ClusterPortal.Legitimacy;
using ClusterPortal.Site;

namespace ClusterPortal.Tests.Legitimacy;

/// <summary>Every signal: there, missing, wrong, run out, and not applicable.</summary>
public sealed class SignalTests
{
    private const string Seen = "--- content/verifications/acme.yml\nchecks:\n  - {check: CHECK, by: Secretariat, on: DAY}\n";

    private const string Valley = "--- content/clusters/valley.yml\nname: Valley\ntagline: Fermenters by the lake\n";

    public static TheoryData<string, string, string> Table => new()
    {
        { "I1", "Absent", "" },
        { "I1", "Present", "legal_name: Acme ApS\nregistration: {register: CVR, number: \"00000019\"}\n" },
        { "I1", "Present", "legal_name: Acme SpA\nregistration: {register: Registro delle Imprese, number: MI-1}\n" },
        { "I1", "Absent", "legal_name: Acme ApS\n" },
        { "I1", "Failing", "registration: {register: CVR, number: \"00000019\"}\n" },
        { "I1", "Failing", "legal_name: Acme ApS\nregistration: {register: CVR, number: \"0000001\"}\n" },
        { "I1", "NotApplicable", "not_applicable: [I1]\n" },
        { "I2", "Absent", "" },
        { "I2", "Present", "vat: DK00000019\n" },
        { "I2", "Present", "duns: \"000000000\"\n" },
        { "I2", "Present", "lei: 00000000000000000098\n" },
        { "I2", "Failing", "lei: 00000000000000000099\n" },
        { "I2", "Failing", "vat: SE000000001901\n" },
        { "I3", "Absent", "" },
        { "I3", "Present", "address: {street: Lakeside 1, postcode: \"2800\", city: Lyngby}\n" },
        { "I3", "Failing", "address: {street: Lakeside 1, city: Lyngby}\n" },
        { "I3", "Failing", "address: {street: Lakeside 1, postcode: \"28001\", city: Lyngby}\n" },
        { "I4", "Absent", "" },
        { "I4", "Present", "founded: 2016\n" },
        { "I4", "Failing", "founded: 1500\n" },
        { "I4", "Failing", "founded: 2027\n" },
        { "I5", "Absent", "" },
        { "I5", "Present", Record("identity", "2025-06-01") },
        { "I5", "Expired", Record("identity", "2025-04-01") },
        { "I5", "Absent", Record("identity", "2026-06-01") },
        { "R1", "Absent", "" },
        { "R1", "Present", "contact: {name: The workshop, role: Orders, email: a@acme.example, consent: {basis: consent, date: 2026-01-01}}\n" },
        { "R1", "Failing", "contact: {name: The workshop, role: Orders, email: a@acme.example}\n" },
        { "R1", "Failing", "contact: {name: The workshop, email: a@acme.example}\n" },
        { "R2", "Absent", "contact: {name: The workshop, email: a@acme.example}\n" },
        { "R2", "Present", "contact: {name: The workshop, phone: \"+45 00 00 00 12\"}\n" },
        { "R3", "Absent", "contact: {name: The workshop, phone: \"+45 00 00 00 12\"}\n" },
        { "R3", "Present", "contact: {name: The workshop, email: a@post.acme.example}\n" },
        { "R3", "Failing", "contact: {name: The workshop, email: acme@mail.example}\n" },
        { "R4", "Absent", "" },
        { "R4", "Present", "languages: [en]\n" },
        { "R5", "Absent", Valley },
        { "R5", "Present", Valley + "contact: {name: Secretariat, email: office@valley.example}\n" },
        { "A1", "Absent", Valley },
        { "A1", "Absent", "memberships: [{cluster: valley, since: 2019-03-01}]\n" + Valley },
        { "A1", "Present", "memberships: [{cluster: valley, since: 2019-03-01}]\n" + Valley + Record("membership", "2020-01-01") },
        { "A1", "Expired", "memberships: [{cluster: valley, since: 2019-03-01, until: 2026-04-30}]\n" + Valley + Record("membership", "2020-01-01") },
        { "A2", "Absent", Valley + Facts(2, "2025-12-31") },
        { "A2", "Present", Valley + Facts(3, "2025-12-31") },
        { "A2", "Expired", Valley + Facts(3, "2024-04-30") },
        { "A3", "Absent", Valley },
        { "A3", "Present", Valley + "label: {scheme: Sample label, awarded: 2025-01-01, expires: 2026-05-01}\n" },
        { "A3", "Expired", Valley + "label: {scheme: Sample label, awarded: 2025-01-01, expires: 2026-04-30}\n" },
        { "A4", "Absent", "competences: [brewing]\n" + Neighbour("lends: false", "brewing") },
        { "A4", "Present", "competences: [brewing]\n" + Neighbour("lends: true", "brewing") },
        { "A4", "Absent", Neighbour("lends: true", "brewing") },
        { "A5", "Absent", "" },
        { "A5", "Present", Record("link_back", "2026-01-01") },
        { "A5", "Expired", Record("link_back", "2025-01-01") },
        { "E1", "Absent", "" },
        { "E1", "Absent", Certificate("2027-01-31") },
        { "E1", "Present", Certificate("2027-01-31") + Record("certificate", "2026-01-01") },
        { "E1", "Expired", Certificate("2026-04-30") + Record("certificate", "2026-01-01") },
        { "E1", "Failing", "certifications: [{standard: \"ISO 9001:2015\", valid_to: 2027-01-31}]\n" + Record("certificate", "2026-01-01") },
        { "E2", "Absent", "" },
        { "E2", "Present", "references: [{name: Sample Brewery, permission: {by: Purchasing, on: 2026-02-10}}]\n" },
        { "E2", "Failing", "references: [{name: Sample Brewery}]\n" },
        { "E2", "Present", "--- content/cases/brewery.yml\ntitle: Less waste\norganization: acme\ndate: 2026-02-10\nresult: Half.\nclient: Sample Brewery\npermission: {by: Purchasing, on: 2026-02-10}\n" },
        { "E3", "Absent", "" },
        { "E3", "Present", Neighbour("founded: 1990", "brewing") + "--- content/linkages/one.yml\nfrom: acme\nto: bolt\nkind: supply\nconfirmed_by: [acme, bolt]\n" },
        { "E3", "Failing", Neighbour("founded: 1990", "brewing") + "--- content/linkages/one.yml\nfrom: acme\nto: bolt\nkind: supply\nconfirmed_by: [acme]\n" },
        { "E4", "Absent", "" },
        { "E4", "Failing", "photos: [{file: acme.jpg, alt: Two vessels, of: product}]\n" + Photo },
        { "E4", "Present", "photos: [{file: acme.jpg, alt: Two vessels, of: premises}]\n" + Photo },
        { "E5", "Absent", "products: [{name: Fermenter}]\n" },
        { "E5", "Present", "products: [{name: Fermenter, document: {file: sheet.pdf, title: Sheet}}]\n--- content/organizations/sheet.pdf\nx\n" },
        { "C1", "Absent", "" },
        { "C1", "Present", Record("identity", "2026-01-01") + "reviewed: 2026-01-01\n" },
        { "C1", "Expired", Record("identity", "2026-01-01") + "reviewed: 2025-04-30\n" },
        { "C2", "Absent", "" },
        { "C2", "Present", "--- content/news/one.yml\ntitle: One\ndate: 2025-01-01\norganizations: [acme]\n" },
        { "C2", "Expired", "--- content/news/one.yml\ntitle: One\ndate: 2024-10-31\norganizations: [acme]\n" },
        { "C3", "Absent", "" },
        { "C3", "Present", "summary: {en: Builds fermenters., da: Bygger fermentorer.}\n" },
        { "C3", "Failing", "summary: {en: Builds fermenters., da: Bygger fermentorer.}\ndescription: Text.\n" },
        { "L1", "Absent", Large },
        { "L1", "Present", Large + Neighbour("employees: 4", "brewing") + "--- content/linkages/one.yml\nfrom: acme\nto: bolt\nkind: customer\nconfirmed_by: [acme, bolt]\n" },
        { "L1", "Absent", Large + Neighbour("employees: 400", "brewing") + "--- content/linkages/one.yml\nfrom: acme\nto: bolt\nkind: customer\nconfirmed_by: [acme, bolt]\n" },
        { "L2", "Absent", Large },
        { "L2", "Present", Large + "lends: true\n" },
        { "L3", "Absent", Large },
        { "L3", "Present", Large + "statement: {text: We found two suppliers here., person: Head of purchasing, date: 2026-02-10}\n" },
        { "L3", "Failing", Large + "statement: {text: We found two suppliers here., person: Head of purchasing, date: 2026-05-02}\n" },
    };

    private const string Photo = "--- content/organizations/acme.jpg\nx\n";

    private const string Large = "employees: 18800\n";

    [Theory]
    [MemberData(nameof(Table))]
    public void A_signal_is_found(string signal, string verdict, string files) =>
        Assert.Equal(verdict, Firm.Assess(files).Of(signal)!.Verdict.ToString());

    [Fact]
    public void Every_signal_is_in_the_table_present_and_not()
    {
        foreach (var signal in SignalReader.Read(LegitimacySettings.Default))
        {
            Assert.Contains(Table, r => r.Data.Item1 == signal.Id && r.Data.Item2 == "Present");
            Assert.Contains(Table, r => r.Data.Item1 == signal.Id && r.Data.Item2 is "Absent" or "Failing");
        }
    }

    [Theory]
    [InlineData("micro")]
    [InlineData("small")]
    [InlineData("medium")]
    [InlineData("large")]
    [InlineData("unknown")]
    public void Points_of_each_size_add_up_to_a_hundred(string band) =>
        Assert.Equal(100, SignalReader.Read(LegitimacySettings.Default).Where(s => s.CountsFor(band)).Sum(s => s.Points));

    [Fact]
    public void What_does_not_apply_leaves_the_denominator()
    {
        var firm = Firm.Assess("founded: 2016\nnot_applicable: [E1, E3]\n");
        Assert.Equal((89, 2, 2), (firm.Possible, firm.Earned, firm.Score));
    }

    [Fact]
    public void A_site_may_change_points_and_ages_and_weights()
    {
        const string Site = "legitimacy: {points: {I4: 20}, facts_months: 300, brand_weight: {unknown: 0.4}}\n";
        var firm = Firm.Assess("founded: 2016\n" + Valley + Facts(3, "2004-06-30"), site: Site);
        Assert.Equal(20 + 5, firm.Earned);
        Assert.Equal(0.4m, firm.Weight);
    }

    [Theory]
    [InlineData("employees: 4\n", 1.0, "brand")]
    [InlineData("employees: 20\n", 0.75, "brand")]
    [InlineData("employees: 100\n", 0.5, "middle")]
    [InlineData("employees: 300\n", 0.2, "firm")]
    [InlineData("", 0.75, "brand")]
    [InlineData("employees: 4\nbrand_weight: 0.5\n", 0.5, "middle")]
    public void The_brand_leads_by_size_unless_the_entry_says_otherwise(string entry, decimal weight, string lead)
    {
        var firm = Firm.Assess(entry);
        Assert.Equal(weight, firm.Weight);
        Assert.Equal(lead, BrandWeight.Lead(firm.Weight));
    }

    [Fact]
    public void A_wrong_check_digit_is_a_doubt_and_no_failure()
    {
        var result = Firm.Assess("legal_name: Acme ApS\nregistration: {register: CVR, number: \"00000018\"}\n").Of("I1")!;
        Assert.Equal((Verdict.Present, "the check digit of CVR 00000018 is wrong"), (result.Verdict, result.Doubt));
    }

    [Fact]
    public void A_check_holds_on_its_last_day_and_not_on_the_next()
    {
        var files = Record("identity", "2025-05-01");
        Assert.Equal(Verdict.Present, Firm.Assess(files, "2026-05-01").Of("I5")!.Verdict);
        Assert.Equal(Verdict.Expired, Firm.Assess(files, "2026-05-02").Of("I5")!.Verdict);
    }

    private static string Record(string check, string day) => Seen.Replace("CHECK", check, StringComparison.Ordinal).Replace("DAY", day, StringComparison.Ordinal);

    private static string Facts(int count, string day) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"--- content/stats/s{i}.yml\nlabel: Firms {i}\nvalue: 10\nunit: firms\nas_of: {day}\nsource: {{title: Register}}\nscope: valley\n"));

    private static string Neighbour(string line, string competence) =>
        $"--- content/competences/brewing.yml\nlabel: Brewing\n--- content/organizations/bolt.yml\nname: Bolt\nkind: company\nsummary: Brews.\n{line}\ncompetences: [{competence}]\n";

    private static string Certificate(string last) =>
        $"certifications: [{{standard: \"ISO 9001:2015\", number: S-1, issuer: Sample Body, valid_to: {last}, proof: \"https://certificates.example/S-1\"}}]\n";
}
