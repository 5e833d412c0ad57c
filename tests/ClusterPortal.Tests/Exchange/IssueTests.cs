using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Issues;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Exchange;

/// <summary>From the text of an issue, which a stranger wrote, to the file of an entry.</summary>
public sealed class IssueTests
{
    private static readonly ImmutableArray<LanguageTag> Languages = [new("en"), new("da")];
    private static readonly ContentTypes Types = new TypeReader(new DiagnosticBag()).Read(BuiltinTypes.Files(), Languages);
    private static readonly ContentContext Context = new(Types, Languages[0], Languages);
    private static readonly ImmutableArray<EntryForm> Forms = [.. EntryForm.All(Types, FormPlan.UsualTypes)];

    private const string Acme = """
        # Our own entry.
        name: Acme        # as customers say
        kind: company
        summary:
          en: Builds fermenters.
          da: Bygger fermentorer.
        url: https://acme.example
        country: DK
        contact:
          name: Sales desk
          email: sales@acme.example
          phone: "+45 00 00 00 12"
        references:
          - name: Sample Brewery
            since: 2021
            permission: {by: Purchasing, on: 2026-02-10}
        owners: [acme-web]

        """;

    private static IssueEntry Read(string text, string? id = null, params (string Path, string Text)[] files) =>
        new IssueReader(Forms, Context, path => files.FirstOrDefault(f => f.Path == path).Text, type => type == "sector" ? [("bioprocessing", "Bioprocessing"), ("diagnostics", "Diagnostics")] : []).Read(text, null, id);

    private static IssueEntry Change(string text) => Read(text, null, ("content/organizations/acme.yml", Acme));

    [Fact]
    public void What_a_form_of_GitHub_makes_becomes_an_entry()
    {
        var entry = Read("""
            ### Name

            Ærø Bryg: øl # til alle

            ### Kind

            Research institute

            ### In short

            Brews beer,
            and "more".

            ### Website

            https://aeroe.example

            ### Country

            DENMARK

            ### City

            _No response_

            ### Contact: Name

            Sales desk

            ### Contact: Telephone

            +45 00 00 00 12

            ### Employees

            10 to 49

            ### Sectors

            - [X] Bioprocessing
            - [ ] Diagnostics

            ### Markets

            DK, no
            SE

            ### Certificates

            ISO 13485:2016 | Blood tests | SAMPLE-0001

            """);
        Assert.Empty(entry.Problems);
        Assert.Equal("content/organizations/aeroe-bryg-oel-til-alle.yml", entry.Path);
        Assert.False(entry.IsUpdate);
        Assert.Equal("""
            # yaml-language-server: $schema=../../.schema/organization.json
            name: "Ærø Bryg: øl # til alle"
            kind: research_institute
            summary: |-
              Brews beer,
              and "more".
            website: "https://aeroe.example"
            country: DK
            contact: {name: Sales desk, phone: "+45 00 00 00 12"}
            employees: small
            markets: [DK, NO, SE]
            sectors: [bioprocessing]
            certifications:
              - standard: "ISO 13485:2016"
                scope: Blood tests
                number: SAMPLE-0001

            """.ReplaceLineEndings("\n"), entry.Text);
    }

    [Fact]
    public void A_form_in_Danish_is_understood()
    {
        var entry = Read("### Navn\n\nBryg\n\n### Art\n\nVirksomhed\n\n### Kort fortalt\n\nBrygger øl.\n");
        Assert.Empty(entry.Problems);
        Assert.Contains("kind: company\n", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_in_words_and_nothing_is_written()
    {
        var entry = Read("### Name\n\nAcme\n\n### Kind\n\nfirm\n\n### In short\n\nBuilds.\n\n### Contact: E-mail\n\nno mail\n");
        Assert.Null(entry.Text);
        Assert.Contains(entry.Problems, p => p.StartsWith("'firm' is not a choice for 'kind'", StringComparison.Ordinal));
        Assert.Contains("'no mail' is not an e-mail address: such as sales@acme.example.", entry.Problems);
        Assert.Contains(entry.Problems, p => p.StartsWith("'contact' needs 'name'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("organizations/../../site")]
    [InlineData("organizations/acme.yml")]
    [InlineData("organizations/Acme")]
    [InlineData("organizations/con")]
    [InlineData("verifications/acme")]
    [InlineData("/etc/passwd")]
    [InlineData("organizations/$(touch x)")]
    [InlineData("organizations/a/b")]
    [InlineData("site.yml")]
    public void No_text_names_a_file_of_its_choice(string named)
    {
        foreach (var part in new[] { "New", "Changes" })
        {
            var entry = Read($"### Entry\n\n{named}\n\n### {part}\n\n```yaml\nname: Acme\nkind: company\nsummary: Builds.\n```\n");
            Assert.Null(entry.Text);
            Assert.Single(entry.Problems);
        }
    }

    [Fact]
    public void What_staff_decide_is_not_taken_from_a_form()
    {
        var entry = Read("### Entry\n\norganizations/acme\n\n### New\n\n```yaml\nname: Acme\nkind: company\nsummary: Builds.\nowners: [evil]\nmemberships: [{cluster: x, since: 2020-01-01}]\nbrand_weight: 1\n```\n");
        Assert.Equal(["'owners' is not asked for in the form, and was left out.", "'memberships' is not asked for in the form, and was left out.", "'brand_weight' is not asked for in the form, and was left out."], entry.Problems);
        Assert.Equal("# yaml-language-server: $schema=../../.schema/organization.json\nname: Acme\nkind: company\nsummary: Builds.\n", entry.Text);
        Assert.Equal(["'owners' is not asked for in the form, and was left out.", "Nothing in it changes the entry."], Change("### Entry\n\norganizations/acme\n\n### Changes\n\n```yaml\nowners: [evil]\n```\n").Problems);
        Assert.Equal(["'owners' is not asked for in the form, and was left out.", "Nothing in it changes the entry."], Change("### Entry\n\norganizations/acme\n\n### Remove\n\nowners\n").Problems);
    }

    [Fact]
    public void An_entry_that_is_there_is_never_overwritten()
    {
        Assert.Null(Change("### Entry\n\norganizations/acme\n\n### New\n\n```yaml\nname: Acme\nkind: company\nsummary: Other.\n```\n").Text);
        var entry = Change("### Name\n\nAcme\n\n### Kind\n\nCompany\n\n### In short\n\nOther.\n");
        Assert.Null(entry.Text);
        Assert.Contains("already", Assert.Single(entry.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_touches_what_it_names_and_nothing_else()
    {
        var entry = Change("""
            ### Entry

            organizations/acme

            ### Changes

            ```yaml
            website: "https://acme.example/new"
            contact:
              phone: "+45 00 00 00 99"
            references:
              - name: Sample Brewery
                since: 2020
              - name: Other Brewery
            founded: 2016
            ```

            ### Remove

            summary, contact.email
            """.Replace("summary, ", "", StringComparison.Ordinal));
        Assert.Empty(entry.Problems);
        Assert.True(entry.IsUpdate);
        Assert.Equal(Acme
            .Replace("https://acme.example\n", "https://acme.example/new\n", StringComparison.Ordinal)
            .Replace("  email: sales@acme.example\n", "", StringComparison.Ordinal)
            .Replace("00 12", "00 99", StringComparison.Ordinal)
            .Replace("since: 2021", "since: 2020", StringComparison.Ordinal)
            .Replace("on: 2026-02-10}\n", "on: 2026-02-10}\n  - name: Other Brewery\n", StringComparison.Ordinal)
            .Replace("references:", "founded: 2016\nreferences:", StringComparison.Ordinal), entry.Text!.Replace("https://acme.example/new\"", "https://acme.example/new", StringComparison.Ordinal).Replace("url: \"", "url: ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_entry_needs_cannot_be_taken_away()
    {
        var entry = Change("### Entry\n\norganizations/acme\n\n### Remove\n\nsummary\n");
        Assert.Null(entry.Text);
        Assert.StartsWith("'organization' needs 'summary'", Assert.Single(entry.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello, please add our firm.")]
    [InlineData("### Entry\n\norganizations/acme\n\n### Changes\n\n```yaml\n&a [*a]\n```")]
    [InlineData("### Entry\n\norganizations/acme\n\n### Changes\n\n```yaml\n- a\n```")]
    [InlineData("### Name\n\nAc\u202eme\n\n### Kind\n\nCompany")]
    [InlineData("### Name\n\n北京\n\n### Name\n\n### Kind")]
    [InlineData("### Entry\n\norganizations/nobody\n\n### Remove\n\nname")]
    public void What_cannot_be_used_is_said_and_not_guessed(string text)
    {
        var entry = Change(text);
        Assert.Null(entry.Text);
        Assert.NotEmpty(entry.Problems);
    }

    [Fact]
    public void Answers_are_values_whatever_they_look_like()
    {
        string[] hostile = ["NO", "12:30", "a: b", "# x", "\"'", "`rm -rf /`", "$(id)", "{a: b}", "[x", "- x", "&a", "*a", "!!str x", "<script>", "::error::x", "null", "~", "0x1F", "😀 発酵", "a\n### not a question\nb", "```\n### Kind\n```"];
        foreach (var words in hostile)
        {
            var entry = Read($"### Name\n\nAcme\n\n### Kind\n\nCompany\n\n### In short\n\n{words}\n", "acme");
            Assert.True(entry.Text is not null, $"{words}: {string.Join(" ", entry.Problems)}");
            var bag = new DiagnosticBag();
            var map = (YamlMapping)YamlReader.Read(new SourceText("a.yml", entry.Text!), YamlLimits.Default, bag)!;
            Assert.Empty(bag.ToImmutable());
            Assert.Equal(words, ((YamlScalar)map["summary"]!).Value.TrimEnd('\n'));
            Assert.Equal(3, map.Entries.Length);
        }
    }

    [Fact]
    public void A_form_keeps_to_what_hosts_take_and_is_read_again()
    {
        foreach (var form in Forms)
        {
            var bag = new DiagnosticBag();
            var map = (YamlMapping)YamlReader.Read(new SourceText("form.yml", IssueForm.GitHub(form, Languages[0])), YamlLimits.Default, bag)!;
            Assert.Empty(bag.ToImmutable());
            Assert.Equal(["name", "description", "title", "labels", "body"], map.Entries.Select(e => e.Key.Value));
            var elements = ((YamlSequence)map["body"]!).Items.Cast<YamlMapping>().ToArray();
            var asked = elements.Where(e => ((YamlScalar)e["type"]!).Value != "markdown").ToArray();
            Assert.All(asked, e => Assert.Contains(((YamlScalar)e["type"]!).Value, new[] { "input", "textarea", "dropdown", "checkboxes" }));
            Assert.All(asked, e => Assert.Matches("^[A-Za-z0-9_-]+$", ((YamlScalar)e["id"]!).Value));
            Assert.Equal(asked.Length, asked.Select(e => ((YamlScalar)e["id"]!).Value).Distinct().Count());
            var headings = asked.Select(e => ((YamlScalar)((YamlMapping)e["attributes"]!)["label"]!).Value).ToArray();
            Assert.Equal(headings.Length, headings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Equal(IssueQuestion.Of(form, Languages[0]).Select(q => q.Heading), headings);
            Assert.All(headings, h => Assert.Contains($"### {h}\n", IssueForm.GitLab(form, Languages[0]), StringComparison.Ordinal));
            foreach (var options in asked.Where(e => ((YamlScalar)e["type"]!).Value == "dropdown").Select(e => ((YamlSequence)((YamlMapping)e["attributes"]!)["options"]!).Items.Cast<YamlScalar>().Select(s => s.Value).ToArray()))
                Assert.Equal(options.Length, options.Distinct(StringComparer.Ordinal).Count());
        }
    }
}
