using System.Collections.Immutable;
using System.Net;
using ClusterPortal.Cli.Online;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Tests.Legitimacy.Audit;

namespace ClusterPortal.Tests.Cli;

public sealed class LinkBackTests
{
    private const string Site = """
        --- site.yml
        title: Valley
        base_url: https://host.example/valley/
        language: en
        --- content/clusters/valley.yml
        name: Valley
        tagline: A cluster
        website: https://www.valley.example/
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example/
        --- content/organizations/bolt.yml
        name: Bolt
        kind: company
        summary: Brews.
        website: https://bolt.example/
        --- content/organizations/crane.yml
        name: Crane
        kind: company
        summary: Lifts.
        website: https://crane.example/
        --- content/organizations/dale.yml
        name: Dale
        kind: company
        summary: Has no website.
        --- content/verifications/bolt.yml
        checks: [{check: link_back, by: Secretariat, on: 2026-01-08, evidence: "https://shop.bolt.example/partners"}]
        --- content/verifications/crane.yml
        checks: [{check: link_back, by: Secretariat, on: 2026-01-08, evidence: "seen on the telephone"}]
        """;

    [Theory]
    [InlineData("<a href='https://host.example/valley/organizations/acme/'>", true)]
    [InlineData("<a href='//valley.example'>", true)]
    [InlineData("<a href=http://valley.example/about rel=nofollow>", true)]
    [InlineData("<base href=https://valley.example><a href=members>", true)]
    [InlineData("<a href='https://host.example/valleys/'>", false)]
    [InlineData("<a href='https://host.example/'>", false)]
    [InlineData("<a href='https://valley.example.evil.example/'>", false)]
    [InlineData("<!-- <a href='https://valley.example/'> --> https://valley.example/", false)]
    [InlineData("<script>'<a href=\"https://valley.example/\">'</script>", false)]
    [InlineData("<a href='http://[broken'><a>", false)]
    public void Only_a_link_to_the_portal_or_to_a_cluster_counts(string html, bool links) =>
        Assert.Equal(links, PageLinks.LeadTo(html, new Uri("https://acme.example/"), new Audited(Site).Report.LinkTargets));

    [Fact]
    public void A_page_that_is_hard_to_parse_takes_no_longer()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(PageLinks.LeadTo(string.Concat(Enumerable.Repeat("<dl><dt>", 200_000)) + "<A HREF='https://valley.example/?a=1&amp;b=2'>", new Uri("https://acme.example/"), new Audited(Site).Report.LinkTargets));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_page_that_never_ends_is_given_up()
    {
        using var handler = new Pages(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });
        using var web = new PublicWeb(handler, "1", TimeSpan.FromMilliseconds(200));
        var given = await Assert.ThrowsAsync<HttpRequestException>(() => web.ReadAsync(new Uri("https://acme.example/"), TestContext.Current.CancellationToken));
        Assert.StartsWith("no answer in", given.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_says_what_to_record_and_what_is_no_longer_so()
    {
        var audit = await Ask(page => page.Host switch
        {
            "acme.example" => "<a href='https://valley.example/'>Member</a>",
            "bolt.example" or "shop.bolt.example" => "<p>Nothing here",
            _ => null,
        });
        Assert.Equal(["acme Found", "bolt Missing", "crane Unreachable"], audit.LinkBacks.Select(l => $"{l.Record.Id} {l.State}"));
        Assert.Equal(["https://shop.bolt.example/partners", "https://bolt.example/"], audit.LinkBacks[1].Pages.Select(p => p.AbsoluteUri));
        var text = new StringWriter { NewLine = "\n" };
        AuditText.Write(text, audit, "", TerminalStyle.Plain, named: false);
        Assert.EndsWith("""
            Websites that link back: 1 of 3
              Acme links back; record it in content/verifications/acme.yml: {check: link_back, by: Your role, on: 2026-05-01, evidence: "https://acme.example/"}
              Bolt no longer links back, though content/verifications/bolt.yml says so since 2026-01-08
              Crane could not be read: https://crane.example/: it answers 404

            """.ReplaceLineEndings("\n"), text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_recorded_and_there_is_no_news()
    {
        var audit = await Ask(page => page.AbsolutePath == "/partners" ? "<a href='https://valley.example/'>" : "");
        Assert.Equal(LinkBackState.Found, audit.LinkBacks[1].State);
        Assert.DoesNotContain(LinkBackReport.Lines(audit), l => l.Text.Contains("Bolt", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_being_told_nobody_is_asked() => Assert.Null(LinkBackReport.Summary(new Audited(Site).Report.LinkBacks));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    public void Only_the_open_internet_is_asked(string address, bool open) => Assert.Equal(open, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_of_this_machine_is_refused()
    {
        using var web = new PublicWeb("1");
        var refused = await Assert.ThrowsAnyAsync<HttpRequestException>(() => web.ReadAsync(new Uri("http://localhost/"), TestContext.Current.CancellationToken));
        Assert.Contains("does not lead to the open internet", refused.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => web.ReadAsync(new Uri("http://acme.example:22/"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Redirects_are_followed_a_few_times_and_only_pages_are_read()
    {
        using var handler = new Pages(page => page.AbsolutePath switch
        {
            "/loop" => Redirect("/loop"),
            "/inside" => Redirect("http://acme.example:8080/"),
            "/old" => Redirect("/new"),
            "/new" => Html("new"),
            _ => new HttpResponseMessage { Content = new ByteArrayContent(new byte[10]) { Headers = { { "Content-Type", "image/png" } } } },
        });
        using var web = new PublicWeb(handler, "1");
        Assert.Equal(("new", new Uri("https://acme.example/new")), await Read("/old"));
        foreach (var path in (string[])["/loop", "/inside", "/image"]) await Assert.ThrowsAsync<HttpRequestException>(() => Read(path));

        Task<(string Html, Uri Address)> Read(string path) => web.ReadAsync(new Uri("https://acme.example" + path), TestContext.Current.CancellationToken);
    }

    private static async Task<PortalAudit> Ask(Func<Uri, string?> pages)
    {
        var audit = new Audited(Site).Report;
        using var handler = new Pages(page => pages(page) is { } html ? Html(html) : new HttpResponseMessage(HttpStatusCode.NotFound));
        using var web = new PublicWeb(handler, "1");
        return audit with { LinkBacks = await LinkBackLook.AskAsync(audit.LinkBacks, audit.LinkTargets, web.ReadAsync, TestContext.Current.CancellationToken) };
    }

    private static HttpResponseMessage Html(string text) => new() { Content = new StringContent(text, System.Text.Encoding.UTF8, "text/html") };

    private static HttpResponseMessage Redirect(string to) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to, UriKind.RelativeOrAbsolute) } };

    private sealed class Pages(Func<Uri, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request.RequestUri!));
    }

    // Says that there is more, and never what.
    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
