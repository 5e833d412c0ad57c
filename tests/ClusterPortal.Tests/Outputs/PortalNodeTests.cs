using ClusterPortal.Outputs.LinkedData;

namespace ClusterPortal.Tests.Outputs;

/// <summary>From entries to linked data.</summary>
public sealed class PortalNodeTests
{
    private const string Valley = "--- content/clusters/valley.yml\nname: Valley\ntagline: Makers\n--- content/clusters/other.yml\nname: Other\ntagline: Others\n";

    [Theory]
    [InlineData("[{cluster: valley, since: 2020-01-01}]", "#cluster")]
    [InlineData("[{cluster: valley, since: 2020-01-01, until: 2026-11-20}]", "#cluster")]
    [InlineData("[{cluster: valley, since: 2020-01-01, until: 2026-11-19}]", "")]
    [InlineData("[{cluster: valley, since: 2026-11-21}]", "")]
    [InlineData("[{cluster: other, since: 2020-01-01}]", "clusters/other/#cluster")]
    [InlineData("[{cluster: other, since: 2020-01-01}, {cluster: valley, since: 2021-01-01}]", "clusters/other/#cluster #cluster")]
    public void Membership_is_claimed_for_each_cluster_while_it_lasts(string memberships, string ids)
    {
        var portal = SmallPortal.Of($"{Valley}--- content/organizations/acme.yml\nname: Acme\nkind: company\nsummary: A.\nmemberships: {memberships}\n");
        var node = new OrganizationNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("organization", "acme"), SmallPortal.Language("en"));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"https://valley.example/p/{id}"), node.Roles.Select(r => r.ClusterId));
    }

    [Fact]
    public void An_organisation_that_says_little_has_nothing_said_of_it()
    {
        var portal = SmallPortal.Of($"{Valley}--- content/organizations/acme.yml\nname: Acme\nkind: university\nsummary: {{en: A., da: B.}}\n");
        var node = new OrganizationNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("organization", "acme"), SmallPortal.Language("da"));
        Assert.Equal(
            """{"@context":"https://schema.org","@graph":[{"@type":"CollegeOrUniversity","@id":"https://valley.example/p/organizations/acme/#organization","name":"Acme","url":"https://valley.example/p/da/organizations/acme/","description":"B."}]}""",
            Bytes.Of(o => LinkedGraph.Write(o, [node])));
    }

    [Theory]
    [InlineData("value: 40, approx: over", null, "40", null)]
    [InlineData("value: 40, approx: under", null, null, "40")]
    [InlineData("value: 40, approx: about", "40", null, null)]
    [InlineData("band: small, value: no data", null, "10", "49")]
    public void Vague_numbers_of_employees_stay_vague(string employees, string? value, string? least, string? most)
    {
        var portal = SmallPortal.Of($"{Valley}--- content/organizations/acme.yml\nname: Acme\nkind: company\nsummary: A.\nemployees: {{{employees}}}\n");
        var node = new OrganizationNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("organization", "acme"), SmallPortal.Language("en"));
        Assert.Equal(new LinkedRange(Number(value), Number(least), Number(most)), node.Employees);
    }

    [Theory]
    [InlineData("expires: 2026-11-20\nlocation: {country: DK}", true)]
    [InlineData("expires: 2026-11-19\nlocation: {country: DK}", false)]
    [InlineData("expires: 2026-12-31\nremote: {countries: [DK]}", true)]
    [InlineData("expires: 2026-12-31", false)]
    [InlineData("expires: 2026-12-31\nlocation: {country: DK}\nstatus: archived", false)]
    public void Only_open_and_complete_jobs_have_a_node(string lines, bool has)
    {
        var portal = SmallPortal.Of(Job(lines));
        Assert.Equal(has, new JobNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("job", "engineer"), SmallPortal.Language("en")) is not null);
    }

    [Fact]
    public void A_job_is_valid_to_the_last_second_of_its_last_day()
    {
        var portal = SmallPortal.Of(Job("expires: 2027-06-30\nlocation: {city: Lund, country: SE}\nsalary: {min: 40000, currency: SEK, per: month}"));
        var job = new JobNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("job", "engineer"), SmallPortal.Language("en"))!;
        Assert.Equal("2027-06-30T23:59:59+02:00", job.ValidThrough);
        Assert.Equal(new LinkedRange(40000, null, null, "MONTH"), job.Salary);
        Assert.Contains("href=\"https://valley.example/p/organizations/acme/\"", job.DescriptionHtml, StringComparison.Ordinal);
        Assert.Equal("https://valley.example/p/organizations/acme/#organization", job.Organization.Id);
    }

    [Theory]
    [InlineData("start: 2026-11-03 09:00\nrecurrence: FREQ=MONTHLY;BYDAY=1TU", "2026-12-01T09:00:00+01:00")]
    [InlineData("start: 2026-11-03 09:00", "2026-11-03T09:00:00+01:00")]
    [InlineData("start: 2026-12-05", "2026-12-05")]
    public void An_event_is_shown_by_its_next_day(string lines, string start)
    {
        var portal = SmallPortal.Of($"{Valley}--- content/events/forum.yml\ntitle: Forum\nonline_url: https://meet.example/\n{lines}\n");
        var node = new EventNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("event", "forum"), SmallPortal.Language("en"), null)!;
        Assert.Equal((start, null), (node.Start, node.Organizer));
    }

    [Fact]
    public void An_event_without_any_place_has_no_node()
    {
        var portal = SmallPortal.Of($"{Valley}--- content/events/forum.yml\ntitle: Forum\nstart: 2026-12-05\n");
        Assert.Null(new EventNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("event", "forum"), SmallPortal.Language("en"), null));
    }

    [Fact]
    public void News_without_authors_are_the_publishers()
    {
        var portal = SmallPortal.Of($"{Valley}--- content/news/a.md\n---\ntitle: A\ndate: 2026-11-05\nupdated: 2026-11-07\n---\nText.\n");
        var node = new ArticleNodes(portal.Context, new PortalParties(portal.Context)).Of(portal.Entry("news", "a"), SmallPortal.Language("en"), null)!;
        Assert.Equal("Valley", Assert.Single(node.Authors).Name);
        Assert.Equal(("2026-11-05T00:00:00+01:00", "2026-11-07T00:00:00+01:00"), (node.Published, node.Modified));
    }

    private static string Job(string lines) =>
        $"{Valley}--- content/organizations/acme.yml\nname: Acme\nkind: company\nsummary: A.\nmemberships: [{{cluster: valley, since: 2020-01-01}}]\n--- content/jobs/engineer.yml\ntitle: Engineer\norganization: acme\nposted: 2026-01-02\ndescription: Join [us](../organizations/acme.yml).\napply: {{email: jobs@acme.example}}\n{lines}\n";

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
