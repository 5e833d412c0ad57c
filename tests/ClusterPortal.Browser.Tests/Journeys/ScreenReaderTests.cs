using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Journeys;

/// <summary>A blind visitor with a screen reader, which knows a page by its tree of landmarks, headings and names.</summary>
public sealed partial class ScreenReaderTests(Chromium chromium)
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in PageKinds.All) data.Add(kind, "en");
            foreach (var kind in new[] { "home", "organization-list", "organization", "job", "event", "stat-list" })
            {
                data.Add(kind, "da");
                data.Add(kind, "zh-Hans");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheTreeIsWhole(string kind, string language)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url(PageKinds.Sample(chromium.Portal, kind, language)!));
        var tree = await page.Locator("body").AriaSnapshotAsync();
        Assert.Equal("", string.Join("\n", Faults(tree)));
    }

    /// <summary>The rules are not blind: they name what is wrong in a page made for it.</summary>
    [Fact]
    public async Task FaultsAreFound()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync("<nav aria-label=a></nav><nav aria-label=a><a href='/'></a></nav><main><h1>One</h1><h3>Three</h3><button></button><img src='data:,x' alt='x'><h1>Two</h1></main>");
        Assert.Equal(
            ["no banner", "no contentinfo", "2 navigations are called \"a\"", "a link without a name", "a button without a name", "2 main headings", "heading 3 under heading 1: Three"],
            Faults(await page.Locator("body").AriaSnapshotAsync()));
    }

    /// <summary>The way of somebody who hears the page: to the main part, by its headings to the contact, and what is said of each link there.</summary>
    [Fact]
    public async Task AFirmIsHeardInTheOrderOfWhatMatters()
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(chromium.Demonstration.Url("organizations/sundkar-fermentation/"));
        var main = page.GetByRole(AriaRole.Main);
        var headings = await main.GetByRole(AriaRole.Heading).AllInnerTextsAsync();
        Assert.Equal("Sundkar Fermentation", headings[0]);
        Assert.Equal("Contact", headings[1]);
        var contact = main.GetByRole(AriaRole.Region, new() { Name = "Contact" });
        foreach (var name in new[] { "workshop@sundkar.example", "+45 00 00 00 11", "sundkar.example" }) await Assertions.Expect(contact.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();

        // Where it stands, before any of it: the trail, with the page itself as its end.
        var trail = page.GetByRole(AriaRole.Navigation, new() { Name = "You are here" });
        Assert.Equal(["Home", "Organisations", "Sundkar Fermentation"], (await trail.GetByRole(AriaRole.Listitem).AllInnerTextsAsync()).Select(t => t.Trim()));

        // What is in another language says so, that it may be read out in its own voice.
        await page.GotoAsync(chromium.Demonstration.Url("zh-hans/organizations/sundkar-fermentation/"));
        Assert.NotEqual(0, await page.Locator("main [lang='en']").Filter(new() { HasText = "Sundkar Fermentation" }).CountAsync());
        Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
    }

    private static List<string> Faults(string tree)
    {
        var faults = new List<string>();
        // What a drawing consists of is not read out: its name stands for it.
        tree = Drawing().Replace(tree, "$1");
        foreach (var landmark in new[] { "banner", "main", "contentinfo" })
            if (tree.Split('\n').Count(l => l.TrimEnd(':') == "- " + landmark) is var count && count != 1) faults.Add(count == 0 ? $"no {landmark}" : $"{count} of {landmark}");
        faults.AddRange(Navigation().Matches(tree).Select(m => m.Groups[1].Value).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key.Length == 0).Select(g => $"{g.Count()} navigations are called \"{g.Key}\""));
        faults.AddRange(Nameless().Matches(tree).Select(m => $"a {m.Groups[1].Value} without a name"));
        var headings = Heading().Matches(tree).Select(m => (Name: m.Groups[1].Value, Level: int.Parse(m.Groups[2].Value))).ToList();
        if (headings.Count(h => h.Level == 1) != 1) faults.Add($"{headings.Count(h => h.Level == 1)} main headings");
        for (var i = 1; i < headings.Count; i++)
            if (headings[i].Level > headings[i - 1].Level + 1) faults.Add($"heading {headings[i].Level} under heading {headings[i - 1].Level}: {headings[i].Name}");
        return faults;
    }

    [GeneratedRegex("^(( *)- '?img \".*)(?:\n\\2 .*)+", RegexOptions.Multiline)]
    private static partial Regex Drawing();

    [GeneratedRegex("^ *- '?navigation(?: \"(.*?)\")?'?:?", RegexOptions.Multiline)]
    private static partial Regex Navigation();

    [GeneratedRegex("^ *- (link|button|img|textbox|searchbox|combobox|checkbox|radio)(?:| \\[[^\\]]*\\]):?$", RegexOptions.Multiline)]
    private static partial Regex Nameless();

    [GeneratedRegex("^ *- '?heading \"(.*?)\" \\[level=(\\d)\\]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
