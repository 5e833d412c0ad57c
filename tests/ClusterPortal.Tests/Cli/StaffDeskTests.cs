using System.Text;
using System.Text.Json;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Cli;

public sealed class StaffDeskTests
{
    private const string Valley = """
        --- site.yml
        title: {en: Valley Portal, da: Dalportalen}
        tagline: Firms that *count*
        base_url: https://test.example/
        language: en
        languages: [en, da]
        theme: base
        --- content/organizations/acme.yml
        name: Acme <b>
        kind: company
        summary: {en: Builds fermenters., da: Bygger fermentorer.}
        description: |
          We began in a *barn*.

          ## How we work

          - one vessel at a time, see [Bolt](bolt.yml)
        founded: 1999
        city: Lund
        certifications: [{standard: ISO 9001, valid_to: 2026-12-01}]
        website: https://acme.example/
        --- content/organizations/bolt.yml
        name: Bolt
        kind: company
        summary: Brews.
        city: Lund
        --- content/jobs/brewer.yml
        title: Brewer
        organization: acme
        description: Stir.
        posted: 2026-11-01
        expires: 2026-12-10
        apply: {email: jobs@acme.example}
        --- content/jobs/later.yml
        title: Later
        organization: acme
        status: draft
        description: Stir.
        posted: 2026-11-01
        expires: 2027-02-10
        apply: {email: jobs@acme.example}
        """;

    private static readonly Lazy<Preview> Shown = new(() => Show(new BuildOptions { Now = default, Date = new DateOnly(2026, 11, 20) }));

    [Theory]
    [InlineData("/organizations/acme/", "", "Acme <b>", "name", 1)]
    [InlineData("/organizations/acme/", "", "Builds\u00a0fermenters.", "summary.en", 3)]
    [InlineData("/da/organizations/acme/", "", "Bygger fermentorer.", "summary.da", 3)]
    [InlineData("/organizations/acme/", "", "We began in a barn.", "description.en", 5)]
    [InlineData("/organizations/acme/", "", "How we work", "description.en", 7)]
    [InlineData("/organizations/acme/", "", "one vessel at a time, see Bolt", "description.en", 9)]
    [InlineData("/organizations/acme/", "", "Company", "kind", 2)]
    [InlineData("/da/organizations/acme/", "", "Virksomhed", "kind", 2)]
    [InlineData("/organizations/acme/", "", "1999", "founded", 10)]
    [InlineData("/organizations/acme/", "", "Founded", "founded", 10)]
    [InlineData("/organizations/acme/", "", "1 December 2026", "certifications[1].valid_to", 12)]
    [InlineData("/organizations/acme/", "", "acme.example", "website", 13)]
    [InlineData("/organizations/", "/organizations/bolt/", "Brews.", "summary", 3)]
    [InlineData("/organizations/", "/organizations/bolt/", "Lund", "city", 4)]
    [InlineData("/jobs/brewer/", "", "Acme <b>", "name", 1)]
    public void A_text_leads_to_the_line_on_which_it_is_written(string path, string near, string text, string field, int line)
    {
        var source = Assert.Single(Sources(path, near, text));
        Assert.Equal(field, source.GetProperty("field").GetString()!.Replace(".en", field.EndsWith(".en", StringComparison.Ordinal) ? ".en" : "", StringComparison.Ordinal));
        var place = source.GetProperty("place").GetString()!;
        Assert.Equal(line, int.Parse(place.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(source.GetProperty("exact").GetBoolean() || text == "Founded");
    }

    [Fact]
    public void Where_it_could_be_several_all_are_named()
    {
        Assert.Equal(["organizations/acme", "organizations/bolt"], Sources("/organizations/", "", "Lund").Select(s => s.GetProperty("entry").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("site.yml", Assert.Single(Sources("/", "", "Dalportalen")).GetProperty("entry").GetString());
        Assert.Empty(Sources("/organizations/acme/", "", "Skip to content"));
        Assert.Empty(Sources("/organizations/acme/", "", "  "));
        Assert.Empty(Sources("/nope/", "", "No such words anywhere"));
    }

    [Fact]
    public void The_panel_has_what_concerns_a_page_and_what_concerns_all()
    {
        var panel = Json("/~panel.json?path=%2Forganizations%2Fbolt%2F");
        Assert.Equal("2026-11-20", panel.GetProperty("day").GetString());
        Assert.Equal("content/organizations/bolt.yml", panel.GetProperty("page").GetProperty("place").GetString());
        Assert.Contains(panel.GetProperty("missing").EnumerateArray(), m => m.GetProperty("language").GetString() == "da" && m.GetProperty("what").GetString() == "summary");
        Assert.All(panel.GetProperty("ofPage").EnumerateArray(), f => Assert.StartsWith("content/organizations/bolt.yml", f.GetProperty("place").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(panel.GetProperty("ofPage").EnumerateArray());
        Assert.Equal(["2026-12-01 certifications: ISO 9001", "2026-12-10 job"], panel.GetProperty("upcoming").EnumerateArray().Select(u => $"{u.GetProperty("day").GetString()} {u.GetProperty("what").GetString()}"));
        Assert.Equal(JsonValueKind.Undefined, Json("/~panel.json?path=%2Fnope%2F").TryGetProperty("page", out var none) ? none.ValueKind : JsonValueKind.Undefined);
    }

    [Fact]
    public void Tomorrow_and_drafts_are_shown_and_said()
    {
        var preview = Show(new BuildOptions { Now = default, Date = new DateOnly(2026, 12, 24), Drafts = true });
        var panel = Json("/~panel.json?path=%2Fjobs%2Flater%2F", preview);
        Assert.Equal("2026-12-24", panel.GetProperty("day").GetString());
        Assert.True(panel.GetProperty("drafts").GetBoolean());
        Assert.Equal("draft", panel.GetProperty("page").GetProperty("status").GetString());
        Assert.Contains("2026-12-24, with entries that are not published yet", Text("/~staff/", preview), StringComparison.Ordinal);
        Assert.Equal(404, Get("/jobs/later/", Shown.Value).Status);
    }

    [Fact]
    public void The_sheet_says_it_all_without_scripts_and_is_no_markup_of_theirs()
    {
        var sheet = Text("/~staff/", Shown.Value);
        Assert.Contains("<strong>2026-12-01</strong> organizations/acme, certifications: ISO 9001 <span class=\"place\">content/organizations/acme.yml:12:", sheet, StringComparison.Ordinal);
        Assert.Contains("<h3>da: ", sheet, StringComparison.Ordinal);
        Assert.Matches("<details><summary>[0-9]+ hints: what would make entries better</summary>\n<ul>\n<li class=\"hint\"><strong>hint ", sheet);
        Assert.True(sheet.IndexOf("<details>", StringComparison.Ordinal) < sheet.IndexOf("<strong>hint ", StringComparison.Ordinal));
        Assert.DoesNotContain("<b>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", sheet, StringComparison.Ordinal);
    }

    private static Preview Show(BuildOptions options)
    {
        var preview = new Preview(_ => Build.Plan(Inputs.Of(SiteText.Read(Valley)), options), _ => throw new InvalidOperationException("nobody asked"), new FakePortal().Screen, "");
        var plan = preview.Renew();
        Assert.False(plan.Failed, string.Join('\n', plan.Diagnostics));
        return preview;
    }

    private static JsonElement[] Sources(string path, string near, string text) =>
        [.. Json($"/~source?path={Uri.EscapeDataString(path)}&near={Uri.EscapeDataString(near)}&text={Uri.EscapeDataString(text)}").GetProperty("sources").EnumerateArray()];

    private static JsonElement Json(string target, Preview? preview = null) => JsonDocument.Parse(Get(target, preview ?? Shown.Value).Body).RootElement;

    private static string Text(string target, Preview preview) => Encoding.UTF8.GetString(Get(target, preview).Body.Span);

    private static HttpResponse Get(string target, Preview preview) => preview.Answer(new HttpRequest("GET", target, "localhost:8080", null, true), 8080);
}
