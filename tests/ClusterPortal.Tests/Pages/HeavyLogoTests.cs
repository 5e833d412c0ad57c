using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Pages;

/// <summary>What no example in the catalogue can show: a picture of so many bytes.</summary>
public sealed class HeavyLogoTests
{
    [Theory]
    [InlineData(380, 0)]
    [InlineData(400, 1)]
    public void A_logo_of_more_than_150_KB_is_hinted_at_and_a_lighter_one_is_not(int side, int hints)
    {
        var site = SiteText.Read("""
            --- content/organizations/acme.yml
            name: Acme
            kind: company
            summary: Builds fermenters.
            logo: {file: acme.png, alt: Acme}
            """);
        var portal = Portal.Build([.. site, new InputFile("content/organizations/acme.png", MadePicture.Png(side, side, noisy: true))]);
        Assert.Equal(hints, portal.Findings.Count(f => f.Code == "CP5404"));
    }
}
