namespace ClusterPortal.Browser.Tests;

/// <summary>A page of every kind of the demonstration, on a phone and on a desk, light and dark, and once more in one of its other languages.</summary>
public sealed class PageKindTests(Chromium chromium)
{
    private static readonly string[] OtherLanguages = ["da", "sv", "zh-Hans"];

    public static TheoryData<string> Kinds => new(PageKinds.All);

    /// <summary>A template that the demonstration begins to use belongs in the list of kinds, and one in the list must be there to be looked at.</summary>
    [Fact]
    public void EveryKindOfTheDemonstrationIsListed() => Assert.Equal(PageKinds.All, PageKinds.Of(chromium.Portal));

    /// <summary>A template that is new in the theme needs a page in one of the portals.</summary>
    [Fact]
    public void EveryTemplateIsLookedAt()
    {
        var looked = BuiltPortal.Others.SelectMany(n => OtherPortalTests.KindsOf(chromium.Other(n).Portal)).Concat(PageKinds.All).ToHashSet();
        var templates = Directory.EnumerateFiles(Path.Combine(BuiltPortal.Root, "themes/base/templates"), "*.html").Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.DoesNotContain(templates, t => t != "layout" && !looked.Contains(t));
    }

    /// <summary>The eye that looks at the kinds is not blind: it names what is wrong here.</summary>
    [Fact]
    public async Task FaultsAreFound()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync("""
            <p style='color: #888'>paler than 4.5:1</p><p style='color: #666'>paler than 7:1</p><img src='data:,'>
            <svg width='300' height='200' font-size='20'><rect width='300' height='100' fill='#000'/><text x='10' y='50'>black on black</text>
            <text x='10' y='80' fill='#fff'>white on black</text><rect y='100' width='300' height='100' fill='#000' fill-opacity='.6'/><text x='10' y='150'>black on grey</text>
            <text x='10' y='180' stroke='#fff' stroke-width='4' paint-order='stroke'>with a rim</text></svg>
            """);
        var found = await Axe.FindAsync(page, looksOnly: false, narrow: false);
        foreach (var rule in new[] { "color-contrast", "image-alt", "html-has-lang", "landmark-one-main" }) Assert.Contains($"violations: {rule}:", found, StringComparison.Ordinal);
        foreach (var text in new[] { ">paler than 4.5:1<", ">paler than 7:1<" }) Assert.Contains(text, found, StringComparison.Ordinal);
        var (seen, pale) = await DrawingContrast.FindAsync(page);
        Assert.Equal(8, seen);
        Assert.Collection(pale, p => Assert.Contains("\"black on black\"", p, StringComparison.Ordinal), p => Assert.Contains("\"black on grey\"", p, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task IsAccessibleAndQuiet(string kind)
    {
        await PageLook.EverywhereAsync(chromium, chromium.Demonstration, PageKinds.Sample(chromium.Portal, kind, "en")!, Array.IndexOf(PageKinds.All, kind));
        // Each kind in one other language in turn: all of them on every kind would find little more and take twice the time.
        var language = OtherLanguages[Array.IndexOf(PageKinds.All, kind) % OtherLanguages.Length];
        if (PageKinds.Sample(chromium.Portal, kind, language) is { } address) await PageLook.OnAPhoneAsync(chromium, chromium.Demonstration, address);
    }
}
