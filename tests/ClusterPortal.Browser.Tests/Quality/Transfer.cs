using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>What a visitor's browser is sent for one page with everything on it, compressed as hosts do.</summary>
internal sealed class Transfer
{
    private readonly ConcurrentDictionary<string, Task<(string Kind, int Size)>> files = new(StringComparer.Ordinal);

    private Transfer(IPage page) => page.Response += (_, r) => files[r.Url] = SizeAsync(r);

    /// <summary>The bytes of each file by its address, with the kind of it: document, stylesheet, script, image and so on.</summary>
    public static async Task<IReadOnlyDictionary<string, (string Kind, int Size)>> OfAsync(IPage page, string url)
    {
        var transfer = new Transfer(page);
        await page.GotoAsync(url);
        // Pictures further down are asked for as they come near; the last of them too.
        await page.EvaluateAsync("() => document.querySelectorAll('img[loading=lazy], iframe[loading=lazy]').forEach((e) => { e.loading = 'eager'; })");
        await page.Mouse.WheelAsync(0, 100_000);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sizes = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var (address, size) in transfer.files) sizes[address] = await size;
        return sizes;
    }

    private static async Task<(string Kind, int Size)> SizeAsync(IResponse response)
    {
        var body = await response.BodyAsync();
        var type = response.Headers.GetValueOrDefault("content-type", "");
        // Photographs and fonts are compressed by themselves.
        if (!type.Contains("text", StringComparison.Ordinal) && !type.Contains("json", StringComparison.Ordinal) && !type.Contains("script", StringComparison.Ordinal) && !type.Contains("svg", StringComparison.Ordinal)) return (response.Request.ResourceType, body.Length);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(body);
        return (response.Request.ResourceType, (int)packed.Length);
    }
}
