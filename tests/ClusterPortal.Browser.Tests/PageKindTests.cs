using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>A page of every kind, on a phone and on a desk, light and dark.</summary>
public sealed class PageKindTests(Chromium chromium)
{
    private static readonly int[] Widths = [1280, 390];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string> Kinds => new(PageKinds.All);

    /// <summary>A template that is new in the theme belongs in the list of kinds.</summary>
    [Fact]
    public void EveryTemplateIsAKind()
    {
        var used = chromium.Portal.Plan.Pages.Where(p => p.Kind != "redirect").Select(p => p.Template[..^".html".Length]).Distinct();
        Assert.Empty(used.Except(PageKinds.All));
    }

    /// <summary>The eye that looks at the kinds is not blind: it names what is wrong here.</summary>
    [Fact]
    public async Task FaultsAreFound()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync("<p style='color: #888'>pale</p><p style='color: #666'>paler than 7:1</p><img src='data:,'>");
        var found = await Axe.FindAsync(page, looksOnly: false, narrow: false);
        foreach (var rule in new[] { "color-contrast", "color-contrast-enhanced", "image-alt", "html-has-lang", "landmark-one-main" }) Assert.Contains($"violations: {rule}:", found, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task IsAccessibleAndQuiet(string kind)
    {
        await LookAsync(kind, "en", Widths, Schemes);
        await LookAsync(kind, "da", [390], [ColorScheme.Light]);
    }

    private async Task LookAsync(string kind, string language, int[] widths, ColorScheme[] schemes)
    {
        if (PageKinds.Sample(chromium.Portal, kind, language) is not { } address) return;
        await using var visitor = await chromium.VisitorAsync(widths[0]);
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        var url = new Uri(chromium.Server.Home, address).ToString();
        if (kind == "404") watch.Expected.Add(url);
        await page.GotoAsync(url);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        foreach (var width in widths)
        foreach (var scheme in schemes)
        {
            await page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await Axe.FindAsync(page, scheme == ColorScheme.Dark || language != "en", narrow: width < 500);
            Assert.True(found.Length == 0, $"/{address} at {width}, {scheme}:\n{found}");
        }

        await AssertFitsAsync(page, address);
        watch.AssertClean("/" + address);
        Assert.Empty(await visitor.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    // 320 px is a desk's page at 400 %; the spacing is that of WCAG 1.4.12. Constructed sheets are the page's own business to refuse: its policy speaks of
    // sheets in its text.
    private static async Task AssertFitsAsync(IPage page, string address)
    {
        await page.SetViewportSizeAsync(320, 700);
        foreach (var spaced in new[] { false, true })
        {
            if (spaced)
            {
                await page.EvaluateAsync("""
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }");
                    document.adoptedStyleSheets = [sheet];
                    """);
            }

            var wide = await page.EvaluateAsync<string[]>("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 1);
                  return ["scroll width " + document.documentElement.scrollWidth, ...out.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
                }
                """);
            Assert.True(wide.Length == 0, $"/{address} is wider than 320 px{(spaced ? " with wider spacing" : "")}:\n{string.Join("\n", wide)}");
        }
    }
}
