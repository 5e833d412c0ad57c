using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>Everything a visitor should never cause: messages on the console, requests that fail, requests to anybody else.</summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> faults = new();

    public PageWatch(IPage page, string origin)
    {
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning") faults.Enqueue($"console: {m.Text}");
        };
        page.PageError += (_, e) => faults.Enqueue($"script: {e}");
        page.RequestFailed += (_, r) => faults.Enqueue($"failed: {r.Url} {r.Failure}");
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(origin + "/", StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal)) faults.Enqueue($"elsewhere: {r.Url}");
        };
        page.Response += (_, r) =>
        {
            if (r.Status >= 400 && !Expected.Contains(r.Url)) faults.Enqueue($"status {r.Status}: {r.Url}");
        };
    }

    /// <summary>Addresses that are asked for because they are missing.</summary>
    public HashSet<string> Expected { get; } = new(StringComparer.Ordinal);

    public void AssertClean(string where) => Assert.True(faults.IsEmpty, $"{where}:\n{string.Join("\n", faults)}");
}
