using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>What visitors do with single pages: look at a month, follow a list, pass a page on, find their way from one that is not there.</summary>
public sealed class FollowTests(Chromium chromium)
{
    [Fact]
    public async Task AMonthIsATableOnADeskAndAListOnAPhone()
    {
        foreach (var (width, scripts) in new[] { (1280, false), (390, false), (1280, true), (390, true) })
        {
            await using var visitor = await chromium.VisitorAsync(width, scripts: scripts);
            var page = await visitor.NewPageAsync();
            await page.GotoAsync(Url("events/"));
            await page.GetByRole(AriaRole.Link, new() { Name = "By month" }).ClickAsync();
            Assert.EndsWith("/events/2026-12/", page.Url, StringComparison.Ordinal);
            // A page is there before its sheets are.
            await Assertions.Expect(page.Locator("table.month-grid")).ToBeVisibleAsync(new() { Visible = width > 1000 });
            await Assertions.Expect(page.Locator(".month-list")).ToBeVisibleAsync(new() { Visible = width < 1000 });
            Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = "Open workshop at Sundkar" }).IsVisibleAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = "January 2027" }).ClickAsync();
            Assert.Equal("Events in January 2027", await page.Locator("h1").InnerTextAsync());
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        }
    }

    /// <summary>The portal is built for one day; a visitor on another sees that one marked.</summary>
    [Fact]
    public async Task TodayIsTheVisitorsDay()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.Clock.SetFixedTimeAsync(new DateTime(2026, 12, 9, 22, 30, 0, DateTimeKind.Utc));
        await page.GotoAsync(Url("events/2026-12/"));
        Assert.Equal(["2026-12-09"], await page.Locator("td[aria-current='date']").EvaluateAllAsync<string[]>("all => all.map((d) => d.dataset.day)"));
        await page.Clock.SetFixedTimeAsync(new DateTime(2026, 12, 9, 23, 30, 0, DateTimeKind.Utc));
        await page.ReloadAsync();
        Assert.Equal(["2026-12-10"], await page.Locator("td[aria-current='date']").EvaluateAllAsync<string[]>("all => all.map((d) => d.dataset.day)"));
    }

    [Theory]
    [InlineData("events/", true)]
    [InlineData("events/", false)]
    [InlineData("news/", true)]
    [InlineData("jobs/", false)]
    public async Task AListIsFollowedWithAndWithoutScripts(string address, bool scripts)
    {
        await using var visitor = await chromium.VisitorAsync(390, scripts: scripts);
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(Url(address));
        var sheet = page.GetByRole(AriaRole.Dialog);
        Assert.Equal(0, await sheet.CountAsync());
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Subscribe" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await sheet.IsVisibleAsync());
        Assert.Equal(scripts, await sheet.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.IsVisibleAsync());
        if (address == "events/") Assert.Equal("webcal://medicon-valley.example/events/calendar.ics", await sheet.GetByRole(AriaRole.Link, new() { Name = "Open in my calendar" }).GetAttributeAsync("href"));

        // What lies below the sheet is dimmed, so that nothing can be said of its contrast.
        if (scripts) Assert.DoesNotContain("violations", await Axe.FindAsync(page, looksOnly: false, narrow: true), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await sheet.IsVisibleAsync());
        watch.AssertClean(address);
    }

    [Fact]
    public async Task APageIsPassedOnByItsAddress()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Url("da/news/portal-opens/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopiér link" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Kopieret");
        Assert.Equal("https://medicon-valley.example/da/news/portal-opens/", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.GotoAsync(Url("facts/2004-employees/"));
        await page.Locator("[data-copy-from]").ClickAsync();
        Assert.StartsWith("Employees in biotechnology, pharmaceuticals and medical technology: 41,000 employees (June 2004).", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    /// <summary>Devices have sheets of their own to pass things on; who has none is not offered one.</summary>
    [Fact]
    public async Task TheDevicesOwnSheetIsUsedWhereThereIsOne()
    {
        await using var visitor = await chromium.VisitorAsync(390);
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync("navigator.share = undefined;");
        await page.GotoAsync(Url("news/portal-opens/"));
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).CountAsync());
        await page.AddInitScriptAsync("navigator.share = (what) => { window.shared = what.url; return Promise.resolve(); };");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        Assert.Equal("https://medicon-valley.example/news/portal-opens/", await page.EvaluateAsync<string>("window.shared"));
    }

    [Fact]
    public async Task WithoutScriptsThereIsNothingDeadToPress()
    {
        await using var visitor = await chromium.VisitorAsync(scripts: false);
        var page = await visitor.NewPageAsync();
        foreach (var address in new[] { "news/portal-opens/", "facts/2004-employees/", "events/region-days/" })
        {
            await page.GotoAsync(Url(address));
            Assert.Equal(0, await page.Locator("main button:visible").CountAsync());
        }
    }

    /// <summary>Somebody in Shanghai reads when a webinar of Malmö begins and ends for them, the day too.</summary>
    [Fact]
    public async Task AnEventIsToldInTheVisitorsTime()
    {
        await using var visitor = await (await chromium.VisitorAsync()).Browser!.NewContextAsync(new() { TimezoneId = "Asia/Shanghai" });
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Url("events/ivdr-for-small-makers/"));
        var text = await page.Locator(".local-time").InnerTextAsync();
        Assert.Contains("20:00", text, StringComparison.Ordinal);
        Assert.Contains("21:30", text, StringComparison.Ordinal);
        await using var home = await chromium.VisitorAsync();
        var near = await home.NewPageAsync();
        await near.GotoAsync(Url("events/ivdr-for-small-makers/"));
        Assert.Equal("", await near.Locator(".local-time").InnerTextAsync());
    }

    [Fact]
    public async Task ThePageThatIsNotThereLeadsOn()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var address = Url("organizations/sundkar-fermentations/");
        await page.GotoAsync(address);
        Assert.Equal("Page not found", await page.Locator("h1").InnerTextAsync());
        var ask = page.GetByLabel("Search the portal");
        Assert.Equal("sundkar fermentations", await ask.InputValueAsync());
        await ask.PressAsync("Enter");
        Assert.EndsWith("/search/?q=sundkar+fermentations", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sundkar Fermentation" }).First).ToBeVisibleAsync();
    }

    private string Url(string address) => new Uri(chromium.Server.Home, address).ToString();
}
