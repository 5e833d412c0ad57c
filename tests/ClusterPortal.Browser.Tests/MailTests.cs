using ClusterPortal.Outputs.Mail;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The mail of the demonstration's newsletter, as a mail program on a phone and at a desk shows it, light and dark: nothing is cut off, and everything can be read.</summary>
public sealed class MailTests(Chromium chromium)
{
    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(600, ColorScheme.Light)]
    [InlineData(600, ColorScheme.Dark)]
    public async Task CanBeReadAndFits(int width, ColorScheme scheme)
    {
        var letters = chromium.Portal.Plan.Newsletters!;
        await using var visitor = await chromium.VisitorAsync(width, scheme, scripts: true);
        var page = await visitor.NewPageAsync();
        foreach (var letter in letters.Make(new NewsletterOrder(letters.Ids[0], null, null, null)))
        {
            await page.SetContentAsync(letter.Html);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Equal("", await Axe.FindAsync(page, looksOnly: true, narrow: width < 500));
        }
    }

    /// <summary>Programs that drop the sheet in the head show the letter in its light colours.</summary>
    [Fact]
    public async Task IsWholeWithoutItsSheet()
    {
        var letters = chromium.Portal.Plan.Newsletters!;
        await using var visitor = await chromium.VisitorAsync(600, ColorScheme.Light);
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync(letters.Make(new NewsletterOrder(letters.Ids[0], null, null, null))[0].Html);
        await page.EvaluateAsync("document.querySelector('style').remove()");
        Assert.Equal("", await Axe.FindAsync(page, looksOnly: true, narrow: false));
        Assert.Equal(600, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
