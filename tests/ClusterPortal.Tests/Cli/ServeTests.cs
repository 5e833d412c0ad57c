using System.Net.Sockets;
using System.Text;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Diagnostics;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class ServeTests
{
    private readonly FakePortal portal = new();

    [Theory]
    [InlineData("/", 200, "home")]
    [InlineData("/?page=2", 200, "home")]
    [InlineData("/index.html", 200, "home")]
    [InlineData("/jobs/", 200, "jobs")]
    [InlineData("/%6Aobs/", 200, "jobs")]
    [InlineData("/style.css", 200, "css")]
    [InlineData("/jobs", 301, null)]
    [InlineData("/nope", 404, null)]
    [InlineData("/jobs/../index.html", 404, null)]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", 404, null)]
    [InlineData("/..\\secret", 404, null)]
    [InlineData("//index.html", 400, null)]
    [InlineData("/%00", 404, null)]
    [InlineData("/%zz", 400, null)]
    [InlineData("/%ff", 400, null)]
    [InlineData("/%2500", 400, null)]
    public void Only_planned_files_exist(string target, int status, string? text)
    {
        var response = Answer(target);
        Assert.Equal(status, response.Status);
        if (text is not null) Assert.Equal(text, Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public void Files_lie_under_the_base_path()
    {
        portal.BasePath = "/medicon/";
        Assert.Equal("/medicon/", Answer("/").Location);
        Assert.Equal("/medicon/", Answer("/medicon").Location);
        Assert.Equal("/medicon/jobs/", Answer("/medicon/jobs").Location);
        Assert.Equal(200, Answer("/medicon/jobs/").Status);
        Assert.Equal(404, Answer("/jobs/").Status);
    }

    [Fact]
    public void A_missing_page_gets_the_nearest_404_page()
    {
        portal.Files.Add(new FakePortal.Page("404.html", "missing"));
        portal.Files.Add(new FakePortal.Page("da/404.html", "mangler"));
        Assert.Equal((404, "mangler"), (Answer("/da/jobs/x/").Status, Encoding.UTF8.GetString(Answer("/da/jobs/x/").Body.Span)));
        Assert.Equal("missing", Encoding.UTF8.GetString(Answer("/jobs/x").Body.Span));
    }

    [Theory]
    [InlineData("localhost:8080", null, null)]
    [InlineData("127.0.0.1:8080", "http://localhost:8080", null)]
    [InlineData("[::1]:8080", null, null)]
    [InlineData("localhost", null, 403)] // another port
    [InlineData("evil.example:8080", null, 403)] // a name that was made to resolve to this machine
    [InlineData("evil.example", null, 403)]
    [InlineData(null, null, 403)]
    [InlineData("localhost:8080", "http://evil.example", 403)]
    [InlineData("localhost:8080", "null", 403)]
    public void Only_browsers_that_were_pointed_here_are_answered(string? host, string? origin, int? refused) =>
        Assert.Equal(refused, Answers.Refusal(new HttpRequest("GET", "/", host, origin, true), 8080)?.Status);

    [Fact]
    public void Only_reading_is_possible() => Assert.Equal(405, Answers.Refusal(new HttpRequest("POST", "/", "localhost:8080", null, true), 8080)?.Status);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: chunked")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 5")]
    [InlineData("GET / HTTP/1.1\nHost: a")]
    [InlineData("GET / HTTP/1.1\r\n folded: a")]
    [InlineData("GET http://localhost/ HTTP/1.1")]
    [InlineData("GET /ø HTTP/1.1")]
    [InlineData("GET / HTTP/2")]
    [InlineData("GET /")]
    [InlineData("")]
    public void Requests_that_could_mean_two_things_are_refused(string head) => Assert.Null(HttpRequest.Parse(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public async Task Several_requests_go_over_one_connection_and_head_has_no_body()
    {
        using var server = LoopbackServer.Listen(0, exact: true)!;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = server.RunAsync(r => HttpResponse.Text(200, $"{r.Method} {r.Target} {r.Host}"), cancel.Token);
        using var client = new TcpClient("127.0.0.1", server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("GET /a HTTP/1.1\r\nHost: h\r\n\r\nHEAD /b HTTP/1.1\r\nHost: h\r\n\r\nGET /c HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"u8.ToArray(), cancel.Token);
        var text = await new StreamReader(stream).ReadToEndAsync(cancel.Token);
        var bodies = text.Split("\r\n\r\n").Select(p => p.Split("HTTP/1.1 200 OK")[0].Trim()).Where(p => p.Length > 0);
        Assert.Equal(["GET /a h", "GET /c h"], bodies);
        Assert.Equal(3, text.Split("X-Content-Type-Options: nosniff").Length - 1);
        await cancel.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_head_without_end_is_cut_off()
    {
        using var server = LoopbackServer.Listen(0, exact: true)!;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = server.RunAsync(_ => HttpResponse.Text(200, "x"), cancel.Token);
        using var client = new TcpClient("127.0.0.1", server.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nX: " + new string('x', 16 * 1024)), cancel.Token);
        Assert.Equal("", await ReadToEnd(client, cancel.Token));
        await cancel.CancelAsync();
        await running;
    }

    [Fact]
    public void A_port_in_use_is_refused_when_asked_for_and_passed_over_when_not()
    {
        using var first = LoopbackServer.Listen(0, exact: true)!;
        Assert.Null(LoopbackServer.Listen(first.Port, exact: true));
        using var second = LoopbackServer.Listen(first.Port, exact: false);
        Assert.True(second!.Port > first.Port);
    }

    [Fact]
    public void Errors_leave_the_last_good_portal_in_view()
    {
        var preview = new Preview(_ => portal.Plan(Options), _ => portal.Plan(Options), portal.Screen, "");
        portal.Planned.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong"));
        preview.Renew();
        var trouble = preview.Answer(Request("/"), 8080);
        Assert.Equal(503, trouble.Status);
        Assert.Contains("content/a.yml:1:1 error CP2104: wrong", Encoding.UTF8.GetString(trouble.Body.Span), StringComparison.Ordinal);

        portal.Planned.Clear();
        preview.Renew();
        Assert.Equal("home", Encoding.UTF8.GetString(preview.Answer(Request("/"), 8080).Body.Span));

        portal.Planned.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong again"));
        portal.Files[0] = new FakePortal.Page("index.html", "new");
        preview.Renew();
        Assert.Equal("home", Encoding.UTF8.GetString(preview.Answer(Request("/"), 8080).Body.Span));
        Assert.Contains("wrong again", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_outlives_faults_of_ours()
    {
        portal.Files[0] = new FakePortal.Page("index.html", "fault");
        var preview = new Preview(_ => portal.Plan(Options), _ => portal.Plan(Options), portal.Screen, "");
        preview.Renew();
        Assert.Equal(500, preview.Answer(Request("/"), 8080).Status);
        Assert.Equal(200, preview.Answer(Request("/jobs/"), 8080).Status);
        Assert.Contains("CP9001", portal.Error, StringComparison.Ordinal);
        Assert.True(new Preview(_ => throw new InvalidOperationException("x"), _ => portal.Plan(Options), portal.Screen, "").Renew().Failed);
    }

    [Fact]
    public async Task Changes_are_noticed_at_once_and_told_when_they_are_over()
    {
        using var temp = new TempFolder();
        temp.Write("site.yml", "a: 1");
        var noticed = 0;
        var told = new List<string>();
        using var watch = new FolderWatch(temp.Path, () => Interlocked.Increment(ref noticed));
        var cancel = TestContext.Current.CancellationToken;
        temp.Write("content/organizations/a.yml", "name: A"); // a folder that did not exist when watching began
        await Quiet();
        temp.Write("content/organizations/a.yml", "name: B");
        temp.Write("content/organizations/b.yml", "name: C");
        File.Delete(temp["content/organizations/a.yml"]);
        await Quiet();
        temp.Write("site.yml", "a: 2");
        await Quiet();
        var before = noticed;
        temp.Write("public/index.html", "not a source");
        temp.Write("content/organizations/.b.yml.swp", "what an editor keeps beside a file");
        temp.Write("content/organizations/b.yml~", "and behind it");
        Assert.False(await watch.AgainAsync(TimeSpan.FromMilliseconds(200), cancel));
        Assert.Equal(before, noticed);
        Assert.True(before >= 5);
        Assert.Equal(["content/organizations/b.yml", "site.yml"], told.Where(p => !p.EndsWith("/a.yml", StringComparison.Ordinal) && p != "content/organizations").Order(StringComparer.Ordinal).Distinct());

        // On a busy machine one burst may be told as several; what matters is that the last telling comes after the last step.
        async Task Quiet()
        {
            do told.AddRange(await watch.NextAsync(cancel).WaitAsync(TimeSpan.FromSeconds(10), cancel) ?? []);
            while (await watch.AgainAsync(TimeSpan.FromMilliseconds(150), cancel));
        }
    }

    private static BuildOptions Options => new() { Now = DateTime.UnixEpoch };

    private static HttpRequest Request(string target) => new("GET", target, "localhost:8080", null, true);

    private HttpResponse Answer(string target) => new Answers(portal.Plan(Options), _ => { }).To(Request(target));

    private static async Task<string> ReadToEnd(TcpClient client, CancellationToken cancel)
    {
        try
        {
            return await new StreamReader(client.GetStream()).ReadToEndAsync(cancel);
        }
        catch (IOException)
        {
            return ""; // cut off before all was read
        }
    }
}
