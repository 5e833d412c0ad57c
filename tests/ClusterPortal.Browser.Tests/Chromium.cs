using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ClusterPortal.Browser.Tests.Chromium))]

namespace ClusterPortal.Browser.Tests;

/// <summary>One browser for all tests of this run, and one build and one server of each portal, each begun when first asked for. Without Chromium tests are skipped,
/// unless CLUSTERPORTAL_BROWSER is <c>required</c>. Nothing is downloaded: the browser is the system's.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // What Chromium would otherwise ask of its maker, and what it cannot do in a container.
    internal static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim starting = new(1);
    private readonly Lazy<ServedPortal> demonstration = new(() => ServedPortal.Of(BuiltPortal.Demonstration()));
    private readonly ImmutableDictionary<string, Lazy<ServedPortal>> others = BuiltPortal.Others.ToImmutableDictionary(n => n, n => new Lazy<ServedPortal>(() => ServedPortal.Of(BuiltPortal.Other(n))));
    private readonly ConcurrentDictionary<string, Lazy<Task<IPage>>> shared = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Whether a machine without the tools of these tests fails them rather than skips them.</summary>
    internal static bool Required => Environment.GetEnvironmentVariable("CLUSTERPORTAL_BROWSER") == "required";

    internal ServedPortal Demonstration => demonstration.Value;

    internal BuiltPortal Portal => Demonstration.Portal;

    internal PreviewServer Server => Demonstration.Server;

    /// <param name="name">One of <see cref="BuiltPortal.Others"/>.</param>
    internal ServedPortal Other(string name) => others[name].Value;

    /// <summary>A fresh visitor: no memory, no cookies.</summary>
    /// <param name="locale">The language of the visitor's browser.</param>
    /// <param name="zone">The visitor's time zone.</param>
    internal async Task<IBrowserContext> VisitorAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string locale = "en-GB", string zone = "Europe/Copenhagen")
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 844 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = zone,
            Locale = locale,
            HasTouch = width < 500,
        };
        return await (await BrowserAsync()).NewContextAsync(options);
    }

    /// <summary>A page of the demonstration for all tests that only call its scripts and leave it as it is.</summary>
    internal Task<IPage> SharedAsync(string address) => shared.GetOrAdd(address, a => new Lazy<Task<IPage>>(async () =>
    {
        var page = await (await VisitorAsync()).NewPageAsync();
        await page.GotoAsync(Demonstration.Url(a));
        return page;
    })).Value;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        foreach (var served in others.Values.Append(demonstration).Where(s => s.IsValueCreated)) served.Value.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        if (Executable() is not { } path)
        {
            Assert.SkipUnless(Required, "There is no Chromium here; install it or name it in CHROMIUM_PATH.");
            throw new InvalidOperationException("There is no Chromium here, and CLUSTERPORTAL_BROWSER says that it is required.");
        }

        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
        finally
        {
            starting.Release();
        }
    }

    internal static string? Executable()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        // The same engine without windows comes first: a visitor costs a quarter of what one in a whole browser costs.
        return (string?[])[named, "/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"] is var places ? Array.Find(places, File.Exists) : null;
    }
}
