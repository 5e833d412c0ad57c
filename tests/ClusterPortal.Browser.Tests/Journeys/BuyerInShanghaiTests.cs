using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A buyer in Shanghai with a phone, who needs fermentation equipment and has never heard of the firm: finds it, sees why to trust it, writes to it.</summary>
public sealed class BuyerInShanghaiTests(Chromium chromium)
{
    private const string Firm = "松德卡发酵设备";

    /// <summary>As the study tells it: two words into a search, and the firm of one person comes first.</summary>
    [Fact]
    public async Task BySearch()
    {
        await using var visitor = await VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Demonstration.Url("zh-hans/"));
        var box = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
        await box.TapAsync();
        await box.FillAsync("发酵设备");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync(u => new Uri(u).AbsolutePath == "/zh-hans/search/");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync(new Regex("[1-9]"));
        var first = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.List).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).First;
        await Assertions.Expect(first).ToHaveTextAsync(Firm);
        await Journey.OpenAsync(first);
        await SeesWhyToTrustAndWritesAsync(page);
        watch.AssertClean("from a search to the firm");
    }

    [Fact]
    public async Task ByTheDirectory()
    {
        await using var visitor = await VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Demonstration.Url("zh-hans/"));
        await page.Locator(".menu-button").TapAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "企业与机构" }).TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("企业与机构");

        // By what the firm can do; the list of competences is one tap away from here.
        await Journey.OpenAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^发酵( |$)") }));
        await Journey.OpenAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Firm }).First);
        await SeesWhyToTrustAndWritesAsync(page);
        watch.AssertClean("from the directory to the firm");
    }

    private async Task SeesWhyToTrustAndWritesAsync(IPage page)
    {
        Assert.EndsWith("/zh-hans/organizations/sundkar-fermentation/", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Firm);
        var main = await page.GetByRole(AriaRole.Main).InnerTextAsync();

        // Whose member, since when, checked by whom and on which day; who else works with it.
        Assert.Contains("自2019年3月起为Medicon Valley成员", main, StringComparison.Ordinal);
        Assert.Matches("身份已于2026年5月3日由.+核实", main);
        Assert.Contains("CVR", main, StringComparison.Ordinal);
        Assert.Contains("ISO 3834-2:2021", main, StringComparison.Ordinal);
        Assert.Contains("Strandvirke Enzymes", main, StringComparison.Ordinal);
        Assert.Contains("示例酶制剂厂", main, StringComparison.Ordinal);

        // The cluster is a page of its own, with its figures and their sources.
        var cluster = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "关于Medicon Valley" }).First;
        Assert.EndsWith("/zh-hans/clusters/medicon-valley/", await cluster.GetAttributeAsync("href"), StringComparison.Ordinal);

        // The letter has a subject that names both, so that the firm sees where it comes from.
        var mail = page.GetByRole(AriaRole.Main).Locator("a[href^='mailto:workshop@sundkar.example']").First;
        await Assertions.Expect(mail).ToBeInViewportAsync();
        var subject = Uri.UnescapeDataString((await mail.GetAttributeAsync("href"))!.Split("subject=")[1]);
        Assert.Contains("Medicon Valley", subject, StringComparison.Ordinal);
        Assert.Contains(Firm, subject, StringComparison.Ordinal);

        // And if nobody answers, there is somebody else to ask.
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).Locator("a[href^='mailto:desk@medicon-valley.example']").CountAsync());
    }

    private Task<IBrowserContext> VisitorAsync() => chromium.VisitorAsync(390, locale: "zh-CN", zone: "Asia/Shanghai");
}
