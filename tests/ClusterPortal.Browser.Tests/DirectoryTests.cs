using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The directory narrowed: in place with scripts, by pages of their own without.</summary>
public sealed partial class DirectoryTests(Chromium chromium)
{
    private const string Chosen = ".directory-chosen a:not(.clear)";

    [Fact]
    public async Task TwoAnswersAtOnceAndBackAgain()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await OpenAsync(visitor, "organizations/");
        var all = await NumberAsync(page.Locator(".list-title"));
        var sector = page.Locator("[data-facet='sector'] a[data-value='research-and-education']");
        var expected = await NumberAsync(sector.Locator(".count"));
        Assert.True(expected > 1 && expected < all);
        await sector.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/organizations/\\?sector=research-and-education$"));
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex($"^{expected} organisations"));
        Assert.Equal("true", await sector.GetAttributeAsync("aria-current"));

        var town = page.Locator("[data-facet='town'] a[data-value='copenhagen']");
        var both = await NumberAsync(town.Locator(".count"));
        Assert.True(both > 0 && both < expected);
        await town.ClickAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex($"^{both} organisations?$"));
        Assert.Equal(both, await page.Locator("#directory-results .card").CountAsync());
        await Assertions.Expect(page.Locator(".card.waiting")).ToHaveCountAsync(0);
        Assert.All(await page.Locator("#directory-results .card .kind:last-child").AllInnerTextsAsync(), t => Assert.Contains("Copenhagen", t, StringComparison.Ordinal));
        Assert.Equal(2, await page.Locator(Chosen).CountAsync());
        Assert.Equal("", await Axe.FindAsync(page, looksOnly: false, narrow: false));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex($"^{expected} organisations"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex($"^{all} organisations"));
        Assert.Equal(0, await page.Locator(Chosen).CountAsync());
        Assert.EndsWith("/sectors/research-and-education/", await sector.GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex($"^{expected} organisations"));
        await page.Locator(Chosen).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(chromium.Server.Home, "organizations/").ToString());
        watch.AssertClean("the directory");
    }

    [Fact]
    public async Task TableByNewestMembersFromItsAddress()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await OpenAsync(visitor, "organizations/?only=verified&sort=newest&view=table");
        var rows = page.Locator(".directory-table tbody tr");
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex("^\\d+ organisations$"));
        Assert.Equal(await NumberAsync(page.Locator("#directory-status")), await rows.CountAsync());
        var years = (await page.Locator("td[data-label='Member since']").AllInnerTextsAsync()).Select(t => int.Parse(Year().Match(t).Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(years.OrderDescending(), years);
        Assert.Equal(["descending"], await page.Locator("th[aria-sort]").EvaluateAllAsync<string[]>("all => all.map((th) => th.getAttribute('aria-sort'))"));
        Assert.Equal("newest", await page.Locator("#directory-sort").InputValueAsync());
        Assert.Equal("true", await page.Locator("[data-view='table']").GetAttributeAsync("aria-pressed"));
        Assert.Equal("", await Axe.FindAsync(page, looksOnly: false, narrow: false));

        await page.Locator("#directory-sort").SelectOptionAsync("town");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("\\?only=verified&sort=town&view=table$"));
        await page.Locator("[data-view='cards']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("\\?only=verified&sort=town$"));
        await Assertions.Expect(page.Locator(".card.waiting")).ToHaveCountAsync(0);
        Assert.NotEqual(0, await page.Locator("#directory-results .card").CountAsync());
        watch.AssertClean("the table");
    }

    [Fact]
    public async Task PagesOfAResultAndAWordWhenNothingIsLeft()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await OpenAsync(visitor, "organizations/?sort=size&page=2");
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex("page 2 of \\d+$"));
        await page.Locator(".pages a[rel='next']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("\\?sort=size&page=3$"));
        Assert.Equal("directory-count", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.GotoAsync(new Uri(chromium.Server.Home, "organizations/?town=lund&country=dk").ToString());
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync("No organisation has all of this. Remove a filter to see more.");
        await page.Locator(".directory-chosen .clear").ClickAsync();
        Assert.Equal(48, await page.Locator("#directory-results .card").CountAsync());
        watch.AssertClean("pages of a result");
    }

    [Fact]
    public async Task ByKeyboardAlone()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, _) = await OpenAsync(visitor, "organizations/");
        var town = page.Locator("[data-facet='town'] a[data-value='lund']");
        await town.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex("^\\d+ organisations$"));
        Assert.Equal("lund", await page.EvaluateAsync<string>("document.activeElement.dataset.value"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Chosen)).ToHaveCountAsync(0);
        Assert.Equal("lund", await page.EvaluateAsync<string>("document.activeElement.dataset.value"));
        var more = page.Locator("[data-facet='town'] .facet-all");
        Assert.EndsWith("/organizations/town/", await more.GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Locator("[data-facet='kind'] summary").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("[data-facet='kind'] a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await more.FocusAsync();
        var before = await page.Locator("[data-facet='town'] a").CountAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("[data-facet='town'] a").CountAsync() > before);
    }

    [Fact]
    public async Task OnAPhoneInTheDark()
    {
        await using var visitor = await chromium.VisitorAsync(390, ColorScheme.Dark);
        var (page, watch) = await OpenAsync(visitor, "organizations/");
        var panel = page.Locator("#facets");
        Assert.False(await panel.IsVisibleAsync());
        await page.Locator(".facets-button").ClickAsync();
        Assert.True(await panel.IsVisibleAsync());
        await panel.Locator("[data-value='verified']").ClickAsync();
        await Assertions.Expect(page.Locator(".facets-close")).ToHaveTextAsync(new Regex("^\\d+ organisations$"));
        Assert.Empty(await Axe.FindAsync(page, looksOnly: false, narrow: true));
        await page.Locator(".facets-close").ClickAsync();
        Assert.False(await panel.IsVisibleAsync());
        await page.Locator("[data-view='table']").ClickAsync();
        await Assertions.Expect(page.Locator(".directory-table")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindAsync(page, looksOnly: false, narrow: true));
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        watch.AssertClean("the directory on a phone");
    }

    [Fact]
    public async Task NothingMovesWhileThePageLoads()
    {
        await using var visitor = await chromium.VisitorAsync(390);
        await visitor.AddInitScriptAsync("window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => window.shift += e.value)).observe({ type: 'layout-shift', buffered: true });");
        var (page, _) = await OpenAsync(visitor, "organizations/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await page.EvaluateAsync<double>("window.shift"));
    }

    [Fact]
    public async Task TheOtherLanguageKeepsWhatWasAsked()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, _) = await OpenAsync(visitor, "organizations/?town=lund");
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex("^\\d+ organisations$"));
        var count = await NumberAsync(page.Locator("#directory-status"));
        await page.Locator(".nav-language summary").ClickAsync();
        await page.Locator(".nav-language a[hreflang='da']").ClickAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync($"{count} organisationer");
    }

    [Fact]
    public async Task WithoutScriptsEachAnswerIsAPage()
    {
        await using var visitor = await chromium.VisitorAsync(scripts: false);
        var (page, watch) = await OpenAsync(visitor, "organizations/");
        Assert.False(await page.Locator(".directory-tools").IsVisibleAsync());
        await page.Locator("[data-facet='town'] a[data-value='lund']").ClickAsync();
        Assert.EndsWith("/organizations/town/lund/", page.Url, StringComparison.Ordinal);
        Assert.Equal("Organisations in Lund", await page.Locator("h1").InnerTextAsync());
        Assert.False(await page.Locator(".directory-narrow").IsVisibleAsync());
        await page.Locator(".tags a").Filter(new() { HasTextRegex = new Regex("^All \\d") }).ClickAsync();
        Assert.EndsWith("/organizations/town/", page.Url, StringComparison.Ordinal);
        await page.Locator("main a").Filter(new() { HasText = "Malmö" }).ClickAsync();
        Assert.EndsWith("/organizations/town/malmoe/", page.Url, StringComparison.Ordinal);
        watch.AssertClean("without scripts");
    }

    [Fact]
    public async Task FromATownOnTheMapToItsFirms()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await OpenAsync(visitor, "organizations/map/");
        await page.Locator(".map a[href$='#town-lund']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#town-lund h3 a").ClickAsync();
        Assert.EndsWith("/organizations/town/lund/", page.Url, StringComparison.Ordinal);
        await page.Locator(".directory-narrow").ClickAsync();
        await Assertions.Expect(page.Locator("#directory-status")).ToHaveTextAsync(new Regex("^\\d+ organisations$"));
        watch.AssertClean("from the map");
    }

    private async Task<(IPage Page, PageWatch Watch)> OpenAsync(IBrowserContext visitor, string address)
    {
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(new Uri(chromium.Server.Home, address).ToString());
        return (page, watch);
    }

    private static async Task<int> NumberAsync(ILocator locator) => int.Parse(Digits().Match(await locator.First.TextContentAsync() ?? "").Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Year();
}
