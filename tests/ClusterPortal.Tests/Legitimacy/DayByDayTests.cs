using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Legitimacy;

/// <summary>Pages change on the day after the last one and not before; the weight of a build reaches the pages.</summary>
public sealed class DayByDayTests
{
    private const string Page = "organizations/acme/index.html";

    private const string Site = """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        cluster: valley
        --- content/clusters/valley.yml
        name: Valley
        tagline: Fermenters by the lake
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        employees: 4
        memberships: [{cluster: valley, since: 2019-03-01}]
        certifications:
          - {standard: "ISO 9001:2015", number: A1, issuer: A body, valid_to: 2026-05-02, proof: "https://a.example"}
        --- content/verifications/acme.yml
        checks:
          - {check: certificate, by: Secretariat, on: 2026-01-01}
          - {check: membership, by: Secretariat, on: 2026-01-01}

        """;

    [Fact]
    public void A_day_apart_is_the_same_until_something_ends()
    {
        var (before, last, after) = (Build("2026-05-01"), Build("2026-05-02"), Build("2026-05-03"));
        Assert.Equal(Body(before), Body(last));
        Assert.Contains("ISO 9001:2015", last.Text(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("ISO 9001:2015", after.Text(Page), StringComparison.Ordinal);
        Assert.Equal(after.Text(Page), Build("2026-05-03").Text(Page));
        Assert.Equal((7, 0), (Points(before) - Points(after), Points(before) - Points(last)));
    }

    [Fact]
    public void One_weight_for_all_shows_on_the_pages()
    {
        var files = SiteText.Read(Site);
        string Weighted(decimal? weight) => Cases.Portal.Build(files, Cases.Portal.Options with { BrandWeight = weight }).Text(Page);
        Assert.Equal(Weighted(null), Weighted(1));
        Assert.NotEqual(Weighted(null), Weighted(0.1m));
    }

    // The foot of each page says for which day it was built.
    private static string Body(Cases.Portal portal) => portal.Text(Page) is var text ? text[..text.LastIndexOf("<footer", StringComparison.Ordinal)] : "";

    private static int Points(Cases.Portal portal) => portal.Plan.Credibility!().Firms.Single().Assessment.Earned;

    private static Cases.Portal Build(string day) => Cases.Portal.Build(SiteText.Read(Site), Cases.Portal.Options with { Date = DateOnly.ParseExact(day, "yyyy-MM-dd") });
}
