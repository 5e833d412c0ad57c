using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Media;
using ClusterPortal.Site;

namespace ClusterPortal.Pages;

/// <summary>The logo of site.yml, for light and for dark pages.</summary>
internal static class BrandLogo
{
    public static (Asset Light, Asset? Dark)? Of(SiteConfig site, AssetUrls assets) =>
        Find(site.Brand.Logo, assets) is { } light ? (light, Find(site.Brand.DarkLogo, assets)) : null;

    /// <summary>Names files that are not there.</summary>
    public static void Check(SiteConfig site, AssetUrls assets, DiagnosticBag bag)
    {
        foreach (var word in (ConfigWord?[])[site.Brand.Logo, site.Brand.DarkLogo])
            if (word is { } named && Find(named, assets) is null)
                bag.Report(SiteRules.Wrong, named.Span, $"'logo' must name a picture; '{named.Text}' is not there", "an SVG or PNG file: content/brand/logo.svg, or the name of one among the theme's assets");
    }

    // Assets of the theme are published as they are, so nobody has measured them yet.
    private static Asset? Find(ConfigWord? word, AssetUrls assets)
    {
        if (word is not { } named) return null;
        if (named.Text.StartsWith("content/", StringComparison.Ordinal)) return assets.Content(named.Text);
        if (assets.Theme(named.Text) is not { } asset) return null;
        return RasterImage.Inspect(asset.Bytes.Span) is { } info ? asset with { Width = info.Width, Height = info.Height } : asset;
    }
}
