using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>What visitors of every kind do.</summary>
internal static class Journey
{
    /// <summary>Follows a link to another page. What is folded away is unfolded first, as a visitor would.</summary>
    public static async Task OpenAsync(ILocator link)
    {
        for (var opened = 0; opened < 20 && !await link.IsVisibleAsync(); opened++)
        {
            var folded = link.Page.Locator("main button[popovertarget]:visible, main details:not([open]) > summary:visible");
            if (await folded.CountAsync() == 0) break;
            await folded.First.ClickAsync();
        }

        var url = link.Page.Url;
        await link.ClickAsync();
        await Assertions.Expect(link.Page).Not.ToHaveURLAsync(url, new() { Timeout = 20_000 });
        await link.Page.WaitForLoadStateAsync();
    }

    /// <summary>Presses Tab until the focus is on what is looked for.</summary>
    /// <returns>How often.</returns>
    public static async Task<int> TabToAsync(IPage page, string selector, int most = 150)
    {
        for (var presses = 1; presses <= most; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector)) return presses;
        }

        throw new InvalidOperationException($"{most} presses of Tab do not lead to {selector} on {page.Url}");
    }
}
