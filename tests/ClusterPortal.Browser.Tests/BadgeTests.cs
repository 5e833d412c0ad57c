namespace ClusterPortal.Browser.Tests;

/// <summary>Badges at the smallest size that is promised.</summary>
public sealed class BadgeTests(Chromium chromium)
{
    private const int Smallest = 120;

    [Fact]
    public async Task EveryLineOfEveryBadgeLiesInsideItAndIsLargeEnough()
    {
        await using var visitor = await chromium.VisitorAsync(Smallest);
        var page = await visitor.NewPageAsync();
        var badges = chromium.Portal.Files.Keys.Where(p => p.Contains("badge/", StringComparison.Ordinal) && p.EndsWith(".svg", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(badges);
        foreach (var badge in badges)
        {
            await page.SetContentAsync(chromium.Portal.Text(badge));
            var wrong = await page.EvaluateAsync<string[]>("""
                () => {
                  const svg = document.querySelector("svg");
                  const frame = svg.getBoundingClientRect();
                  const lines = [...svg.querySelectorAll("text")];
                  const out = lines.filter((t) => {
                    const box = t.getBoundingClientRect();
                    return box.left < frame.left + 8 || box.right > frame.right - 2 || box.top < frame.top || box.bottom > frame.bottom || parseFloat(getComputedStyle(t).fontSize) < 9;
                  });
                  return [...(frame.width === 120 && lines.length > 2 ? [] : ["no badge"]), ...out.map((t) => t.textContent)];
                }
                """);
            Assert.True(wrong.Length == 0, $"{badge}: {string.Join(", ", wrong)}");
        }
    }
}
