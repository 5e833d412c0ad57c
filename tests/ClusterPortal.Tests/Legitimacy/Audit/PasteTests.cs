using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Tests.Legitimacy.Audit;

/// <summary>Law: who writes what the audit says, where it says, has a site without errors and the signal.</summary>
public sealed class PasteTests
{
    private const string Site = "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\nlanguages: [en, da]\ncluster: valley\n--- content/clusters/valley.yml\nname: Valley\ntagline: Fermenters by the lake\n";

    private const string Head = "name: Acme\nkind: company\nsummary: Builds fermenters.\nwebsite: https://acme.example\n";

    private const string Files = "--- content/organizations/workshop.jpg\nx\n--- content/organizations/sheet.pdf\nx\n";

    [Theory]
    [InlineData("I1", "")]
    [InlineData("I1", "legal_name: Acme ApS\n")]
    [InlineData("I1", "registration: {register: CVR, number: \"00000019\"}\n")]
    [InlineData("I2", "founded: 2016\n")]
    [InlineData("I3", "# The street is coming.\n\n")]
    [InlineData("I3", "country: DK\ncity: Lyngby\naddress:\n  # where the bell is\n  street: Lakeside 1\n\n# below\n")]
    [InlineData("I3", "country: DK\naddress: {street: Lakeside 1} # the yard\n")]
    [InlineData("I4", "country: DK\n")]
    [InlineData("I5", "")]
    [InlineData("I5", "--- content/verifications/acme.yml\nchecks:\n  # by telephone\n  - {check: other, by: Secretariat, on: 2026-01-01}\nnote: Nice people.\n")]
    [InlineData("I5", "--- content/verifications/acme.yml\nchecks: [{check: identity, by: Secretariat, on: 2024-01-01}]\n")]
    [InlineData("R1", "")]
    [InlineData("R1", "contact:\n  name: The workshop\n  email: a@acme.example\nfounded: 2016\n")]
    [InlineData("R1", "contact: {name: The workshop, email: a@acme.example}\n")]
    [InlineData("R1", "contact: ann\n--- content/people/ann.yml\nname: Ann\nrole: Orders\n")]
    [InlineData("R2", "contact: ann\n--- content/people/ann.yml\n# Ann\nname: Ann\nrole: Orders\n")]
    [InlineData("R4", "languages: []\n")]
    [InlineData("A1", "memberships:\n- {cluster: valley, since: 2019-03-01}\n")]
    [InlineData("A5", "")]
    [InlineData("E1", "certifications:\n  - standard: \"ISO 9001:2015\"\n    issuer: A body\n  - {standard: Other}\n--- content/verifications/acme.yml\nchecks: [{check: certificate, by: Secretariat, on: 2026-01-01}]\n")]
    [InlineData("E1", "certifications:\n  - {standard: \"ISO 9001:2015\", number: A1, issuer: A body, valid_to: 2026-04-30, proof: \"https://a.example\"}\n--- content/verifications/acme.yml\nchecks: [{check: certificate, by: Secretariat, on: 2026-01-01}]\n")]
    [InlineData("E2", "references: [{name: Sample Brewery}]\n")]
    [InlineData("E4", "")]
    [InlineData("E5", "products:\n  - name: Tank\n    description: |\n      Steel.\n\n      # round\n  - name: Lid\n")]
    [InlineData("C1", "")]
    [InlineData("C1", "--- content/verifications/acme.yml\nchecks: [{check: other, by: Secretariat, on: 2026-01-01}]\nreviewed: 2024-01-01\n")]
    [InlineData("C3", "")]
    [InlineData("C3", "description:\n  en: |\n    Text.\n\n    # Heading\n")]
    [InlineData("R5", "")]
    public void What_is_said_can_be_pasted(string signal, string entry)
    {
        var before = new Audited($"{Site}--- content/organizations/acme.yml\n{Head}{entry}{Files}");
        Assert.Equal("", before.Findings);
        var gap = before.Gap(signal)!;
        Assert.All(gap.Pastes, p => Assert.NotEqual(PasteKind.Mend, p.Kind));
        var after = before.Pasted(gap.With ?? signal);
        Assert.Equal("", after.Findings);
        Assert.Null(after.Gap(signal)?.Result);
        foreach (var line in entry.Split('\n').Where(l => l.Contains('#', StringComparison.Ordinal) && !l.Contains(": {", StringComparison.Ordinal)))
            Assert.Contains(line + "\n", after["content/organizations/acme.yml"] + (entry.Contains("verifications", StringComparison.Ordinal) ? after["content/verifications/acme.yml"] : "") + (entry.Contains("people/", StringComparison.Ordinal) ? after["content/people/ann.yml"] : ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_at_once_can_be_pasted_too()
    {
        var before = new Audited($"{Site}--- content/organizations/acme.yml\n{Head}{Files}");
        string[] all = [.. before.Firm("acme").Gaps.Select(g => g.Signal.Id).Where(s => s is not ("A2" or "A4" or "E3"))];
        var after = before.Pasted(all);
        Assert.Equal("", after.Findings);
        Assert.Equal(["E1", "A2", "E3", "A4"], after.Firm("acme").Gaps.Select(g => g.Signal.Id).Where(s => s != "A1"));
        Assert.Equal(before.Gap("R1")!.Signal.Id, before.Gap("R2")!.With);
    }

    [Fact]
    public void Front_matter_of_a_markdown_entry_is_completed_above_its_text()
    {
        var before = new Audited($"{Site}--- content/organizations/acme.md\n---\n{Head}---\nText.\n");
        Assert.Equal(new Paste(PasteKind.After, "content/organizations/acme.md", 5, "founded: 2016"), Assert.Single(before.Gap("I4")!.Pastes));
        Assert.Null(before.Pasted("I4").Gap("I4"));
        var translated = before.Pasted("C3");
        Assert.Equal("The text in the language 'da'.\n", translated["content/organizations/acme.da.md"]);
        Assert.Null(translated.Gap("C3"));
    }

    [Fact]
    public void Lines_go_where_the_type_has_them_and_a_wrong_value_is_only_pointed_at()
    {
        var firm = new Audited($"{Site}--- content/organizations/acme.yml\n{Head}country: DK\nfounded: 1200\n# staff\nemployees: 4\n");
        Assert.Equal(("content/organizations/acme.yml: after line 5", PasteKind.Mend, 6), (firm.Gap("R1")!.Pastes[0].Where(), firm.Gap("I4")!.Pastes[0].Kind, firm.Gap("I4")!.Pastes[0].Line));
        Assert.Equal("portal/content/organizations/acme.yml: after line 8", firm.Gap("R4")!.Pastes[0].Where("portal/"));
        Assert.Contains("between 1600 and 2026", firm.Gap("I4")!.Pastes[0].Text, StringComparison.Ordinal);
        Assert.True(firm.Gap("I5")!.ByStaff);
        Assert.False(firm.Gap("I3")!.ByStaff);
        Assert.Contains("lends: true", firm.Gap("A4")!.Pastes[0].Text, StringComparison.Ordinal);
    }
}
