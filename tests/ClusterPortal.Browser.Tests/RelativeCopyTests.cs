using System.Net;
using System.Text.RegularExpressions;
using ClusterPortal.Publish;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>What <c>build --relative</c> writes, opened from a folder as a file manager does.</summary>
public sealed partial class RelativeCopyTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("a copy ø ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task EveryLinkOfTheDemonstrationLeadsToAFileAndEveryKindOfPageLoadsWhole()
    {
        var plan = chromium.Portal.Plan;
        var sink = new RelativeSink(plan, new Folder(folder.FullName));
        foreach (var (path, bytes) in chromium.Portal.Files) sink.Put(path, bytes);
        var broken = chromium.Portal.HtmlPaths.SelectMany(Broken).Take(20).ToList();
        Assert.True(broken.Count == 0, string.Join("\n", broken));

        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, "file://");
        foreach (var path in plan.Pages.Where(p => p.Kind != "redirect").DistinctBy(p => (p.Kind, p.Template)).Select(p => p.OutputPath))
        {
            await page.GotoAsync(new Uri(Path.Combine(folder.FullName, path)).AbsoluteUri);
            Assert.True(await page.EvaluateAsync<bool>("[...document.styleSheets].every(s => s.disabled === false) && getComputedStyle(document.querySelector('.skip')).position !== 'static'"), path);
            Assert.Equal(0, await page.Locator("button:not([popovertarget]):visible, select:visible, input:visible").CountAsync());
            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('header svg.icon use')].every((u) => !u.checkVisibility() || u.getBBox().width > 0)"), path);
            watch.AssertClean(path);
        }

        await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "index.html")).AbsoluteUri);
        await page.Locator("#nav").GetByRole(AriaRole.Link, new() { Name = "Directory" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Active Biotech" }).First.ClickAsync();
        Assert.Equal("Active Biotech", await page.Locator("h1").InnerTextAsync());
    }

    private IEnumerable<string> Broken(string path)
    {
        var here = Path.GetDirectoryName(Path.Combine(folder.FullName, path))!;
        var html = File.ReadAllText(Path.Combine(folder.FullName, path));
        foreach (Match match in Address().Matches(html))
        {
            var address = WebUtility.HtmlDecode(match.Groups[1].Value);
            if (address.Length == 0 || address[0] is '#' or '?' || Scheme().IsMatch(address)) continue;
            var file = Uri.UnescapeDataString(address.Split('?', '#')[0]);
            if (address[0] == '/' || !File.Exists(Path.Combine(here, file))) yield return $"{path}: {address}";
        }
    }

    [GeneratedRegex("\\s(?:href|src|action|poster)=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Scheme();

    private sealed class Folder(string root) : IOutputSink
    {
        public void Put(string path, ReadOnlySpan<byte> bytes)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }
}
