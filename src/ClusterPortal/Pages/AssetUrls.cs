using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ClusterPortal.Pages;

/// <summary>All assets of a portal, found by the names that themes and entries use for them.</summary>
internal sealed class AssetUrls(FrozenDictionary<string, Asset> theme, FrozenDictionary<string, Asset> content)
{
    private readonly Lazy<Dictionary<string, Asset>> published = new(() => Published(theme, content).ToDictionary(a => a.Route, StringComparer.Ordinal));

    /// <summary>Every asset once, in the order of its route.</summary>
    public ImmutableArray<Asset> All { get; } =
        [.. Published(theme, content).OrderBy(a => a.Route, StringComparer.Ordinal)];

    public IEnumerable<string> ThemeNames => theme.Keys.Order(StringComparer.Ordinal);

    /// <summary>What is published at a route.</summary>
    public Asset? At(string route) => published.Value.GetValueOrDefault(route);

    /// <summary>An asset of the theme by its path below <c>assets/</c>.</summary>
    public Asset? Theme(string path) => theme.GetValueOrDefault(path);

    /// <summary>An image or document by its path from the site's folder.</summary>
    public Asset? Content(string path) => content.GetValueOrDefault(path);

    private static IEnumerable<Asset> Published(FrozenDictionary<string, Asset> theme, FrozenDictionary<string, Asset> content) =>
        theme.Values.Concat(content.Values).DistinctBy(a => a.Route, StringComparer.Ordinal);
}
