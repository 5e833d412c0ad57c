using System.Text;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class HostFilesTests
{
    [Theory]
    [InlineData("https://portal.example/", "portal.example\n")]
    [InlineData("https://Portal.example/sub/", "portal.example\n")]
    [InlineData("https://bücher.example/", "xn--bcher-kva.example\n")]
    [InlineData("https://someone.github.io/repo/", null)]
    [InlineData("http://localhost:8080/", null)]
    [InlineData("http://127.0.0.1/", null)]
    public void Cname_is_the_portals_own_domain(string address, string? expected) =>
        Assert.Equal(expected, HostFiles.Cname(new Uri(address)) is { } bytes ? Encoding.ASCII.GetString(bytes) : null);

    [Fact]
    public void Headers_protect_everything_and_cache_what_is_fingerprinted()
    {
        var text = Encoding.UTF8.GetString(HostFiles.Headers("/sub/", ["assets/*", "a b.css"]));
        Assert.StartsWith("/sub/*\n  Content-Security-Policy: default-src 'none'; ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "/sub/a%20b.css\n  Cache-Control: public, max-age=31536000, immutable\n/sub/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_are_sorted_and_cannot_add_lines_or_columns()
    {
        var text = Encoding.UTF8.GetString(HostFiles.Redirects(
        [
            new("/organizations/zz/", "/organizations/aa/"),
            new("/a b\n/ /evil 200", "/ø%20x/"),
        ]));
        Assert.Equal("/a%20b%0A/%20/evil%20200 /%C3%B8%20x/ 301\n/organizations/zz/ /organizations/aa/ 301\n", text);
    }
}
