using System.Text;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Cli;

public sealed class MembershipPreviewTests
{
    private const string Valley = """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        languages: [en, da]
        theme: base
        cluster: valley
        --- content/clusters/valley.yml
        name: Valley
        tagline: A cluster
        --- content/organizations/acme.yml
        name: "Acme <b>"
        kind: company
        summary: {en: Builds fermenters., da: Bygger fermentorer.}
        memberships: [{cluster: valley, since: 2019-03-01}]
        --- content/organizations/bolt.yml
        name: Bolt
        kind: company
        summary: Brews.
        --- content/verifications/acme.yml
        checks:
          - {check: membership, by: Secretariat, on: 2026-05-01}
          - {check: identity, by: Secretariat, on: 2026-05-01}
        """;

    private static readonly Answers Preview = new(Plan(null), Nothing, new MembershipPreview(Plan(null), Plan));

    [Fact]
    public void Members_are_listed_and_nobody_else()
    {
        var list = Text("/~membership/");
        Assert.Contains("<a href=\"/~membership/organizations/acme/\">Acme &lt;b&gt;</a>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("bolt", list, StringComparison.Ordinal);
        Assert.Equal(404, Get("/~membership/organizations/bolt/").Status);
        Assert.Equal(404, Get("/~membership/without/").Status);
    }

    [Fact]
    public void Two_pages_stand_side_by_side_with_what_the_second_adds()
    {
        var both = Text("/~membership/organizations/acme/");
        Assert.Contains("src=\"/~membership/without/organizations/acme/\"", both, StringComparison.Ordinal);
        Assert.Contains("src=\"/organizations/acme/\"", both, StringComparison.Ordinal);
        Assert.Contains("Member of the cluster +6", both, StringComparison.Ordinal);
        Assert.Contains("Identity confirmed by the association +8", both, StringComparison.Ordinal);
        Assert.Contains("href=\"/~membership/da/organizations/acme/\"", both, StringComparison.Ordinal);
        Assert.Contains("class=\"frames desk\"", Text("/~membership/organizations/acme/?desk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Member of Valley")]
    [InlineData("da/", "Medlem af Valley")]
    public void Without_the_cluster_the_page_says_nothing_of_it(string language, string words)
    {
        Assert.Contains(words, Text($"/{language}organizations/acme/"), StringComparison.Ordinal);
        var without = Text($"/~membership/without/{language}organizations/acme/");
        Assert.DoesNotContain(words, without, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretariat", without, StringComparison.Ordinal);
        Assert.Contains("Acme &lt;b", without, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_knows_nothing_of_it()
    {
        Assert.DoesNotContain(Plan(null).Files, f => f.Path.Contains('~'));
        Assert.Equal(404, new Answers(Plan(null), Nothing).To(Request("/~membership/")).Status);
    }

    private static BuildPlan Plan(string? without) => Build.Plan(Inputs.Of(SiteText.Read(Valley)), new BuildOptions { Now = default, Date = new DateOnly(2026, 11, 20), WithoutCluster = without });

    private static void Nothing(DiagnosticBag found) => Assert.Equal(0, found.Count);

    private static string Text(string target) => Get(target) is { Status: 200 } found ? Encoding.UTF8.GetString(found.Body.Span) : throw new InvalidOperationException($"{target} is not there");

    private static HttpResponse Get(string target) => Preview.To(Request(target));

    private static HttpRequest Request(string target) => new("GET", target, "localhost:8080", null, true);
}
