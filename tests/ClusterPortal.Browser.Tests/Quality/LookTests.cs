using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>The look of the key pages, as small pictures in Quality/Looks: a style sheet that is lost, a part that covers another or a colour that is wrong shows even at this
/// size. <c>CLUSTERPORTAL_ACCEPT=1</c> writes them anew; look at them before you commit them.</summary>
public sealed class LookTests(Chromium chromium)
{
    // What other letters do to a page stays below, and a page without its style sheets far above; on a phone a line more moves all that follows.
    private static double Most(int width) => width < 500 ? 0.18 : 0.1;

    private static readonly (string Name, string Portal, string Address, ColorScheme Scheme)[] Pages =
    [
        ("home", "demonstration", "", ColorScheme.Light),
        ("home-dark", "demonstration", "", ColorScheme.Dark),
        ("home-chinese", "demonstration", "zh-hans/", ColorScheme.Light),
        ("directory", "demonstration", "organizations/", ColorScheme.Light),
        ("firm", "demonstration", "organizations/sundkar-fermentation/", ColorScheme.Light),
        ("firm-dark", "demonstration", "organizations/sundkar-fermentation/", ColorScheme.Dark),
        ("job", "demonstration", "jobs/sekvensvaerket-bioinformatician/", ColorScheme.Light),
        ("events", "demonstration", "events/", ColorScheme.Light),
        ("facts", "demonstration", "facts/", ColorScheme.Light),
        ("map", "demonstration", "organizations/map/", ColorScheme.Light),
        ("cluster", "demonstration", "clusters/medicon-valley/", ColorScheme.Light),
        ("arabic", "arabic", "", ColorScheme.Light),
        ("broadsheet", "medicon-valley-2004", "", ColorScheme.Light),
    ];

    public static TheoryData<string> Names => new(Pages.Select(p => p.Name));

    private static bool Accepts => Environment.GetEnvironmentVariable("CLUSTERPORTAL_ACCEPT") is "1";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LooksAsItDid(string name)
    {
        var (_, portal, address, scheme) = Pages.Single(p => p.Name == name);
        var served = portal == "demonstration" ? chromium.Demonstration : chromium.Other(portal);
        // Mostly waiting: both at a time.
        await Task.WhenAll(AtAsync(1280), AtAsync(390));

        async Task AtAsync(int width)
        {
            await using var visitor = await chromium.VisitorAsync(width, scheme);
            var page = await visitor.NewPageAsync();
            var desk = await visitor.NewPageAsync();
            await page.GotoAsync(served.Url(address), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var now = await Thumbnail.OfAsync(page, desk);
            var file = Path.Combine(BuiltPortal.Root, "tests/ClusterPortal.Browser.Tests/Quality/Looks", $"{name}-{width}.webp");
            var before = File.Exists(file) ? await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken) : null;
            // What differs by a breath is left as it is, so that only pictures of what was changed are committed.
            if (Accepts && (before is null || await Thumbnail.DifferenceAsync(before, now, desk) > Most(width) / 4))
            {
                await File.WriteAllBytesAsync(file, now, TestContext.Current.CancellationToken);
                return;
            }

            Assert.True(before is not null, $"{file} is missing; write it with CLUSTERPORTAL_ACCEPT=1");
            var difference = await Thumbnail.DifferenceAsync(before, now, desk);
            if (difference <= Most(width)) return;
            var seen = Path.Combine(AppContext.BaseDirectory, $"{name}-{width}.seen.png");
            await page.ScreenshotAsync(new() { Path = seen });
            Assert.Fail($"{name} at {width} looks different in {difference:P0} of its cells: see {seen}. If it is meant, write the small picture anew with CLUSTERPORTAL_ACCEPT=1");
        }
    }

    /// <summary>The comparison sees what it is for, and not what a machine's fonts do.</summary>
    [Fact]
    public async Task WhatMattersIsSeen()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var desk = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url("organizations/sundkar-fermentation/"));
        var right = await Thumbnail.OfAsync(page, desk);

        await RestyleAsync(page, "* { font-family: 'DejaVu Serif', serif !important; }");
        Assert.InRange(await Thumbnail.DifferenceAsync(right, await Thumbnail.OfAsync(page, desk), desk), 0, Most(1280));
        await RestyleAsync(page, ":root { --paper: #e8d8ff !important; }");
        Assert.InRange(await Thumbnail.DifferenceAsync(right, await Thumbnail.OfAsync(page, desk), desk), Most(1280) * 3, 1);
        await RestyleAsync(page, "");
        await page.EvaluateAsync("document.querySelectorAll('link[rel=stylesheet]').forEach((l) => l.remove())");
        Assert.InRange(await Thumbnail.DifferenceAsync(right, await Thumbnail.OfAsync(page, desk), desk), Most(1280) * 1.5, 1);
    }

    private static async Task RestyleAsync(IPage page, string css) =>
        await page.EvaluateAsync("(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", css);
}
