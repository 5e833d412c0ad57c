namespace ClusterPortal.Legitimacy.Audit;

/// <summary>What a look at an organisation's own website gave.</summary>
internal enum LinkBackState
{
    /// <summary>It links to the portal or to a cluster.</summary>
    Found,

    /// <summary>It does not.</summary>
    Missing,

    /// <summary>It could not be read.</summary>
    Unreachable,
}
