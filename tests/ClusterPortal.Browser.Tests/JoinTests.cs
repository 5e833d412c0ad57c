using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Issues;
using ClusterPortal.Forms;
using ClusterPortal.Site;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The way in for firms without git, as they go it.</summary>
public sealed class JoinTests(Chromium chromium)
{
    private const string Name = "biomed-north-jutland";
    private const string Settings = "languages: [en, da, zh-Hans]\nrepository: {url: \"https://github.com/test/portal\", path: site}\nsubmissions: {mail: entries@cluster.example}\n";

    private static readonly Lazy<BuiltPortal> Taking = new(() => BuiltPortal.With(Name, Settings));

    [Theory]
    [InlineData("", 1280, ColorScheme.Light)]
    [InlineData("da/", 390, ColorScheme.Dark)]
    [InlineData("zh-hans/", 390, ColorScheme.Light)]
    public async Task TheFormIsForEverybody(string language, int width, ColorScheme scheme)
    {
        await using var visitor = await chromium.VisitorAsync(width, scheme);
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.AddInitScriptAsync("new PerformanceObserver((l) => { for (const e of l.getEntries()) globalThis.shift = (globalThis.shift ?? 0) + e.value; }).observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync(chromium.Demonstration.Url(language + "join/"));
        await Assertions.Expect(page.Locator(".join-form[data-ready]")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<double>("globalThis.shift ?? 0"));
        await OpenAllAsync(page);
        foreach (var list in new[] { "products", "certifications", "markets" }) await page.Locator($"#f-{list} > .join-more").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".join-errors")).ToBeFocusedAsync();
        Assert.True(await page.Locator(".join-errors a").CountAsync() >= 4);
        Assert.Equal("", await Axe.FindAsync(page, looksOnly: false, narrow: width < 500));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Locator(".join-errors a").First.ClickAsync();
        Assert.Equal("f-name", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("true", await page.Locator("#f-name").GetAttributeAsync("aria-invalid"));
        await page.Locator("#f-name").FillAsync("Acme");
        await Assertions.Expect(page.Locator("#join-id")).ToHaveValueAsync("acme");
        await Assertions.Expect(page.Locator("#join-id-error")).ToBeHiddenAsync();
        watch.AssertClean(language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("da/")]
    public async Task WithoutScriptsItExplainsTheOtherWays(string language)
    {
        using var served = ServedPortal.Of(Taking.Value);
        await using var visitor = await chromium.VisitorAsync(390, scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(served.Url(language + "join/"));
        Assert.Equal(0, await page.Locator("main :is(button, input, select, textarea):visible").CountAsync());
        await Assertions.Expect(page.Locator(".join-no-script")).ToBeVisibleAsync();
        var address = await page.Locator(".join-ways a[href*='/new/main?']").GetAttributeAsync("href");
        Assert.StartsWith("https://github.com/test/portal/new/main?filename=site%2Fcontent%2Forganizations%2Facme-fermentation.yml&value=name%3A%20%22Acme", address, StringComparison.Ordinal);
        Assert.Equal("https://github.com/test/portal/issues/new?template=organization.yml", await page.Locator(".join-ways a[href*='template=']").GetAttributeAsync("href"));
        Assert.Equal("mailto:entries@cluster.example", await page.Locator(".join-ways a[href^='mailto:']").GetAttributeAsync("href"));
    }

    /// <summary>From the directory to the form, from the form to a file, from the file through all checks to a page.</summary>
    [Fact]
    public async Task AFirmGoesFromTheFormToItsPage()
    {
        using var served = ServedPortal.Of(Taking.Value);
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(served.Url("organizations/"));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Is your firm missing? Add it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".join-form[data-ready]")).ToBeVisibleAsync();
        await page.Locator("#f-name").FillAsync("Ærø Bryg: øl & #vand");
        await page.Locator("#f-kind").SelectOptionAsync(new SelectOptionValue { Label = "Company" });
        await page.GetByLabel("Danish", new() { Exact = true }).CheckAsync();
        await page.Locator("#f-summary-en").FillAsync("Brews: beer # for \"all\"\nand more");
        await page.Locator("#f-summary-da").FillAsync("Brygger øl");
        await page.Locator("#f-website").FillAsync("aeroe.example");
        await page.Locator("#f-country").SelectOptionAsync("NO");
        Assert.Equal("aeroe-bryg-oel-and-vand", await page.Locator("#join-id").InputValueAsync());
        await page.Locator("details:has(#f-contact) > summary").ClickAsync();
        await page.Locator("#f-contact-name").FillAsync("Sales desk");
        await page.Locator("#f-contact-phone").FillAsync("+47 00 00 00 12");
        await page.Locator("details:has(#f-products) > summary").ClickAsync();
        await page.Locator("#f-products > .join-more").ClickAsync();
        await page.Locator("#f-products-1-name-en").FillAsync("Ale, dark");
        await page.Locator("button[type=submit]").ClickAsync();
        Assert.Equal("Website: Write the full web address, such as https://acme.example", await page.Locator(".join-errors li").InnerTextAsync());
        await page.Locator("#f-website").FillAsync("https://aeroe.example");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".join-result")).ToBeFocusedAsync();

        var yaml = await page.Locator(".join-result code").InnerTextAsync();
        var path = await page.Locator("#join-file-name").InnerTextAsync();
        Assert.Equal("content/organizations/aeroe-bryg-oel-and-vand.yml", path);
        Assert.Equal($"https://github.com/test/portal/new/main?filename={Uri.EscapeDataString("site/" + path)}&value={Uri.EscapeDataString(yaml)}", await page.Locator(".join-file").GetAttributeAsync("href"));
        var mail = (await page.Locator(".join-mail").GetAttributeAsync("href"))!;
        Assert.StartsWith("mailto:entries@cluster.example?subject=New%20entry%3A%20%C3%86r%C3%B8%20Bryg", mail, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(yaml.Replace("\n", "\r\n", StringComparison.Ordinal)), mail, StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".join-download").ClickAsync());
        Assert.Equal("aeroe-bryg-oel-and-vand.yml", download.SuggestedFilename);
        Assert.Equal(yaml, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));

        var built = BuiltPortal.With(Name, Settings, (path, yaml));
        Assert.DoesNotContain(built.Plan.Diagnostics, d => d.Severity == Severity.Error);
        var made = built.Text("organizations/aeroe-bryg-oel-and-vand/index.html");
        foreach (var value in new[] { "Ærø Bryg: øl &amp; #vand", "Brews: beer # for &quot;all&quot;", "https://aeroe.example", "Norway", "Sales desk", "tel:+4700000012", "Ale, dark" }) Assert.Contains(value, made, StringComparison.Ordinal);
        Assert.Contains("Brygger øl", built.Text("da/organizations/aeroe-bryg-oel-and-vand/index.html"), StringComparison.Ordinal);
    }

    /// <summary>From an entry's page to its form, and back as an issue that changes only what was changed.</summary>
    [Fact]
    public async Task AChangeComesOutAsWhatDiffers()
    {
        const string path = "content/organizations/acme.yml";
        const string entry = "# ours\nname: Acme\nkind: company\nsummary: Builds.\nurl: https://acme.example\ncountry: DK\ncity: Lund # since 2019\ncontact: {name: Sales, email: sales@acme.example}\nfounded: 2001\ndescription: Long.\n";
        var portal = BuiltPortal.With(Name, Settings, (path, entry));
        using var served = ServedPortal.Of(portal);
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(served.Url("organizations/acme/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Update this entry" }).ClickAsync();
        await Assertions.Expect(page.Locator(".join-form[data-ready]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".join-update")).ToContainTextAsync("You are updating Acme.");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Acme");
        Assert.Equal("Lund", await page.Locator("#f-city").InputValueAsync());
        await Assertions.Expect(page.Locator("details:has(#f-city) > summary .join-filled")).ToHaveTextAsync("2 filled in");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".join-busy")).ToHaveTextAsync("Nothing has been changed yet.");
        await OpenAllAsync(page);
        await page.Locator("#f-city").FillAsync("Malmö");
        await page.Locator("#f-founded").FillAsync("");
        await page.Locator("#f-contact-phone").FillAsync("+45 00 00 00 12");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".join-changes li")).ToHaveTextAsync(["City: Lund → Malmö", "Contact: Sales → Sales, +45 00 00 00 12", "Founded: 2001 → –"]);

        var text = await page.Locator(".join-result code").InnerTextAsync();
        Assert.Equal($"https://github.com/test/portal/issues/new?title=Change%20of%20entry%3A%20Acme&body={Uri.EscapeDataString(text)}", await page.Locator(".join-issue").GetAttributeAsync("href"));
        var (types, site) = (portal.Plan.Types!, portal.Plan.Site!);
        var read = new IssueReader([.. EntryForm.All(types, FormPlan.UsualTypes)], new ContentContext(types, site.Language, site.Languages), p => p == path ? entry : null, _ => []).Read(text);
        Assert.Empty(read.Problems);
        Assert.Equal(entry.Replace("Lund", "Malmö", StringComparison.Ordinal).Replace("founded: 2001\n", "", StringComparison.Ordinal).Replace("acme.example}", "acme.example, phone: \"+45 00 00 00 12\"}", StringComparison.Ordinal), read.Text);
    }

    [Theory]
    [InlineData("good.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path fill=\"#b05\" d=\"M0 0h9v9z\"/></svg>", "This file can be published.")]
    [InlineData("styled.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><style>.a{fill:#b05}</style><path class=\"a\" style=\"stroke:#05b\" d=\"M0 0h9v9z\"/></svg>", "This file can be published.")]
    [InlineData("script.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><script>alert(1)</script><path fill=\"#b05\" d=\"M0 0h9v9z\" onclick=\"alert(2)\"/></svg>", "holds a script")]
    [InlineData("photo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><image href=\"data:image/png;base64,x\" width=\"9\" height=\"9\"/><path fill=\"#b05\" d=\"M0 0h9v9z\"/></svg>", "holds a photograph")]
    [InlineData("nobox.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#b05\" d=\"M0 0h9v9z\"/></svg>", "does not say how large")]
    [InlineData("pale.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path fill=\"#fff\" d=\"M0 0h9v9z\"/></svg>", "Hardly to be seen on light pages")]
    [InlineData("deep.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>", "Hardly to be seen on dark pages")]
    [InlineData("type.svg", "<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "document type")]
    [InlineData("broken.svg", "<svg", "damaged")]
    [InlineData("text.png", "hello", "not what its name says")]
    [InlineData("logo.exe", "MZ", "cannot be published")]
    public async Task ALogoIsLookedAtAsTheBuildWill(string file, string text, string says)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(chromium.Demonstration.Url("join/"));
        await Assertions.Expect(page.Locator(".join-form[data-ready]")).ToBeVisibleAsync();
        await page.Locator("details:has(#f-logo) > summary").ClickAsync();
        await page.Locator("#f-logo-file").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await Assertions.Expect(page.Locator("#f-logo-file-says")).ToContainTextAsync(says);
        Assert.Equal(0, await page.Locator("#f-logo-file-says :is(script, image, [onclick])").CountAsync());

        // Of a drawing that is no XML the browser makes a page of its own with a style, and says that it left that out.
        if (file != "broken.svg") watch.AssertClean(file);
    }

    private static async Task OpenAllAsync(IPage page) => await page.EvaluateAsync("() => document.querySelectorAll('details.join-section').forEach((d) => { d.open = true; })");
}
