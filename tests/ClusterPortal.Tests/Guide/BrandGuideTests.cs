using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Guide;

/// <summary>What docs/guide/brand.md shows is understood, and can be read.</summary>
public sealed class BrandGuideTests
{
    private const string Logo = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2" width="8" height="2"><rect width="8" height="2"/></svg>""";

    private static readonly string Page = File.ReadAllText(Checkout.At("docs/guide/brand.md"));

    [Fact]
    public void The_example_gives_no_finding()
    {
        var brand = Page.Split("```yaml\n# site.yml, instead of brand\n")[1].Split("```")[0];
        (string Path, string Text)[] files =
        [
            ("site.yml", $"{SiteText.UsualSite}theme: harbour\n{brand}"), ("content/brand/logo.svg", Logo), ("content/brand/logo-dark.svg", Logo),
            ("themes/harbour/theme.yml", Page.Split("```yaml\n# themes/harbour/theme.yml\n")[1].Split("```")[0]),
        ];
        var portal = Portal.Build([.. files.Select(f => new InputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))]);
        Assert.Empty(portal.Findings.Where(f => f.Severity != Severity.Hint));
        Assert.Contains("logo-dark.", portal.Text("index.html"), StringComparison.Ordinal);
    }
}
