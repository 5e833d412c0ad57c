using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ClusterPortal.Cli;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>How soon a browser hears of a save, at ten thousand pages, from the disk to the socket. It was 2 to 16 ms on two cores with ten times their work, and 100 ms is the promise; the bound here leaves room for machines
/// that do ten other things. The benchmark <c>live</c> prints what it really is.</summary>
public sealed class LiveLatencyTests
{
    private const int Pages = 10_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_browser_hears_of_a_save_at_ten_thousand_pages_before_it_could_blink()
    {
        using var temp = new TempFolder();
        temp.Write("site.yml", "title: Valley\nbase_url: https://valley.example/\nlanguage: en\ntheme: base\n");
        foreach (var file in TinyTheme.Files) temp.Write(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
        for (var i = 0; i < Pages; i++) temp.Write($"content/organizations/firm-{i}.yml", Entry(i, "Builds."));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancel.CancelAfter(TimeSpan.FromMinutes(2));
        var said = new StringWriter();
        var screen = new Screen(TextWriter.Synchronized(said), TextWriter.Null, TerminalStyle.Plain, TerminalStyle.Plain, false);
        var running = Task.Run(() => CommandLine.Run(["serve", "--source", temp.Path, "--port", "0"], screen, Engine.Of(cancel.Token), cancel.Token), cancel.Token);
        while (!said.ToString().Contains("/~staff/", StringComparison.Ordinal)) await Task.Delay(50, cancel.Token);
        var port = int.Parse(said.ToString().Split("http://localhost:")[1].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);

        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            // Anew each time: a save may be told in several steps, and the rest of one must not be taken for the next.
            using var client = new TcpClient("127.0.0.1", port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /~events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"), cancel.Token);
            using var events = new StreamReader(client.GetStream());
            await Event(events, cancel.Token);
            var clock = Stopwatch.StartNew();
            temp.Write("content/organizations/firm-7.yml", Entry(7, $"Builds for the {i}. time."));
            await Event(events, cancel.Token);
            if (clock.Elapsed < best) best = clock.Elapsed;

            // The first step of a save may be told before its last is done; what was saved is on the page all the same as soon as that is told too.
            while (!(await Get(port, "/organizations/firm-7/", cancel.Token)).Contains($"Builds for the {i}. time.", StringComparison.Ordinal)) await Task.Delay(20, cancel.Token);
        }

        Assert.True(best < Bound, $"It took {best.TotalMilliseconds:0} ms.");
        await cancel.CancelAsync();
        Assert.Equal(ExitCode.Ok, await running);
    }

    private static string Entry(int number, string summary) => $"name: Firm {number}\nkind: company\nsummary: {summary}\n";

    private static async Task Event(StreamReader events, CancellationToken cancel)
    {
        while (await events.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal)) return;
        Assert.Fail("The preview stopped telling.");
    }

    private static async Task<string> Get(int port, string path, CancellationToken cancel)
    {
        using var client = new TcpClient("127.0.0.1", port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.0\r\nHost: localhost:{port}\r\n\r\n"), cancel);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(cancel);
    }
}
