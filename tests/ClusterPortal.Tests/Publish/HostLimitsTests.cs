using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Publish;

public sealed class HostLimitsTests
{
    [Theory]
    [InlineData("cloudflare", 20_000, 10, 2_000, 0)]
    [InlineData("cloudflare", 20_001, 10, 2_001, 2)]
    [InlineData("cloudflare", 2, 26_214_401, 0, 2)]
    [InlineData("gitlab", 30_000, 10, 1_001, 1)]
    [InlineData("gitlab", 200_001, 10, 0, 1)]
    [InlineData("azure", 15_001, 10, 9_999, 1)]
    [InlineData("azure", 2, 131_072_001, 0, 1)]
    [InlineData("github", 11, 104_857_600, 0, 1)]
    [InlineData("netlify", 90_000, 104_857_600, 90_000, 0)]
    [InlineData(null, 90_000, 104_857_600, 90_000, 0)]
    public void Each_limit_of_the_named_host_is_told(string? host, int files, long bytes, int redirects, int expected)
    {
        var found = Found(host, [.. Enumerable.Range(0, files).Select(i => ($"{i}.html", bytes))], redirects);
        Assert.Equal(expected, found.Length);
        Assert.All(found, d => Assert.Equal("CP5909", d.Code));
    }

    [Fact]
    public void A_file_of_redirects_that_would_be_cut_off_is_told()
    {
        Assert.Contains("Cloudflare Pages takes a '_redirects' of 100 KB at most, and that of the portal has 101 KB", Assert.Single(Found("cloudflare", [("_redirects", 101 * 1024)], 1_500)).Message, StringComparison.Ordinal);
        Assert.Contains("'staticwebapp.config.json' of 20 KB", Assert.Single(Found("azure", [("_redirects", 101 * 1024), ("staticwebapp.config.json", 21 * 1024)], 900)).Message, StringComparison.Ordinal);
    }

    private static Diagnostic[] Found(string? host, (string, long)[] files, int redirects)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("site.yml", "host: x\n");
        var site = new SiteConfig
        {
            Source = source, Title = LocalizedText.Of(new LanguageTag("en"), "Test"), BaseUrl = new Uri("https://test.example/"), Language = new LanguageTag("en"),
            Languages = [new LanguageTag("en")], Host = host is null ? null : WebHost.Find(host), HostSpan = Span.Of(source),
        };
        HostLimits.Check(site, files, redirects, bag);
        return [.. bag.ToImmutable()];
    }
}
