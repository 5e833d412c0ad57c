using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>Writing with the preview beside the editor: what is saved is seen, what is wrong is said on the page, and the page says where its texts are written. Of axe only what is
/// wrong counts: what lies under the panel it cannot judge.</summary>
public sealed class ServeTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/portal/")]
    public async Task WhatIsSavedIsSeenWithoutLoadingThePage(string path)
    {
        await using var portal = new SavedPortal(path);
        await using var visitor = await chromium.VisitorAsync();
        var page = await OpenAsync(visitor, portal, "organizations/acme/");
        var other = await OpenAsync(visitor, portal, "organizations/bolt/");
        await other.BringToFrontAsync();
        await other.EvaluateAsync("window.stayed = true");
        portal.Save("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds bioreactors.\n");
        await Assertions.Expect(page.GetByText("Builds bioreactors.").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.True(await other.EvaluateAsync<bool>("window.stayed === true"), "A page that the change does not concern was loaded again.");
        portal.Save("content/organizations/bolt.yml", "name: Bolt and Nut\nkind: company\nsummary: Brews.\n");
        await Assertions.Expect(other.Locator("h1")).ToContainTextAsync("Bolt and Nut", new() { Timeout = 20_000 });
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task ErrorsStandOverTheLastGoodPageUntilTheyAreMended(int width, ColorScheme scheme)
    {
        await using var portal = new SavedPortal();
        await using var visitor = await chromium.VisitorAsync(width, scheme);
        var page = await OpenAsync(visitor, portal, "organizations/acme/");
        await page.EvaluateAsync("window.stayed = true");
        portal.Save("content/organizations/acme.yml", "name: Acme\nkind: company\nsumary: Builds fermenters.\n");
        var overlay = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(overlay).ToContainTextAsync("'organization' has no field 'sumary'", new() { Timeout = 20_000 });
        await Assertions.Expect(overlay).ToContainTextAsync("did you mean summary?");
        var place = overlay.GetByRole(AriaRole.Link, new() { Name = "acme.yml:3:1" });
        Assert.EndsWith("/content/organizations/acme.yml:3:1", await place.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", await place.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("Builds fermenters.").First).ToBeVisibleAsync();
        Assert.DoesNotContain("violations: ", await Axe.FindAsync(page, looksOnly: false, narrow: width < 500), StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(overlay).ToBeHiddenAsync();
        portal.Save("content/organizations/acme.yml", "name: Acme\nkind: compny\nsumary: Builds fermenters.\n");
        await Assertions.Expect(overlay).ToContainTextAsync("2 errors", new() { Timeout = 20_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"), "The last good page went away.");
        portal.Save("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\nfounded: 1999\ncertifications: [{standard: ISO 9001, valid_to: 2026-12-01}]\n");
        await Assertions.Expect(overlay).ToBeHiddenAsync(new() { Timeout = 20_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"), "A page that is the same again was loaded again.");
    }

    [Fact]
    public async Task APortalThatCouldNotBeReadIsShownAsSoonAsItCan()
    {
        await using var portal = new SavedPortal();
        portal.Save("site.yml", "titel: Valley\n");
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync((await portal.Home).ToString());
        portal.Save("content/organizations/acme.yml", "nme: Acme\n");
        await Assertions.Expect(page.GetByText("cannot be shown until these errors are mended").Or(page.GetByRole(AriaRole.Alert)).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        portal.Save("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\n");
        portal.Save("site.yml", "title: Another Valley\nbase_url: https://valley.example/\nlanguage: en\ntheme: base\ndate: 2026-11-20\n");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Another Valley"), new() { Timeout = 20_000 });
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task ThePanelSaysWhatConcernsThePageAndThePortal(int width, ColorScheme scheme)
    {
        await using var portal = new SavedPortal();
        await using var visitor = await chromium.VisitorAsync(width, scheme);
        var page = await OpenAsync(visitor, portal, "organizations/acme/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Panel for staff" }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = "Panel for staff" });
        await Assertions.Expect(panel).ToContainTextAsync("as on 2026-11-20");
        await Assertions.Expect(panel).ToContainTextAsync("2026-12-01 Acme, certifications: ISO 9001");
        await Assertions.Expect(panel).ToContainTextAsync("da summary");
        Assert.DoesNotContain("violations: ", await Axe.FindAsync(page, looksOnly: false, narrow: width < 500), StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Panel for staff" }).ClickAsync();
        await panel.GetByRole(AriaRole.Link, new() { Name = "All that staff should know" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What staff should know");
        Assert.DoesNotContain("violations: ", await Axe.FindAsync(page, looksOnly: false, narrow: width < 500), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idea", "idea://open?file=", "&line=3&column=10")]
    [InlineData("none", null, null)]
    public async Task ATextOfThePageLeadsToItsLine(string editor, string? start, string? end)
    {
        await using var portal = new SavedPortal("/", "--editor", editor);
        await using var visitor = await chromium.VisitorAsync();
        var page = await OpenAsync(visitor, portal, "organizations/acme/");
        await page.GetByText("Builds fermenters.").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Alt] });
        var from = page.GetByRole(AriaRole.Dialog, new() { Name = "Where this comes from" });
        await Assertions.Expect(from).ToContainTextAsync("acme.yml:3:10");
        await Assertions.Expect(from).ToContainTextAsync("summary: Builds fermenters.");
        var link = from.GetByRole(AriaRole.Link);
        Assert.Equal(start is null ? 0 : 1, await link.CountAsync());
        if (start is not null)
        {
            var href = await link.GetAttributeAsync("href");
            Assert.True(href!.StartsWith(start, StringComparison.Ordinal) && href.EndsWith(end!, StringComparison.Ordinal), href);
        }

        Assert.DoesNotContain("violations: ", await Axe.FindAsync(page, looksOnly: false, narrow: false), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Panel for staff" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Where does this come from?" }).ClickAsync();
        await page.GetByText("1999").First.ClickAsync();
        await Assertions.Expect(from).ToContainTextAsync("founded: 1999");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("header a[href='/']").First.ClickAsync();
        await Assertions.Expect(from).ToBeHiddenAsync();
        Assert.Equal(await portal.Home, new Uri(page.Url));
    }

    private static async Task<IPage> OpenAsync(IBrowserContext visitor, SavedPortal portal, string address)
    {
        var page = await visitor.NewPageAsync();
        page.PageError += (_, e) => throw new InvalidOperationException(e);
        await page.GotoAsync(new Uri(await portal.Home, address).ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Panel for staff" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        return page;
    }
}
