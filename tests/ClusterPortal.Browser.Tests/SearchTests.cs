using System.Text.Json;
using ClusterPortal.Search;
using ClusterPortal.Text;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The search as visitors use it, and its rules beside those of the build.</summary>
public sealed class SearchTests(Chromium chromium)
{
    private const string Results = ".search-result h2 a";

    [Theory]
    [InlineData("", "fermenter", "Sundkar Fermentation")]
    [InlineData("", "fermentaton", "Sundkar Fermentation")]
    [InlineData("", "ermentation", "Sundkar Fermentation")]
    [InlineData("", "fremenation", null)]
    [InlineData("", "sundk", "Sundkar Fermentation")]
    [InlineData("", "gaertechnik", "Sundkar Fermentation")]
    [InlineData("", "DK00000019", "Sundkar Fermentation")]
    [InlineData("", "who makes fermenters in denmark", "Sundkar Fermentation")]
    [InlineData("", "lund university", "Lund University")]
    [InlineData("", "kobenhavns universitet", "University of Copenhagen")]
    [InlineData("", "zzzzz", null)]
    [InlineData("da/", "koebenhavns kommune", "Copenhagen Municipality")]
    [InlineData("da/", "fermentorerne", "Sundkar Fermentation")]
    [InlineData("da/", "tekniker", "Servicetekniker til laboratorierobotter")]
    [InlineData("da/", "ingsudstyr", "Sundkar Fermentation")]
    [InlineData("sv/", "malmo universitet", "Malmö universitet")]
    [InlineData("zh-hans/", "发酵设备", "松德卡发酵设备")]
    [InlineData("zh-hans/", "sundkar", "松德卡发酵设备")]
    public async Task FindsFirst(string language, string query, string? first)
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await SearchAsync(visitor, language, query);
        if (first is null) Assert.Equal(0, await page.Locator(Results).CountAsync());
        else Assert.Equal(first, await page.Locator(Results).First.InnerTextAsync());
        watch.AssertClean(query);
    }

    [Fact]
    public async Task TheSameIsFoundHoweverTheTownIsWritten()
    {
        await using var visitor = await chromium.VisitorAsync();
        var found = new List<string>();
        foreach (var query in new[] { "København", "kobenhavn", "KOEBENHAVN", "Copenhagen" })
        {
            var (page, _) = await SearchAsync(visitor, "", query);
            found.Add((await page.Locator("[role=status]").InnerTextAsync()).Replace(query, "", StringComparison.Ordinal));
            await page.CloseAsync();
        }

        Assert.Single(found[..3].Distinct());
        Assert.True(Number(found[0]) > 20, found[0]);
    }

    [Fact]
    public async Task SaysWhatItFoundAndWhatItTookAWordFor()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, _) = await SearchAsync(visitor, "", "fermentaton");
        Assert.Matches("^[0-9]+ results for “fermentaton”$", await page.Locator("[role=status]").InnerTextAsync());
        Assert.Contains("“fermentation”", await page.Locator(".search-note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Fermentation", await page.Locator(".search-result").First.Locator("h2 mark").InnerTextAsync());
    }

    [Fact]
    public async Task FiltersNarrowAndStandInTheAddress()
    {
        await using var visitor = await chromium.VisitorAsync();
        var (page, watch) = await SearchAsync(visitor, "", "fermenter");
        var all = Number(await page.Locator("[role=status]").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Jobs" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("\\?q=fermenter&kind=job$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Jobs" })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.value === 'job'"), "the button that was pressed keeps the focus");
        var jobs = Number(await page.Locator("[role=status]").InnerTextAsync());
        Assert.InRange(jobs, 1, all - 1);
        await page.Locator(".search-sector select").SelectOptionAsync("bioprocessing");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sector=bioprocessing$"));
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync($"{all} results");
        watch.AssertClean("filters");
    }

    [Fact]
    public async Task WorksByKeyboardAlone()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Url("search/"));
        await page.Locator("#search-field").FocusAsync();
        await page.Keyboard.TypeAsync("fermenter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Results).First).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Url("search/?q=fermenter"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await page.Locator(Results).Nth(1).InnerTextAsync(), await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search-field", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("/");
        Assert.Equal("fermenter/", await page.Locator("#search-field").InputValueAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Url("organizations/sundkar-fermentation/"));
    }

    [Fact]
    public async Task ResultsComeWhileTypingAndMoreOfThemOnRequest()
    {
        await using var visitor = await chromium.VisitorAsync(390);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Url("search/"));
        await page.Locator("#search-field").PressSequentiallyAsync("universi");
        await Assertions.Expect(page.Locator(Results)).ToHaveCountAsync(10);
        Assert.EndsWith("?q=universi", page.Url, StringComparison.Ordinal);
        await page.Locator(".search-more").ClickAsync();
        await Assertions.Expect(page.Locator(Results)).ToHaveCountAsync(20);
        await page.Locator("#search-field").FillAsync("");
        await Assertions.Expect(page.Locator(".search-browse")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator(Results).CountAsync());
    }

    /// <summary>What has been moved from under a page that was open meanwhile is asked for again.</summary>
    [Fact]
    public async Task AnIndexThatHasChangedIsFetchedAgain()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var index = await page.APIRequest.GetAsync(Url("search/en.json"));
        var old = System.Text.RegularExpressions.Regex.Replace(await index.TextAsync(), "\"parts\":\"[^\"]*\"", "\"parts\":\"data/en.0000000000/\"");
        var asked = 0;
        await page.RouteAsync("**/search/en.json", route => asked++ == 0 ? route.FulfillAsync(new() { Body = old, ContentType = "application/json" }) : route.ContinueAsync());
        await page.GotoAsync(Url("search/?q=fermenter"));
        await Assertions.Expect(page.Locator(Results).First).ToHaveTextAsync("Sundkar Fermentation");
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task WithoutScriptsItLeadsToTheLists()
    {
        await using var visitor = await chromium.VisitorAsync(scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Url("search/?q=fermenter"));
        Assert.True(await page.Locator(".search-no-script").IsVisibleAsync());
        Assert.False(await page.Locator(".search-form").IsVisibleAsync());
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Fermentation" }).ClickAsync();
        Assert.EndsWith("/competences/fermentation/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResultsAreAccessibleAndMoveNothing()
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await using var visitor = await chromium.VisitorAsync(width, scheme);
            var page = await visitor.NewPageAsync();
            await page.AddInitScriptAsync("new PerformanceObserver((l) => { for (const e of l.getEntries()) globalThis.shift = (globalThis.shift ?? 0) + e.value; }).observe({ type: 'layout-shift', buffered: true });");
            await page.GotoAsync(Url("search/?q=laboratory"));
            await Assertions.Expect(page.Locator(Results).First).ToBeVisibleAsync();
            Assert.Equal("", await Axe.FindAsync(page, looksOnly: false, narrow: width < 500));
            Assert.Equal(0, await page.EvaluateAsync<double>("globalThis.shift ?? 0"));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            if (width < 500) await page.Locator(".search-kind select").SelectOptionAsync("job");
            else await page.GetByRole(AriaRole.Button, new() { Name = "Jobs" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(Url("search/?q=laboratory&kind=job"));
        }
    }

    /// <summary>Both read every letter alike, or words of one would not be found by the other.</summary>
    [Fact]
    public async Task TheScriptReadsWordsAsTheBuildDoes()
    {
        var page = await chromium.SharedAsync("search/");
        string[] texts =
        [
            .. Enumerable.Range(0x20, 0xD7FF - 0x20).Concat(Enumerable.Range(0xE000, 0x1FFD))
                .Where(i => char.GetUnicodeCategory((char)i) != System.Globalization.UnicodeCategory.OtherNotAssigned).Select(i => $"x{(char)i}y z{(char)i}"),
            "aaa aae oee ueue Aarhus", "ﬂ", new string('ø', 80), "一次只造一台", "الشركات والشركة", "İstanbul ISTANBUL", "x\u0301\u0308y",
        ];
        var found = await page.EvaluateAsync<string[]>("(texts) => texts.map((t) => portalSearch.wordsOf(t).flatMap((w) => w.dense ? portalSearch.pairsOf(w.word) : [w.word]).join(' '))", texts);
        var wrong = texts.Zip(found).Select(t => (t.First, Build: Read(t.First), Script: t.Second)).Where(t => t.Build != t.Script).ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length}: {string.Join("; ", wrong.Take(400).Select(w => $"{(int)w.First[1]:x4} {w.Build} / {w.Script}"))}");
    }

    [Theory]
    [InlineData("en", "fermenter fermenters fermentation fermenting fermented", "ferment")]
    [InlineData("en", "company companies", "compan")]
    [InlineData("en", "process processes processing processed", "process")]
    [InlineData("en", "planning plans planned", "plan")]
    [InlineData("en", "vaccine vaccines vaccination", "vaccin")]
    [InlineData("en", "virus", "virus")]
    [InlineData("en", "gas", "gas")]
    [InlineData("da", "fermentor fermentorer fermentorerne fermentorens", "fermentor")]
    [InlineData("da", "virksomhed virksomheder virksomhederne virksomhedens", "virksom")]
    [InlineData("da", "kobenhavn kobenhavns", "kobenhavn")]
    [InlineData("sv", "bryggeri bryggeriet bryggerier bryggerierna", "bryggeri")]
    [InlineData("sv", "foretag foretaget foretagen foretagens", "foretag")]
    [InlineData("sv", "maskin maskiner maskinerna maskinens", "maskin")]
    [InlineData("zh-Hans", "fermenters fermenter", "ferment")]
    [InlineData("pl", "fermenters", "fermenters")]
    public async Task FormsOfAWordHaveOneStem(string language, string words, string stem)
    {
        var page = await chromium.SharedAsync("search/");
        var found = await page.EvaluateAsync<string[]>("([endings, words]) => words.map(portalSearch.stemmer(endings))", new[] { LanguageWords.Endings(new LanguageTag(language)), words.Split(' ') });
        Assert.Equal([stem], found.Distinct());
    }

    [Theory]
    [InlineData("ferment", "ferment", true)]
    [InlineData("ferment", "fermnt", true)]
    [InlineData("ferment", "feerment", true)]
    [InlineData("ferment", "fermant", true)]
    [InlineData("ferment", "fremnt", false)]
    [InlineData("ferment", "fremetn", false)]
    [InlineData("ferment", "frement", true)]
    [InlineData("ferment", "ferments", true)]
    [InlineData("ferment", "xferment", true)]
    [InlineData("ferment", "fermentsx", false)]
    public async Task OneTypingErrorIsForgiven(string word, string typed, bool near)
    {
        var page = await chromium.SharedAsync("search/");
        Assert.Equal(near, await page.EvaluateAsync<bool>("([a, b]) => portalSearch.isNear(a, b)", new[] { word, typed }));
        Assert.Equal(near, await page.EvaluateAsync<bool>("([a, b]) => portalSearch.isNear(b, a)", new[] { word, typed }));
    }

    /// <summary>All that the first query fetches beside the page, as hosts send it.</summary>
    [Fact]
    public async Task AFirstQueryFetchesLittle()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var fetched = new System.Collections.Concurrent.ConcurrentBag<string>();
        page.Request += (_, r) =>
        {
            if (r.Url.EndsWith(".json", StringComparison.Ordinal)) fetched.Add(new Uri(r.Url).AbsolutePath[1..]);
        };
        await page.GotoAsync(Url("search/?q=laboratory+sweden"));
        await Assertions.Expect(page.Locator(Results).First).ToBeVisibleAsync();
        var size = fetched.Sum(path => Gzip(chromium.Portal.Files[path]));
        Assert.InRange(fetched.Count, 3, 16);
        Assert.True(size < 60 * 1024, $"{size} bytes");
    }

    private static int Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(output, System.IO.Compression.CompressionLevel.Optimal)) gzip.Write(bytes);
        return output.ToArray().Length;
    }

    private static string Read(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(System.Text.Encoding.UTF8.GetBytes(text), false, new byte[WordReader.Room]);
        for (var word = reader.Next(); word.Length > 0; word = reader.Next()) words.Add(System.Text.Encoding.UTF8.GetString(word));
        return string.Join(' ', words);
    }

    private static int Number(string text) => int.Parse(new string([.. text.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);

    private string Url(string address) => new Uri(chromium.Server.Home, address).ToString();

    private async Task<(IPage Page, PageWatch Watch)> SearchAsync(IBrowserContext visitor, string language, string query)
    {
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, chromium.Server.Origin);
        await page.GotoAsync(Url($"{language}search/?q={Uri.EscapeDataString(query)}"));
        await Assertions.Expect(page.Locator("[role=status]")).Not.ToBeEmptyAsync();
        return (page, watch);
    }
}
