using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Site;

namespace ClusterPortal.Pages;

/// <summary>In: the site's brand and those of its clusters. Out: the style sheets that carry them, by their paths below <c>assets/</c>: one for the whole portal, and one
/// for each other cluster with colours of its own, which comes after it on that cluster's pages.</summary>
internal static class ClusterSheets
{
    private const string Portal = "css/brand.css";

    public static string PathOf(Record cluster) => $"css/cluster-{cluster.Id}.css";

    public static IEnumerable<(string Path, string Css)> Of(SiteConfig site, Portal portal) => Brands(site, portal).Select(b => (b.Path, BrandCss.Write(b.Brand)));

    /// <summary>The brands behind the sheets: that of the portal first, then those of clusters.</summary>
    public static IEnumerable<(string Path, Record? Cluster, Brand Brand)> Brands(SiteConfig site, Portal portal)
    {
        var lead = site.Cluster is { } id ? portal.Find("cluster", id.Text) : null;
        var brand = site.Brand;

        // The cluster that leads the portal gives it its colours, unless site.yml has some.
        if (brand.Colors.IsEmpty && lead is not null && BrandOf(lead) is { } own) brand = brand with { Colors = own.Colors, Dark = own.Dark };
        yield return (Portal, null, brand);
        foreach (var cluster in portal.Of("cluster"))
            if (cluster != lead && BrandOf(cluster) is { } colours) yield return (PathOf(cluster), cluster, Over(brand, colours));
    }

    private static Brand? BrandOf(Record cluster)
    {
        var light = Tokens(cluster["brand"].Member("colors") as GroupValue);
        return light.Length == 0 ? null : new Brand([.. light], [.. Tokens(cluster["brand"].Member("dark") as GroupValue)], null, null);
    }

    private static BrandToken[] Tokens(GroupValue? colors) =>
        colors is null ? [] : [.. colors.Group.Fields.Select(f => new BrandToken(f.Name, colors[f.Slot].Word()?.ToLowerInvariant() ?? "", colors[f.Slot]?.Span ?? default)).Where(t => t.Value.Length > 0)];

    // What the portal's brand says of links, lines and surfaces was made for its own colours: for the cluster's the theme makes them anew.
    private static Brand Over(Brand portal, Brand cluster)
    {
        var made = portal.Colors.Concat(portal.Dark).Select(t => t.Role).Where(r => r is not ("primary" or "accent" or "ink" or "paper")).Distinct(StringComparer.Ordinal);
        return cluster with { Colors = [.. cluster.Colors, .. made.Select(role => new BrandToken(role, "initial"))] };
    }
}
