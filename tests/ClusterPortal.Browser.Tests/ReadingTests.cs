using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>Pages without scripts, with the keyboard alone, under a sub-path and on paper.</summary>
public sealed class ReadingTests(Chromium chromium)
{
    // What is there for scripts alone, and what stands in its place without them; the sheets show one of the two.
    private const string Either = ".share, .directory-tools, .directory-narrow, .address .btn, .actions.narrow, .local-time, .hero-search, .hero-search + .actions, .ask, .search-form, .search-no-script, .search-out > :not(.search-browse), .join-form, .join-no-script";

    [Fact]
    public async Task PagesAreWholeWithoutScripts()
    {
        await using var with = await chromium.VisitorAsync();
        await using var without = await chromium.VisitorAsync(scripts: false);
        var one = await with.NewPageAsync();
        var other = await without.NewPageAsync();
        foreach (var address in PageKinds.All.Select(k => PageKinds.Sample(chromium.Portal, k, "en")).OfType<string>())
        {
            var url = new Uri(chromium.Server.Home, address).ToString();
            await Task.WhenAll(one.GotoAsync(url), other.GotoAsync(url));
            // A button without scripts does something only when the markup says what.
            Assert.True(await other.Locator("button:not([popovertarget]):visible, form:visible").CountAsync() == 0, $"{address} has a dead control");
            foreach (var page in new[] { one, other }) await page.EvaluateAsync("either => document.querySelectorAll(either).forEach(e => e.remove())", Either);
            Assert.Equal(await one.Locator("body").InnerTextAsync(), await other.Locator("body").InnerTextAsync());
        }
    }

    [Fact]
    public async Task MenuOpensOnAPhoneWithoutScripts()
    {
        await using var visitor = await chromium.VisitorAsync(390, scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Server.Home.ToString());
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
        await page.Locator(".menu-button").ClickAsync();
        Assert.True(await page.Locator("#nav a").First.IsVisibleAsync());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    public async Task SkipLinkLeadsToTheContent(string language)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        foreach (var kind in new[] { "home", "organization", "organization-list" })
        {
            await page.GotoAsync(new Uri(chromium.Server.Home, PageKinds.Sample(chromium.Portal, kind, language)).ToString());
            await page.Keyboard.PressAsync("Tab");
            var skip = page.Locator(".skip");
            Assert.True(await skip.EvaluateAsync<bool>("e => e === document.activeElement"), $"{kind}: the skip link is not first");
            Assert.True((await skip.BoundingBoxAsync())!.Y >= 0, $"{kind}: the skip link is not shown when it has the focus");
            await page.Keyboard.PressAsync("Enter");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.id === 'content'"), $"{kind}: the focus is not in the content");
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"), $"{kind}: Tab leads out of the content");
        }
    }

    [Fact]
    public async Task FocusIsAlwaysSeen()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Server.Home, "organizations/sundkar-fermentation/").ToString());
        var links = await page.Locator("a[href], button, summary").CountAsync();
        for (var i = 0; i < Math.Min(links, 40); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement;
                  if (e === document.body) return "";
                  const shown = [e, ...(function* () { for (let p = e.parentElement; p; p = p.parentElement) yield p; })()]
                    .slice(0, 4).some((x) => { const s = getComputedStyle(x); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; });
                  return shown ? "" : e.outerHTML.slice(0, 150);
                }
                """);
            Assert.Equal("", seen);
        }
    }

    [Fact]
    public async Task WorksBelowASubPath()
    {
        var portal = BuiltPortal.Demonstration("https://cluster.example/repo/");
        foreach (var path in portal.HtmlPaths)
        {
            var outside = Regex.Match(portal.Text(path), """ (?:href|src|srcset|content|data-[a-z]+)="(?:0; url=)?/(?!repo/)[^"]*" """.Trim());
            Assert.False(outside.Success, $"{path}: {outside.Value} leads out of /repo/");
        }

        using var server = new PreviewServer(portal.Plan);
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, server.Origin);
        foreach (var kind in PageKinds.All)
        {
            if (PageKinds.Sample(portal, kind, "en") is not { } address) continue;
            var url = new Uri(server.Home, address).ToString();
            if (kind == "404") watch.Expected.Add(url);
            await page.GotoAsync(url);
            Assert.Equal("/repo/", await page.Locator(".site-head .brand").GetAttributeAsync("href"));
        }

        // What scripts fetch and lead to lies there too.
        await page.GotoAsync(new Uri(server.Home, "da/search/?q=fermentering").ToString());
        await page.Locator(".search-result h2 a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/repo/da/[a-z]+/[a-z-]+/$"));
        await page.GotoAsync(new Uri(server.Home, "organizations/").ToString());
        await page.Locator("[data-facet='sector'] a[data-value='bioprocessing']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/repo/organizations/\\?sector=bioprocessing$"));
        await Assertions.Expect(page.Locator(".card.waiting")).ToHaveCountAsync(0);
        await page.Locator("#directory-results .card a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/repo/organizations/[a-z-]+/$"));

        watch.AssertClean("/repo/");
    }

    [Fact]
    public async Task AFirmPrintsWithItsContactAndWithoutTheMenu()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Server.Home, "organizations/sundkar-fermentation/").ToString());
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
        Assert.True(await page.Locator(".contact").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("da/")]
    [InlineData("sv/")]
    [InlineData("zh-hans/")]
    public async Task ContactOfASmallFirmIsOnTheFirstScreenOfAPhone(string language)
    {
        await using var visitor = await chromium.VisitorAsync(390, scripts: false);
        var page = await visitor.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        foreach (var firm in new[] { "sundkar-fermentation", "vadested-diagnostics", "kedjelank-peptides", "blamussla-medical" })
        {
            await page.GotoAsync(new Uri(chromium.Server.Home, $"{language}organizations/{firm}/").ToString());
            Assert.Equal(1, await page.Locator(".lead-brand").CountAsync());
            foreach (var way in new[] { "mailto:", "tel:" })
            {
                var box = (await page.Locator($".contact .btn[href^='{way}']").BoundingBoxAsync())!;
                Assert.True(box.Y + box.Height <= 844, $"{language}{firm}: {way} ends at {box.Y + box.Height}");
            }
        }
    }

    [Fact]
    public async Task PanelOfTheClusterIsOnTheFirstScreenOfADesk()
    {
        await using var visitor = await chromium.VisitorAsync(1280);
        var page = await visitor.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.GotoAsync(new Uri(chromium.Server.Home, "organizations/sundkar-fermentation/").ToString());
        foreach (var part in new[] { ".standing", ".contact .btn[href^='tel:']", ".panel.led .panel-facts", ".panel.led .company >> nth=0" })
        {
            var box = (await page.Locator(part).BoundingBoxAsync())!;
            Assert.True(box.Y + box.Height <= 800, $"{part} ends at {box.Y + box.Height}");
        }
    }

    /// <summary>Arabic letters are joined, and Chinese ones fill a square each: neither takes the tight spacing of large Latin letters, nor their height of lines.</summary>
    [Theory]
    [InlineData("arabic", "")]
    [InlineData("demonstration", "zh-hans/")]
    public async Task LettersOfOtherScriptsAreNotSqueezed(string portal, string address)
    {
        var served = portal == "demonstration" ? chromium.Demonstration : chromium.Other(portal);
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        foreach (var kind in new[] { "", "organizations/", "facts/" })
        {
            await page.GotoAsync(served.Url(address + kind));
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && !e.closest("[lang=en], svg")).filter((e) => {
                  const s = getComputedStyle(e);
                  return !["0px", "normal"].includes(s.letterSpacing) || (/^H[1-4]$/.test(e.tagName) && parseFloat(s.lineHeight) < 1.29 * parseFloat(s.fontSize));
                }).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))
                """));
        }
    }

    /// <summary>Paper has no summary to open: what a chart shows is there in figures, black on white and within the sheet.</summary>
    [Theory]
    [InlineData("demonstration")]
    [InlineData("kronoberg")]
    [InlineData("arabic")]
    public async Task FactsPrintWithTheirChartsAndFigures(string portal)
    {
        var served = portal == "demonstration" ? chromium.Demonstration : chromium.Other(portal);
        // A sheet of A4 with margins of 1.5 cm, in CSS pixels.
        await using var visitor = await chromium.VisitorAsync(680);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(served.Url("facts/"));
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.False(await page.Locator("#nav").IsVisibleAsync());
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        foreach (var chart in await page.Locator(".chart").AllAsync()) Assert.True(await chart.IsVisibleAsync());
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('td')].filter((c) => c.getBoundingClientRect().height === 0).map((c) => c.textContent).join()"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "the page is wider than the sheet");
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('table')].filter((t) => t.getBoundingClientRect().width > t.parentElement.getBoundingClientRect().width + 1).map((t) => t.textContent.trim().slice(0, 40)).join()"));
        Assert.Empty((await DrawingContrast.FindAsync(page)).Pale);
    }
}
