using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>Nothing on a page moves after it is shown: not when scripts arrive late, not when pictures do, not while it is scrolled.</summary>
public sealed class SteadyTests(Chromium chromium)
{
    private const string Watch = """
        window.moved = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved.push(`${entry.value.toFixed(4)}: ${entry.sources.map((s) => s.node?.outerHTML?.slice(0, 100) ?? "text").join(" | ")}`);
        }).observe({ type: "layout-shift", buffered: true });
        """;

    // Those with scripts of their own, pictures that come late, or many parts.
    private static readonly string[] Moving = ["404", "cluster", "event", "event-list", "home", "job", "job-list", "map", "news", "organization", "organization-list", "page", "project", "report", "search", "stat-list", "verify"];

    public static TheoryData<string> Kinds => new(Moving.Intersect(PageKinds.All));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task NothingMoves(string kind)
    {
        // Mostly waiting: both at a time.
        return Task.WhenAll(AtAsync(390), AtAsync(1280));

        async Task AtAsync(int width)
        {
            await using var visitor = await chromium.VisitorAsync(width);
            await visitor.AddInitScriptAsync(Watch);
            var page = await visitor.NewPageAsync();
            await page.RouteAsync("**/*", async route =>
            {
                // As on a slow line: the words come first.
                if (route.Request.ResourceType is "script" or "image" or "fetch") await Task.Delay(150);
                await route.ContinueAsync();
            });
            await page.GotoAsync(chromium.Demonstration.Url(PageKinds.Sample(chromium.Portal, kind, "en")!), new() { WaitUntil = WaitUntilState.NetworkIdle });
            for (var y = 0; y < 8; y++)
            {
                await page.Mouse.WheelAsync(0, 700);
                await page.WaitForTimeoutAsync(30);
            }

            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.Equal("", string.Join("\n", await page.EvaluateAsync<string[]>("window.moved")));
        }
    }

    /// <summary>The watch is not blind: it sees a line that is put in late.</summary>
    [Fact]
    public async Task MovingIsSeen()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.AddInitScriptAsync(Watch);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Server.Home.ToString());
        await page.WaitForTimeoutAsync(700);
        await page.EvaluateAsync("() => { const bar = document.createElement('p'); bar.textContent = 'late'; document.body.prepend(bar); return new Promise((done) => setTimeout(done, 300)); }");
        Assert.NotEmpty(await page.EvaluateAsync<string[]>("window.moved"));
    }
}
