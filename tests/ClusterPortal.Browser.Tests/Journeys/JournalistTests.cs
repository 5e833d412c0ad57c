using System.Text.Json;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A journalist with an hour to go: finds a figure, sees of when and from whom it is, and takes the numbers along.</summary>
public sealed class JournalistTests(Chromium chromium)
{
    [Fact]
    public async Task EveryFigureSaysOfWhenAndFromWhom()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Server.Home.ToString());
        await Journey.OpenAsync(page.Locator("#nav").GetByRole(AriaRole.Link, new() { Name = "Facts" }));
        var figures = await page.Locator("main .stats > li").AllAsync();
        Assert.True(figures.Count >= 10, $"only {figures.Count} figures");
        foreach (var figure in figures)
        {
            var text = await figure.InnerTextAsync();
            Assert.True(await figure.Locator("time").CountAsync() > 0, $"no date: {text}");
            Assert.Contains("Source: ", text, StringComparison.Ordinal);
        }

        // The same in a table, which can be copied.
        var table = page.GetByRole(AriaRole.Table).Filter(new() { HasText = "People in the region" }).First;
        Assert.Equal(["Figure", "Value", "Source"], await table.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync());
        watch.AssertClean("from home to the facts");
    }

    [Fact]
    public async Task FiguresCanBeTakenAlongWithTheirSources()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url("facts/"));
        await Journey.OpenAsync(page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Open data" }));
        foreach (var (file, check) in new (string, Action<string>)[] { ("/api/stats.json", Json), ("/api/stats.csv", Csv) })
        {
            var link = page.GetByRole(AriaRole.Main).Locator($"a[href='{file}']").First;
            Assert.True(await link.IsVisibleAsync(), $"{file} is not offered");
            var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), file).ToString());
            Assert.True(answer.Ok);
            check(await answer.TextAsync());
        }

        Assert.Contains("CC0", await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);

        static void Json(string text)
        {
            using var json = JsonDocument.Parse(text);
            Assert.Contains("\"source\"", text, StringComparison.Ordinal);
        }

        static void Csv(string text) => Assert.Contains("source", text.Split('\n')[0], StringComparison.Ordinal);
    }

    /// <summary>A page of news says when it was written, and leads back to all of them.</summary>
    [Fact]
    public async Task NewsSaysWhen()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url("news/"));
        var first = page.GetByRole(AriaRole.Main).Locator("h3 a").First;
        var title = await first.InnerTextAsync();
        await Journey.OpenAsync(first);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.NotEqual(0, await page.Locator("main time").CountAsync());
        Assert.NotEqual(0, await page.Locator("a[href='/news/']:visible").CountAsync());
    }
}
