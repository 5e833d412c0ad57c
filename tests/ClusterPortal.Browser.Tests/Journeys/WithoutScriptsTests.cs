using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A visitor whose browser runs no scripts, on a phone: everything can be reached, and nothing pretends to work.</summary>
public sealed class WithoutScriptsTests(Chromium chromium)
{
    [Fact]
    public async Task FromHomeToAFirmInAnotherLanguage()
    {
        await using var visitor = await chromium.VisitorAsync(390, scripts: false);
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Server.Home.ToString());
        await page.Locator(".menu-button").TapAsync();
        await Journey.OpenAsync(page.Locator("#nav").GetByRole(AriaRole.Link, new() { Name = "Directory" }));
        await Journey.OpenAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^Fermentation( |$)") }).First);
        await Journey.OpenAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sundkar Fermentation" }).First);
        Assert.NotEqual(0, await page.Locator("main a[href^='mailto:']").CountAsync());

        await page.Locator(".menu-button").TapAsync();
        await page.Locator(".nav-language summary").TapAsync();
        await Journey.OpenAsync(page.Locator(".nav-language a[hreflang='da']"));
        Assert.Equal(chromium.Demonstration.Url("da/organizations/sundkar-fermentation/"), page.Url);
        Assert.Equal("da", await page.Locator("html").GetAttributeAsync("lang"));
        watch.AssertClean("without scripts");
    }

    /// <summary>Every organisation can be reached by links alone, page by page, and nothing that is shown needs a script.</summary>
    [Fact]
    public async Task EveryOrganisationIsReached()
    {
        await using var visitor = await chromium.VisitorAsync(scripts: false);
        var page = await visitor.NewPageAsync();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = chromium.Demonstration.Url("organizations/");
        for (var pages = 0; next.Length > 0 && pages < 20; pages++)
        {
            await page.GotoAsync(next);
            Assert.Equal(0, await page.Locator("button:not([popovertarget]):visible, select:visible, input:visible").CountAsync());
            foreach (var link in await page.Locator("main a[href*='/organizations/']").AllAsync()) found.Add((await link.GetAttributeAsync("href"))!);
            var further = page.Locator("main a[rel='next']");
            next = await further.CountAsync() > 0 ? new Uri(new Uri(page.Url), await further.First.GetAttributeAsync("href")).ToString() : "";
        }

        var all = chromium.Portal.Plan.Pages.Where(p => p.Template == "organization.html" && p.Language.ToString() == "en" && p.Kind != "redirect").Select(p => "/" + PageKinds.Address(p)).ToList();
        Assert.True(all.Count > 100);
        Assert.Empty(all.Except(found));
    }
}
