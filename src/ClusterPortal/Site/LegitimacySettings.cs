using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Site;

/// <summary>What <c>site.yml: legitimacy</c> may change.</summary>
internal sealed record LegitimacySettings
{
    public static readonly LegitimacySettings Default = new();

    /// <summary>Points by signal id where they differ from the usual ones.</summary>
    public ImmutableDictionary<string, int> Points { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Where the ids in <see cref="Points"/> are written.</summary>
    public ImmutableArray<ConfigWord> Named { get; init; } = [];

    /// <summary>How old the facts of the cluster's panel may be, in months.</summary>
    public int FactsMonths { get; init; } = 24;

    /// <summary>One weight for every organisation, given with the build; goes before the site's and the entries'.</summary>
    public decimal? BrandWeight { get; init; }

    /// <summary>Brand weights by size band where they differ from the usual ones, 0 to 1.</summary>
    public ImmutableDictionary<string, decimal> Weights { get; init; } = ImmutableDictionary<string, decimal>.Empty;
}
