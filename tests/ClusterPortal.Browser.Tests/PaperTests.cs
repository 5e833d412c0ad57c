using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>What is printed, and what is seen by those who have chosen colours of their own.</summary>
public sealed partial class PaperTests(Chromium chromium)
{
    /// <summary>A long entry, a short one, one without a contact, and one in Chinese: each is a sheet to be handed out at a fair.</summary>
    [Theory]
    [InlineData("organizations/sundkar-fermentation/", true)]
    [InlineData("organizations/demonstration-desk/", true)]
    [InlineData("organizations/novo-nordisk/", false)]
    [InlineData("zh-hans/organizations/vadested-diagnostics/", true)]
    public async Task AnOrganisationIsOneSheetWithACode(string path, bool hasCode)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(chromium.Server.Home, path).ToString());
        Assert.Equal("none", await Shown(page));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(pdf)));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal("flex", await Shown(page));
        Assert.Equal(hasCode, await page.EvaluateAsync<bool>("document.querySelector('.print-code svg')?.getBoundingClientRect().width > 80"));
    }

    /// <summary>Drawings do not take forced colours by themselves; what is drawn in the brand's could vanish on the ground that the reader chose.</summary>
    [Fact]
    public async Task ForcedColoursReachThePatternAndIcons()
    {
        await using var visitor = await chromium.VisitorAsync(scheme: ColorScheme.Dark);
        var page = await visitor.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(chromium.Server.Home.ToString());
        var (text, icon, coast, fill) = (await Style("main h2", "color"), await Style(".route > .icon", "color"), await Style(".pattern-coast", "stroke"), await Style(".pattern-depths", "fill"));
        Assert.Equal(text, icon);
        Assert.NotEqual(await Style("body", "backgroundColor"), coast);
        Assert.Equal("none", fill);

        Task<string> Style(string selector, string property) => page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{property}");
    }

    private static Task<string> Shown(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.print-code')).display");

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Sheet();
}
