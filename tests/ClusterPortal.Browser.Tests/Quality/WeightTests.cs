namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>How much a page asks of a phone on a slow line. The figures are those of the compressed files, all of them together.</summary>
public sealed class WeightTests(Chromium chromium)
{
    private const int Kilo = 1024;

    // Where lists are narrowed or searched in place; other pages have little to do with scripts.
    private static readonly string[] Scripted = ["organization-list", "join", "search", "map", "competence", "sector"];

    public static TheoryData<string> Kinds => new(PageKinds.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EveryKindIsLight(string kind)
    {
        await using var visitor = await chromium.VisitorAsync(390);
        var page = await visitor.NewPageAsync();
        var files = await Transfer.OfAsync(page, chromium.Demonstration.Url(PageKinds.Sample(chromium.Portal, kind, "en")!));

        // The sheet for paper is fetched after all else and holds nothing up; it counts in the whole.
        int Of(string type) => files.Where(f => f.Value.Kind == type && !f.Key.Contains("/print.", StringComparison.Ordinal)).Sum(f => f.Value.Size);
        var all = string.Join("\n", files.OrderByDescending(f => f.Value.Size).Select(f => $"{f.Value.Size,7} {f.Value.Kind} {f.Key}"));
        Assert.True(Of("script") <= (Scripted.Contains(kind) ? 15 : 5) * Kilo, $"{kind}: {Of("script")} bytes of scripts\n{all}");
        Assert.True(Of("stylesheet") <= 15 * Kilo, $"{kind}: {Of("stylesheet")} bytes of style sheets\n{all}");
        Assert.True(files.Values.Sum(f => f.Size) <= 100 * Kilo, $"{kind}: {files.Values.Sum(f => f.Size)} bytes in all\n{all}");
        Assert.True(files.Count <= 60, $"{kind}: {files.Count} files\n{all}");
    }

    /// <summary>The first page that most people see, with every picture on it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("da/")]
    [InlineData("sv/")]
    [InlineData("zh-hans/")]
    public async Task HomeIsLight(string language)
    {
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var files = await Transfer.OfAsync(page, chromium.Demonstration.Url(language));
        Assert.True(files.Values.Sum(f => f.Size) <= 50 * Kilo, string.Join("\n", files.OrderByDescending(f => f.Value.Size).Select(f => $"{f.Value.Size,7} {f.Key}")));
    }
}
