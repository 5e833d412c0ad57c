using System.Collections.Immutable;

namespace ClusterPortal.Site;

/// <summary>What visitors may send in, and where to.</summary>
internal sealed record Submissions
{
    /// <summary>What a site says that says nothing: the usual types, to the repository and to the cluster's own address.</summary>
    public static Submissions Default { get; } = new();

    /// <summary>The types of which entries may be sent in. Default: the usual ones; empty: none.</summary>
    public ImmutableArray<ConfigWord> Types { get; init; }

    /// <summary>The address that takes entries by e-mail; null: that of the cluster's contact.</summary>
    public string? Mail { get; init; }
}
