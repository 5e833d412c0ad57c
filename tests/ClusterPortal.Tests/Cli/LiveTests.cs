using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Tests.Cli;

public sealed class LiveTests
{
    private static readonly BuildOptions Options = new() { Now = DateTime.UnixEpoch };

    private readonly FakePortal portal = new();
    private readonly Preview preview;

    public LiveTests()
    {
        portal.Files[0] = new FakePortal.Page("index.html", "<h1>home</h1>\n");
        preview = New(live: true);
        preview.Renew();
    }

    [Fact]
    public void Only_a_page_that_a_browser_opens_gets_the_line()
    {
        Assert.StartsWith("<h1>home</h1>\n<script src=\"/~live.js\"", Text(Ask("/", "document")), StringComparison.Ordinal);
        Assert.Equal("<h1>home</h1>\n", Text(Ask("/", null)));
        Assert.Equal("<h1>home</h1>\n", Text(Ask("/", "iframe")));
        Assert.Equal("css", Text(Ask("/style.css", "document")));

        // Pages of the preview itself are no pages of the portal, and would ask for ever what has become of them.
        Assert.DoesNotContain("~live.js", Text(Ask("/~staff/", "document")), StringComparison.Ordinal);
        Assert.DoesNotContain("~live.js", Text(Ask("/~membership/", "document")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_there_when_nobody_wants_it()
    {
        var still = New(live: false);
        still.Renew();
        Assert.Equal("<h1>home</h1>\n", Text(still.Answer(Request("/", "document"), 8080)));
        foreach (var name in (string[])["/~live.js", "/~live.css", "/~events", "/~state", "/~panel.json", "/~source", "/~staff/"])
            Assert.Equal(404, (await still.AnswerAsync(Request(name, null), 8080, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public void The_line_is_where_the_portal_is()
    {
        portal.BasePath = "/medicon/";
        preview.Renew();
        Assert.Contains("src=\"/medicon/~live.js\"", Text(Ask("/medicon/", "document")), StringComparison.Ordinal);
        Assert.Equal(200, Ask("/medicon/~state?path=%2Fmedicon%2F", null).Status);
    }

    [Fact]
    public void The_state_names_the_page_as_the_line_does_until_it_changes()
    {
        var before = State("/").GetProperty("page").GetString()!;
        Assert.Contains($"data-page=\"{before}\"", Text(Ask("/", "document")), StringComparison.Ordinal);
        portal.Files[1] = new FakePortal.Page("jobs/index.html", "other jobs");
        preview.Renew();
        Assert.Equal(before, State("/").GetProperty("page").GetString());
        portal.Files[0] = new FakePortal.Page("index.html", "<h1>new</h1>\n");
        preview.Renew();
        Assert.NotEqual(before, State("/").GetProperty("page").GetString());
    }

    [Fact]
    public void Errors_are_told_with_excerpt_and_advice_until_they_are_mended()
    {
        var page = State("/").GetProperty("page").GetString();
        portal.Planned.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong") with { Label = "write y" });
        preview.Renew();
        var error = Assert.Single(State("/").GetProperty("errors").EnumerateArray());
        Assert.Equal(page, State("/").GetProperty("page").GetString());
        Assert.Equal("wrong", error.GetProperty("message").GetString());
        Assert.Equal("content/a.yml:1:1", error.GetProperty("place").GetString());
        Assert.Equal("  1 | x: 1\n    | ^ write y", error.GetProperty("text").GetString()!);
        portal.Planned.Clear();
        preview.Renew();
        Assert.Empty(State("/").GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public void A_portal_that_could_never_be_shown_says_so_on_a_page_that_waits_for_it()
    {
        portal.Planned.Add(Findings.At("content/a.yml", "x: <b>\n", "x", "wrong <b>"));
        var other = New(live: true);
        other.Renew();
        var answer = other.Answer(Request("/", "document"), 8080);
        Assert.Equal(503, answer.Status);
        Assert.Contains("wrong &lt;b&gt;", Text(answer), StringComparison.Ordinal);
        Assert.Contains("~live.js", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_after_a_save_waits_until_it_is_renewed()
    {
        var cancel = TestContext.Current.CancellationToken;
        preview.Changes.Note();
        var answer = preview.AnswerAsync(Request("/", null), 8080, cancel);
        Assert.False(answer.IsCompleted);
        portal.Files[0] = new FakePortal.Page("index.html", "saved");
        preview.Renew();
        Assert.Equal("saved", Text(await answer.WaitAsync(TimeSpan.FromSeconds(10), cancel)));
    }

    [Fact]
    public async Task A_plan_that_began_before_the_last_save_keeps_the_page_waiting()
    {
        var cancel = TestContext.Current.CancellationToken;
        preview.Changes.Note();
        var upTo = preview.Changes.Noted;
        var old = preview.Plan();
        preview.Changes.Note();
        var answer = preview.AnswerAsync(Request("/", null), 8080, cancel);
        preview.Show(old, upTo);
        Assert.False(answer.IsCompleted);
        preview.Renew();
        await answer.WaitAsync(TimeSpan.FromSeconds(10), cancel);
    }

    [Fact]
    public async Task A_page_is_shown_before_the_portal_is_checked_and_gives_way_when_that_finds_an_error()
    {
        var cancel = TestContext.Current.CancellationToken;
        preview.Changes.Note();
        var next = new BuildPlan([], Options, () => new PlannedPortal([new FakePortal.Page("index.html", "new")], [], [Findings.At("content/a.yml", "x: 1\n", "x", "wrong")])) { Ahead = _ => new FakePortal.Page("index.html", "new") };
        preview.Show(next, preview.Changes.Noted);
        Assert.Equal("new", Text(await preview.AnswerAsync(Request("/", null), 8080, cancel)));
        Assert.False(preview.Check(next));
        Assert.Equal("<h1>home</h1>\n", Text(Ask("/", null)));
        Assert.Equal("wrong", Assert.Single(State("/").GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
        Assert.Contains("wrong", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_older_plan_had_wrong_is_not_said_of_a_newer_one()
    {
        var old = new BuildPlan([], Options, () => new PlannedPortal([], [], [Findings.At("content/a.yml", "x: 1\n", "x", "wrong")])) { Ahead = _ => new FakePortal.Page("index.html", "old") };
        preview.Show(old, 1);
        portal.Files[0] = new FakePortal.Page("index.html", "mended");
        preview.Show(preview.Plan(), 2);
        Assert.Null(preview.Check(old));
        Assert.Equal("mended", Text(Ask("/", null)));
        Assert.DoesNotContain("wrong", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_in_the_checks_brings_the_last_good_page_back()
    {
        var next = new BuildPlan([], Options, () => throw new InvalidOperationException("x")) { Ahead = _ => new FakePortal.Page("index.html", "new") };
        preview.Show(next, 1);
        Assert.False(preview.Check(next));
        Assert.Equal("<h1>home</h1>\n", Text(Ask("/", null)));
    }

    [Fact]
    public async Task Every_open_page_is_told_of_each_save()
    {
        using var server = LoopbackServer.Listen(0, exact: true)!;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancel.CancelAfter(TimeSpan.FromSeconds(20));
        var running = server.RunAsync(r => preview.AnswerAsync(r, server.Port, cancel.Token), cancel.Token);
        using var one = await Listen(server.Port, cancel.Token);
        using var two = await Listen(server.Port, cancel.Token);
        var news = preview.Changes.News;
        preview.Changes.Note();
        await Until(one, $"data: {news + 1}", cancel.Token);
        await Until(two, $"data: {news + 1}", cancel.Token);

        // And once more when all has been checked.
        preview.Renew();
        await Until(one, $"data: {news + 2}", cancel.Token);
        await cancel.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData("/~events")]
    [InlineData("/~source?text=x")]
    [InlineData("/~panel.json")]
    [InlineData("/~staff/")]
    [InlineData("/")]
    public async Task Other_sites_may_lead_here_but_look_at_nothing(string target)
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal(403, (await preview.AnswerAsync(Request(target, "empty") with { Origin = "https://evil.example" }, 8080, cancel)).Status);
        Assert.Equal(403, (await preview.AnswerAsync(Request(target, "script") with { From = "cross-site" }, 8080, cancel)).Status);
        Assert.Equal(403, (await preview.AnswerAsync(Request(target, "empty") with { Host = "evil.example:8080" }, 8080, cancel)).Status);
        var answer = await preview.AnswerAsync(Request(target, "empty") with { From = "same-origin" }, 8080, cancel);
        Assert.Equal(200, answer.Status);
        Assert.Contains("Cross-Origin-Resource-Policy: same-origin", Encoding.ASCII.GetString(answer.Head(false)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vscode", "vscode://file/", ":3:7")]
    [InlineData("idea", "idea://open?file=/", "&line=3&column=7")]
    [InlineData("none", null, null)]
    public void Places_open_in_the_editor_of_choice(string editor, string? start, string? end)
    {
        using var temp = new Publish.TempFolder();
        temp.Write("content/a b#.yml", "x");
        var href = new EditorLinks(temp.Path, editor).Of("content/a b#.yml", 3, 7);
        Assert.Equal(start is null, href is null);
        if (href is null) return;
        Assert.StartsWith(start!, href, StringComparison.Ordinal);
        Assert.EndsWith("/content/a%20b%23.yml" + end, href, StringComparison.Ordinal);
        Assert.Null(new EditorLinks(temp.Path, editor).Of("themes/base/of-the-program.html"));
    }

    private Preview New(bool live) => new(_ => portal.Plan(Options), _ => throw new InvalidOperationException("nobody asked"), portal.Screen, "") { IsLive = live };

    private static HttpRequest Request(string target, string? destination) => new("GET", target, "localhost:8080", null, true) { Destination = destination };

    private HttpResponse Ask(string target, string? destination) => preview.Answer(Request(target, destination), 8080);

    private JsonElement State(string path) => JsonDocument.Parse(Ask($"/~state?path={Uri.EscapeDataString(path)}", null).Body).RootElement;

    private static string Text(HttpResponse answer) => Encoding.UTF8.GetString(answer.Body.Span);

    private static async Task<StreamReader> Listen(int port, CancellationToken cancel)
    {
        var client = new TcpClient("127.0.0.1", port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /~events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"), cancel);
        var reader = new StreamReader(client.GetStream());
        await Until(reader, "event: change", cancel);
        return reader;
    }

    private static async Task Until(StreamReader reader, string line, CancellationToken cancel)
    {
        for (string? read; (read = await reader.ReadLineAsync(cancel)) != line;)
            Assert.NotNull(read);
    }
}
