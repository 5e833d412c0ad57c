using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>What Lighthouse says of the pages that most visitors see first, as on a phone. CLUSTERPORTAL_LIGHTHOUSE names its program; without it the tests are
/// skipped, unless they are required. Alone at the end: it measures time.</summary>
[Collection("alone")]
public sealed class LighthouseTests(Chromium chromium, ITestOutputHelper output)
{
    // A machine with other things to do is slower than any phone; what is lost on every visit costs far more than this.
    private const double LeastPerformance = 0.9;

    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo", "agentic-browsing"];

    private static readonly string[] Addresses = ["", "organizations/", "organizations/sundkar-fermentation/", "jobs/sekvensvaerket-bioinformatician/", "zh-hans/"];

    [Fact]
    public async Task TheyTakeEveryPoint()
    {
        if (Environment.GetEnvironmentVariable("CLUSTERPORTAL_LIGHTHOUSE") is not { Length: > 0 } program)
        {
            Assert.SkipUnless(Chromium.Required, "CLUSTERPORTAL_LIGHTHOUSE does not name Lighthouse's program.");
            throw new InvalidOperationException("CLUSTERPORTAL_LIGHTHOUSE does not name Lighthouse's program, and CLUSTERPORTAL_BROWSER says that it is required.");
        }

        using var host = new PreviewServer(chromium.Portal.Plan, compressed: true);
        var lost = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        // It waits as much as it works: two at a time, and once more alone where only time was lost.
        await Parallel.ForEachAsync(Addresses, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (address, _) => await TakeAsync(address));
        foreach (var address in lost.Keys.Order(StringComparer.Ordinal).ToList()) await TakeAsync(address);
        Assert.True(lost.IsEmpty, string.Join("\n", lost.Values));

        async Task TakeAsync(string address)
        {
            var url = new Uri(host.Home, address).ToString();
            using var report = await RunAsync(program, url);
            output.WriteLine($"/{address}: {string.Join(", ", Categories.Select(c => $"{c} {Score(report, c) * 100:0}"))}");
            var below = Categories.Where(c => Score(report, c) < (c == "performance" ? LeastPerformance : 1)).ToList();
            if (below.Count == 0) lost.TryRemove(address, out var _);
            else lost[address] = $"{url}: {string.Join(", ", below.Select(c => $"{c} {Score(report, c) * 100:0}"))}\n{string.Join("\n", below.SelectMany(c => Lost(report, c)))}";
        }
    }

    private static double Score(JsonDocument report, string category) => report.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetDouble() : 0;

    private static IEnumerable<string> Lost(JsonDocument report, string category) =>
        from part in report.RootElement.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray()
        let audit = report.RootElement.GetProperty("audits").GetProperty(part.GetProperty("id").GetString()!)
        where part.GetProperty("weight").GetDouble() > 0 && audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 1
        select $"  {audit.GetProperty("id").GetString()}: {audit.GetProperty("title").GetString()}";

    private static async Task<JsonDocument> RunAsync(string program, string url)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHROME_PATH"] = Chromium.Executable();
        foreach (var word in new[] { url, "--quiet", "--output=json", "--only-categories=" + string.Join(',', Categories), "--chrome-flags=--headless=new " + string.Join(' ', Chromium.Flags) }) start.ArgumentList.Add(word);
        using var lighthouse = Process.Start(start)!;
        var errors = lighthouse.StandardError.ReadToEndAsync();
        var text = await lighthouse.StandardOutput.ReadToEndAsync();
        await lighthouse.WaitForExitAsync();
        Assert.True(lighthouse.ExitCode == 0, await errors);
        return JsonDocument.Parse(text);
    }
}
