using ClusterPortal.Site;

namespace ClusterPortal.Legitimacy;

/// <summary>How much of an organisation's page the cluster's brand leads: 1 for a firm that nobody knows, near 0 for one that everybody does.</summary>
internal static class BrandWeight
{
    /// <summary>The weight of a size band: the site's, else the usual one.</summary>
    public static decimal Of(string band, LegitimacySettings settings) =>
        settings.Weights.TryGetValue(band, out var own) ? own : band switch
        {
            "micro" => 1.0m,
            "small" => 0.75m,
            "medium" => 0.5m,
            "large" => 0.2m,
            _ => 0.75m,
        };

    /// <summary>brand, middle or firm: who leads the page.</summary>
    public static string Lead(decimal weight) => weight >= 0.75m ? "brand" : weight > 0.2m ? "middle" : "firm";
}
