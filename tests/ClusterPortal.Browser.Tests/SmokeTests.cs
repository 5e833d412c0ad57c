using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The way of a customer from the other side of the world to a small firm.</summary>
public sealed class SmokeTests(Chromium chromium)
{
    [Fact]
    public async Task FromHomeToAFirmAndItsContact()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Server.Home.ToString());
        await page.Locator("#nav").GetByRole(AriaRole.Link, new() { Name = "Directory" }).ClickAsync();
        Assert.EndsWith("/organizations/", page.Url, StringComparison.Ordinal);
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "S", Exact = true }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sundkar Fermentation" }).First.ClickAsync();
        Assert.EndsWith("/organizations/sundkar-fermentation/", page.Url, StringComparison.Ordinal);
        Assert.Equal("Sundkar Fermentation", await page.Locator("h1").InnerTextAsync());
        Assert.NotEqual(0, await page.Locator(".contact a[href^='mailto:']").CountAsync());
        Assert.NotEqual(0, await page.Locator(".contact a[href^='tel:']").CountAsync());
        Assert.Contains("Medicon Valley", await page.Locator(".side").InnerTextAsync(), StringComparison.Ordinal);
        watch.AssertClean("from home to a firm");
    }

    [Theory]
    [InlineData("organizations/sundkar-fermentation/")]
    [InlineData("organizations/page/2/")]
    [InlineData("events/region-days/")]
    [InlineData("about/")]
    public async Task LanguageSwitchKeepsThePage(string address)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Server.Home, address).ToString());
        foreach (var (language, folder) in new[] { ("da", "da/"), ("sv", "sv/"), ("zh-Hans", "zh-hans/"), ("en", "") })
        {
            await page.Locator(".nav-language summary").ClickAsync();
            await page.Locator($".nav-language a[hreflang='{language}']").ClickAsync();
            Assert.Equal(new Uri(chromium.Server.Home, folder + address).ToString(), page.Url);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        }
    }

    [Fact]
    public async Task MenuOnAPhoneByKeyboard()
    {
        await using var visitor = await chromium.VisitorAsync(390);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Server.Home.ToString());
        var button = page.Locator(".menu-button");
        var menu = page.Locator("#nav");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await menu.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await menu.IsVisibleAsync());
        Assert.True(await button.EvaluateAsync<bool>("e => e === document.activeElement"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Directory", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(chromium.Server.Home, "organizations/").ToString());
        Assert.False(await menu.IsVisibleAsync());
    }

    [Fact]
    public async Task SubmenuOpensAndClosesByKeyboard()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Server.Home.ToString());
        var summary = page.Locator(".nav summary").First;
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator(".nav details a").First.IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator(".nav details a").First.IsVisibleAsync());
        Assert.True(await summary.EvaluateAsync<bool>("e => e === document.activeElement"));
    }
}
