using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A visitor who cannot use a pointer: keys alone lead everywhere, in the order of the page, and out again.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    private static readonly string[] Kinds = ["home", "organization-list", "organization", "job", "event", "stat-list", "map"];

    public static TheoryData<string> KindsWithMuchToPress => new(Kinds);

    [Fact]
    public async Task FromHomeToALetter()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Server.Home.ToString());
        Assert.True(await Journey.TabToAsync(page, "#nav a[href='/organizations/']") <= 4, "the directory is far from the start of the page");
        await FollowAsync(page, "/organizations/");
        await Journey.TabToAsync(page, ".skip", 1);
        await page.Keyboard.PressAsync("Enter");
        await Journey.TabToAsync(page, "main a[href='/competences/fermentation/']");
        await page.Keyboard.PressAsync("Enter");
        // With scripts the list is narrowed where it is, without them this is a page of its own.
        await Assertions.Expect(page.Locator("main a[href='/organizations/sundkar-fermentation/']").First).ToBeVisibleAsync();
        await Journey.TabToAsync(page, "main a[href='/organizations/sundkar-fermentation/']");
        await FollowAsync(page, "/organizations/sundkar-fermentation/");
        await Journey.TabToAsync(page, ".skip", 1);
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await Journey.TabToAsync(page, "main a[href^='mailto:']") <= 5, "the firm's address is far from the start of its page");
    }

    /// <summary>Tab visits everything that can be pressed, once, in the order of the page, and leaves it: nothing holds the focus.</summary>
    [Theory]
    [MemberData(nameof(KindsWithMuchToPress))]
    public async Task TabGoesThroughThePageAndOut(string kind)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url(PageKinds.Sample(chromium.Portal, kind, "en")!));
        // Radio buttons of one group are one stop.
        var expected = await page.EvaluateAsync<string[]>("""
            () => {
              const seen = new Set();
              const all = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
                .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0)
                .filter((e) => e.type !== "radio" || (!seen.has(e.name) && seen.add(e.name)));
              all.forEach((e, i) => { e.dataset.stop = i; });
              window.stops = [];
              document.addEventListener("focusin", (e) => window.stops.push(e.target.dataset.stop ?? e.target.outerHTML.slice(0, 100)));
              return all.map((e) => e.outerHTML.slice(0, 100));
            }
            """);
        Assert.True(expected.Length > 15);
        for (var i = 0; i < expected.Length; i++) await page.Keyboard.PressAsync("Tab");
        var stops = await page.EvaluateAsync<string[]>("window.stops");
        for (var i = 0; i < expected.Length; i++)
            Assert.True(i < stops.Length && stops[i] == $"{i}", $"{kind}: press {i + 1} of Tab should lead to {expected[i]}, and leads to {stops.ElementAtOrDefault(i)}");

        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.body || !document.hasFocus() || document.activeElement.dataset.stop === '0'"), $"{kind}: the focus does not leave the page");
    }

    private static async Task FollowAsync(IPage page, string path)
    {
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(new Uri(page.Url), path).ToString(), new() { Timeout = 20_000 });
    }
}
