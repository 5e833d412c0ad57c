using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Graphics.Cards;
using ClusterPortal.Site;

namespace ClusterPortal.Pages;

/// <summary>The colours that a cluster's badge has on light and on dark ground: its own, else the portal's, else those of the theme that comes with the program.</summary>
internal static class BadgeColours
{
    private const string Role = "primary";
    private const string UsualLight = "#0b3f66";
    private const string UsualDark = "#9accf5";

    public static (Rgb Light, Rgb Dark) Of(SiteConfig site, Portal portal, Record cluster)
    {
        var ofSite = site.Cluster is { } id && portal.Find("cluster", id.Text) == cluster && !site.Brand.Colors.IsEmpty;
        var own = ofSite ? default : (Light: Own(cluster, "colors"), Dark: Own(cluster, "dark"));
        if (own.Light is { } light) return (light, own.Dark ?? light);
        var brand = Of(site.Brand.Colors);
        return (brand ?? Rgb.Of(UsualLight), Of(site.Brand.Dark) ?? brand ?? Rgb.Of(UsualDark));
    }

    private static Rgb? Own(Record cluster, string mode) => cluster["brand"].Member(mode) is GroupValue colours && colours[Role].Word() is { } hex ? Rgb.Of(hex) : null;

    private static Rgb? Of(IEnumerable<BrandToken> tokens)
    {
        foreach (var token in tokens)
            if (token.Role == Role) return Rgb.Of(token.Value);
        return null;
    }
}
