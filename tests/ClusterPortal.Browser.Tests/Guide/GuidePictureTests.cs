using System.Text;
using ClusterPortal.Browser.Tests.Quality;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Sources;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Guide;

/// <summary>The pictures of docs/guide/firms.md, taken of the real pages while the steps of the guide are done. <c>CLUSTERPORTAL_ACCEPT=1</c> takes those anew that no longer
/// show what the pages are; look at them before you commit them.</summary>
public sealed class GuidePictureTests(Chromium chromium)
{
    private const int Width = 760;

    // Other letters stay below; a part that is gone or new does not.
    private const double Most = 0.12;

    private static readonly string Folder = Path.Combine(BuiltPortal.Root, "docs/guide/images");

    private static bool Accepts => Environment.GetEnvironmentVariable("CLUSTERPORTAL_ACCEPT") is "1";

    [Fact]
    public async Task ThePicturesShowWhatAFirmSees()
    {
        using var served = ServedPortal.Of(BuiltPortal.Of("the guide's portal", Files()));
        await using var visitor = await chromium.VisitorAsync(Width);
        var page = await visitor.NewPageAsync();
        var desk = await visitor.NewPageAsync();
        var wrong = new List<string>();

        await page.GotoAsync(served.Url("organizations/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByRole(AriaRole.Link, new() { Name = "Is your firm missing? Add it" }).First.ClickAsync();
        await page.WaitForURLAsync("**/join/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await TakeAsync("form", 0, 900);

        await FillAsync("name", "Nordhavn Filters");
        await page.Locator("[data-field=kind] select").First.SelectOptionAsync("company");
        await FillAsync("website", "nordhavn-filters");
        await page.Locator("[data-field=country] select").First.SelectOptionAsync("DK");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the entry" }).ClickAsync();
        await page.Locator(".join-errors").WaitForAsync();
        await TakeElementAsync("needs-another-look", ".join-errors");

        await FillAsync("summary", "Makes filters for breweries and dairies.");
        await FillAsync("website", "https://nordhavn-filters.example");
        await page.Locator(".join-form").EvaluateAsync("() => document.activeElement.blur()");
        await TakeElementAsync("five-answers", ".join-form > .join-section >> nth=0");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make the entry" }).ClickAsync();
        await page.Locator(".join-result").WaitForAsync();
        await TakeElementAsync("ready", ".join-result");

        await page.GotoAsync(served.Url("organizations/acme/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await TakeAsync("page", 0, 900);
        Assert.Empty(wrong);

        async Task FillAsync(string field, string text) => await page.Locator($".join-form > .join-section [data-field={field}]").First.Locator("input, textarea").First.FillAsync(text);

        async Task TakeAsync(string name, int top, int height) =>
            await KeepAsync(name, await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Clip = new() { X = 0, Y = top, Width = Width, Height = height } }));

        async Task TakeElementAsync(string name, string selector) => await KeepAsync(name, await page.Locator(selector).ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }));

        async Task KeepAsync(string name, byte[] picture)
        {
            var file = Path.Combine(Folder, name + ".webp");
            var before = File.Exists(file) ? await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken) : null;
            var difference = before is null ? 1 : await Thumbnail.DifferenceAsync(await Thumbnail.OfAsync(before, desk), await Thumbnail.OfAsync(picture, desk), desk);
            if (Accepts && difference > Most / 4) await File.WriteAllBytesAsync(file, await Thumbnail.RewrittenAsync(picture, desk), TestContext.Current.CancellationToken);
            else if (difference > Most) wrong.Add($"docs/guide/images/{name}.webp shows something else in {difference:P0} of its cells; CLUSTERPORTAL_ACCEPT=1 takes it anew");
        }
    }

    // The portal of docs/guide/staff.md, with a repository to send entries to.
    private static IEnumerable<InputFile> Files()
    {
        var day = new DateOnly(2026, 11, 20);
        foreach (var (path, text) in SiteDraft.Write("Sample Valley", "sample-valley", day))
        {
            if (path != "site.yml" && !path.StartsWith("content/", StringComparison.Ordinal)) continue;
            yield return new InputFile(path, Encoding.UTF8.GetBytes(path == "site.yml" ? $"{text}\ndate: {day:yyyy-MM-dd}\nrepository: {{url: \"https://github.com/sample-valley/portal\"}}\n" : text));
        }
    }
}
