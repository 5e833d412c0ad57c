using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>All that is looked for on one page: what axe finds, letters in drawings, the size of what is tapped, nothing that scrolls sideways, a quiet
/// console, nobody else asked, nothing kept.</summary>
internal static class PageLook
{
    private static readonly int[] Widths = [1280, 390];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    // The keys of a page: what one came for, and what leads to the next page. 24 px, which axe holds everything else to, are for links among words.
    private const string SmallKeys = """
        () => {
          const keys = document.querySelectorAll(".btn, .brand, .menu-button, .nav a, .nav summary, .pages a, .letters a, .tags a, .switch a, .filters summary, .chart-table > summary, .foot-nav a");
          return [...keys].filter((k) => k.checkVisibility() && k.getBoundingClientRect().width > 0).filter((k) => {
            const box = k.getBoundingClientRect();
            return box.height < 43.5 || box.width < 24;
          }).slice(0, 5).map((k) => `${Math.round(k.getBoundingClientRect().width)} x ${Math.round(k.getBoundingClientRect().height)}: ${k.outerHTML.slice(0, 150)}`);
        }
        """;

    private const string Wide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1);
          return ["scroll width " + document.documentElement.scrollWidth, ...out.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
        }
        """;

    // Constructed sheets are the page's own business to refuse: its policy speaks of sheets in its text. The spacing is that of WCAG 1.4.12.
    private const string Space = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }");
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>On a desk and on a phone, light and dark. In the dark axe looks at one of the two in turn: colours are the same at every width, and what only one of them shows
    /// (the menu, the key that opens it) stands on every page.</summary>
    /// <param name="turn">The page's place among those that are looked at.</param>
    public static Task EverywhereAsync(Chromium chromium, ServedPortal served, string address, int turn) =>
        LookAsync(chromium, served, address, Widths, Schemes, all: true, (width, scheme) => scheme == ColorScheme.Light || width == Widths[turn & 1]);

    /// <summary>As everywhere, for a page of which another portal has one of the same template: axe looks at it on a desk in one scheme and on a phone in the other, and the
    /// next time the other way round.</summary>
    /// <param name="turn">How often the template has been looked at.</param>
    public static Task CrosswiseAsync(Chromium chromium, ServedPortal served, string address, int turn) =>
        LookAsync(chromium, served, address, Widths, Schemes, all: true, (width, scheme) => (scheme == ColorScheme.Light) == (width == Widths[turn & 1]));

    /// <summary>On a phone, and only at what longer words and other letters can change.</summary>
    public static Task OnAPhoneAsync(Chromium chromium, ServedPortal served, string address) => LookAsync(chromium, served, address, [390], [ColorScheme.Light], all: false, (_, _) => true);

    private static async Task LookAsync(Chromium chromium, ServedPortal served, string address, int[] widths, ColorScheme[] schemes, bool all, Func<int, ColorScheme, bool> asksAxe)
    {
        await using var visitor = await chromium.VisitorAsync(widths[0]);
        var page = await visitor.NewPageAsync();
        var watch = new PageWatch(page, served.Server.Origin);
        var url = served.Url(address);
        if (address.EndsWith("404.html", StringComparison.Ordinal)) watch.Expected.Add(url);
        await page.GotoAsync(url);
        var faults = new List<string>();
        if (await page.Locator("h1").CountAsync() != 1) faults.Add("there is not one h1");
        foreach (var width in widths)
        foreach (var scheme in schemes)
        {
            await page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var where = $"at {width}, {scheme}: ";
            var found = asksAxe(width, scheme) ? await Axe.FindAsync(page, looksOnly: scheme == ColorScheme.Dark || !all, narrow: width < 500) : "";
            if (found.Length > 0) faults.Add(where + "\n" + found);
            // Drawings have letters of one size and the same colours at every width.
            if (width == widths[0]) faults.AddRange((await DrawingContrast.FindAsync(page)).Pale.Select(p => where + p));
            if (scheme == ColorScheme.Light) faults.AddRange((await page.EvaluateAsync<string[]>(SmallKeys)).Select(k => where + k));
            if (scheme == ColorScheme.Light) faults.AddRange((await page.EvaluateAsync<string[]>(Wide)).Select(w => where + w));
        }

        // 320 px is a desk's page at 400 %.
        await page.SetViewportSizeAsync(320, 700);
        faults.AddRange((await page.EvaluateAsync<string[]>(Wide)).Select(w => "at 320: " + w));
        await page.EvaluateAsync(Space);
        faults.AddRange((await page.EvaluateAsync<string[]>(Wide)).Select(w => "at 320 with wider spacing: " + w));
        Assert.True(faults.Count == 0, $"{served.Server.Home} /{address}\n{string.Join("\n", faults)}");
        watch.AssertClean("/" + address);
        Assert.Empty(await visitor.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }
}
