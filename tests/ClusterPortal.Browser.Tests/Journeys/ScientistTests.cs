using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A scientist who looks for a post in the region: from home to an open one, its terms, the firm behind it and the way to apply.</summary>
public sealed class ScientistTests(Chromium chromium)
{
    [Fact]
    public async Task FromHomeToAnApplication()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Server.Home.ToString());
        await Journey.OpenAsync(page.Locator("#nav").GetByRole(AriaRole.Link, new() { Name = "Jobs" }));
        var main = page.GetByRole(AriaRole.Main);
        await Journey.OpenAsync(main.GetByRole(AriaRole.Link, new() { Name = "Bioinformatician, microbial genomes" }));

        var text = (await main.InnerTextAsync()).Replace('\u00A0', ' ');
        foreach (var term in new[] { "46,000–52,000 DKK per month", "Copenhagen, Denmark", "Full time", "The employer helps you move", "10 January 2027" }) Assert.Contains(term, text, StringComparison.Ordinal);
        var apply = main.GetByRole(AriaRole.Link, new() { NameRegex = new("^Apply") }).First;
        Assert.Equal("https://sekvensvaerket.example/work", await apply.GetAttributeAsync("href"));
        await Assertions.Expect(apply).ToBeInViewportAsync();

        // Who is behind it, and that firm's own page says the same post is open.
        await Journey.OpenAsync(main.GetByRole(AriaRole.Link, new() { Name = "Sekvensværket", Exact = true }).First);
        Assert.EndsWith("/organizations/sekvensvaerket/", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(0, await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Bioinformatician, microbial genomes" }).CountAsync());
        watch.AssertClean("from home to a job");
    }

    /// <summary>Nobody applies in vain: what is listed is open on the day of the build, and says how to apply.</summary>
    [Fact]
    public async Task EveryListedPostIsOpen()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url("jobs/"));
        var posts = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main a[href*=\"/jobs/\"]')].map((a) => a.href).filter((h) => /\\/jobs\\/[^/]+\\/$/.test(h)))]");
        Assert.True(posts.Length >= 10, $"only {posts.Length} posts");
        var today = chromium.Portal.Plan.Site!.Date!.Value.ToString("yyyy-MM-dd");
        var deadlines = 0;
        foreach (var post in posts)
        {
            await page.GotoAsync(post);
            foreach (var until in await page.Locator("main dt", new() { HasText = "Apply by" }).Locator("xpath=following-sibling::dd[1]//time").AllAsync())
            {
                Assert.True(string.CompareOrdinal(await until.GetAttributeAsync("datetime"), today) >= 0, $"{post} was open until {await until.InnerTextAsync()}");
                deadlines++;
            }

            Assert.NotEqual(0, await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^Apply") }).CountAsync());
        }

        Assert.True(deadlines >= 5, $"only {deadlines} posts say until when");
    }
}
