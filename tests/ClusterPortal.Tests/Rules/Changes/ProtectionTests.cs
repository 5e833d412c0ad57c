using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Rules.Changes;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Rules.Changes;

/// <summary>Who may change what. The portal before the change decides, never what is proposed.</summary>
public sealed class ProtectionTests
{
    private const string Before = """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        maintainers: [secretariat, Board@valley.example]
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        owners: [acme-web, "it@acme.example"]
        logo: {file: acme-sign.svg, alt: Acme}
        brand_weight: 0.5
        --- content/organizations/acme-sign.svg
        <svg/>
        --- content/organizations/bolt.md
        ---
        name: Bolt
        kind: company
        summary: Bolts.
        owners: bolt
        ---
        Text.
        --- content/organizations/crane.yml
        name: Crane
        kind: company
        summary: Cranes.
        --- content/jobs/welder.yml
        title: Welder
        organization: acme
        --- content/verifications/acme.yml
        checks: []

        """;

    [Theory]
    [InlineData("secretariat", "content/verifications/acme.yml", "")]
    [InlineData("@Secretariat", "site.yml", "")]
    [InlineData("board@valley.example", "themes/mine/theme.yml", "")]
    [InlineData("acme-web", "content/verifications/acme.yml", "CP7401")]
    [InlineData("acme-web", "content/verifications/new.yml", "CP7401")]
    [InlineData("acme-web", "site.yml", "CP7401")]
    [InlineData("acme-web", "themes/base/assets/site.css", "CP7401")]
    [InlineData("acme-web", "Themes/base/assets/site.css", "CP7401")]
    [InlineData("acme-web", "content/types/firm.yml", "CP7401")]
    [InlineData("acme-web", ".github/CODEOWNERS", "CP7401")]
    [InlineData("acme-web", ".github/workflows/publish.yml", "CP7401")]
    [InlineData("acme-web", "CODEOWNERS", "CP7401")]
    [InlineData("acme-web", ".config/packages/clusterportal.9.9.9.nupkg", "CP7401")]
    [InlineData("acme-web", ".config/build.sh", "CP7401")]
    [InlineData("acme-web", "NuGet.Config", "CP7401")]
    [InlineData("acme-web", "dotnet-tools.json", "CP7401")]
    [InlineData("acme-web", "netlify.toml", "CP7401")]
    [InlineData("acme-web", ".vscode/tasks.json", "CP7401")]
    [InlineData("secretariat", ".config/build.sh", "")]
    [InlineData("acme-web", "content/organizations/acme.yml", "")]
    [InlineData("IT@acme.example", "content/organizations/acme.yml", "")]
    [InlineData("acme-web", "content/organizations/acme-sign.svg", "")]
    [InlineData("acme-web", "content/organizations/acme.da.md", "")]
    [InlineData("acme-web", "content/jobs/welder.yml", "")]
    [InlineData("acme-web", "content/organizations/crane.yml", "")]
    [InlineData("acme-web", "content/organizations/dale.yml", "")]
    [InlineData("acme-web", "content/organizations/dale.svg", "")]
    [InlineData("acme-web", "README.md", "")]
    [InlineData("acme-web", "content/organizations/bolt.md", "CP7402")]
    [InlineData("acme-web", "content/organizations/bolt.da.md", "CP7402")]
    [InlineData("acme-web", "content/organizations/bolt.yml", "CP7402")]
    [InlineData("bolt", "content/organizations/acme.yml", "CP7402")]
    [InlineData("bolt", "content/organizations/acme-sign.svg", "CP7402")]
    [InlineData("bolt", "content/jobs/welder.yml", "CP7402")]
    [InlineData("", "content/organizations/acme.yml", "CP7402")]
    [InlineData("", "content/organizations/crane.yml", "")]
    public void A_file_may_be_changed_by_those_whose_it_is(string author, string path, string code) => Assert.Equal(code, Codes(author, path));

    [Theory]
    [InlineData("acme-web", "not_applicable: [E1]\nbrand_weight: 0.5\n", "CP7401")]
    [InlineData("acme-web", "brand_weight: 1\n", "CP7401")]
    [InlineData("acme-web", "", "CP7401")]
    [InlineData("acme-web", "brand_weight: 0.5\nowners: [somebody]\n", "")]
    [InlineData("secretariat", "brand_weight: 1\n", "")]
    public void What_the_association_says_of_a_firm_is_not_the_firms_to_change(string author, string fields, string code) =>
        Assert.Equal(code, Codes(author, "content/organizations/acme.yml", "name: Acme\n" + fields));

    [Fact]
    public void Nobody_takes_an_entry_that_nobody_owned() =>
        Assert.Equal(("CP7401", ""), (Codes("bolt", "content/organizations/crane.yml", "name: Crane\nowners: [bolt]\n"), Codes("bolt", "content/organizations/dale.yml", "name: Dale\nowners: [bolt]\n")));

    [Fact]
    public void Who_makes_oneself_a_maintainer_is_none_yet()
    {
        var found = Check(Change("bolt", "site.yml", "content/organizations/acme.yml") with { After = Texts("site.yml", "maintainers: [bolt]\n").SetItem("content/organizations/acme.yml", "name: Acme\nowners: [bolt]\nbrand_weight: 0.5\n") });
        Assert.Equal(["CP7402 content/organizations/acme.yml", "CP7401 site.yml"], found.Select(d => $"{d.Code} {d.Span.Source!.Path}"));
        Assert.Equal("'bolt' may not change 'content/organizations/acme.yml': the entry belongs to acme-web, it@acme.example; leave the change to them, or ask secretariat or Board@valley.example", found[0].Message);
        Assert.EndsWith("; ask secretariat or Board@valley.example", found[1].Message, StringComparison.Ordinal);
        Assert.All(found, d => Assert.True(d.Severity == Severity.Error && d.Rule.Fixed));
    }

    [Fact]
    public void A_portal_in_a_folder_of_its_repository_is_protected_there()
    {
        var change = Change("bolt", "portal/site.yml", "site.yml", "portal/content/organizations/acme.yml") with { Prefix = "portal/" };
        Assert.Equal(["CP7402 content/organizations/acme.yml", "CP7401 site.yml"], Check(change).Select(d => $"{d.Code} {d.Span.Source!.Path}"));
    }

    [Fact]
    public void Where_nobody_is_named_nothing_is_protected_and_that_is_told()
    {
        var change = Change("bolt", "site.yml") with { Before = Inputs("--- content/organizations/acme.yml\nname: Acme\n") };
        Assert.Equal(["CP7403"], Check(change).Select(d => d.Code));
        Assert.Equal(["CP7401"], Check(change with { CodeOwners = "* @staff\n" }).Select(d => d.Code));
    }

    [Theory]
    [InlineData("@staff", "site.yml", "")]
    [InlineData("staff", "content/verifications/acme.yml", "CP7401")]
    [InlineData("auditor", "content/verifications/acme.yml", "")]
    [InlineData("auditor", "site.yml", "CP7401")]
    [InlineData("crane-web", "content/organizations/acme.yml", "CP7402")]
    public void Who_code_owners_name_last_for_a_file_may_change_it(string author, string path, string code) =>
        Assert.Equal(code, string.Join(' ', Check(Change(author, path) with { CodeOwners = "# who\n* @staff\n/content/verifications/ @auditor # checks\n[Firms]\n*.svg @designer\n" }).Select(d => d.Code)));

    [Theory]
    [InlineData("*", "a/b.yml", true)]
    [InlineData("*.yml", "a/b.yml", true)]
    [InlineData("/*.yml", "a/b.yml", false)]
    [InlineData("docs/", "a/docs/b.yml", true)]
    [InlineData("/docs/", "a/docs/b.yml", false)]
    [InlineData("docs/*", "docs/b.yml", true)]
    [InlineData("docs/*", "docs/a/b.yml", false)]
    [InlineData("/content/**/acme.yml", "content/organizations/acme.yml", true)]
    [InlineData("/content/**", "content/a/b/c.yml", true)]
    [InlineData("content/organizations", "content/organizations/a.yml", true)]
    [InlineData("content/organi?ations", "content/organizations/a.yml", true)]
    [InlineData("a.yml", "b/aXyml", false)]
    public void Patterns_of_code_owners_are_those_of_the_hosts(string pattern, string path, bool fits) =>
        Assert.Equal(fits, new CodeOwners($"{pattern} @owner\n").Of(path).Contains("@owner"));

    [Fact]
    public void A_line_without_owners_takes_them_away() =>
        Assert.Equal("", string.Join(' ', new CodeOwners("* @staff\n/content/\n").Of("content/a.yml")));

    private static string Codes(string author, string path, string? text = null) =>
        string.Join(' ', Check(text is null ? Change(author, path) : Change(author, path) with { After = Texts(path, text) }).Select(d => d.Code));

    private static Change Change(string author, params string[] paths) => new() { Author = author.Length == 0 ? [] : [author], Paths = [.. paths], Before = Inputs(Before) };

    private static ImmutableArray<Diagnostic> Check(Change change)
    {
        var bag = new DiagnosticBag();
        Protection.Check(change, bag);
        return bag.ToImmutable();
    }

    private static ImmutableDictionary<string, string> Texts(string path, string text) => ImmutableDictionary<string, string>.Empty.SetItem(path, text);

    private static Inputs Inputs(string site) => ClusterPortal.Sources.Inputs.Of(SiteText.Read(site).Select(f => new InputFile(f.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes.Span)))));
}
