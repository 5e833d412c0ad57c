namespace ClusterPortal.Legitimacy;

/// <summary>Whose word a signal rests on.</summary>
internal enum SignalOrigin
{
    /// <summary>The organisation's own entry.</summary>
    Firm,

    /// <summary>The cluster's entry, facts and other members.</summary>
    Cluster,

    /// <summary>What staff recorded in <c>content/verifications</c>.</summary>
    Staff,

    /// <summary>The organisation says it, staff recorded that it is so.</summary>
    FirmAndStaff,
}
