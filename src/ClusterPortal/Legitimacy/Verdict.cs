namespace ClusterPortal.Legitimacy;

/// <summary>What a check found.</summary>
internal enum Verdict
{
    Present,

    /// <summary>Nothing is written.</summary>
    Absent,

    /// <summary>Something is written that cannot be right, or is not complete; it earns nothing.</summary>
    Failing,

    /// <summary>It was right until a day that is past.</summary>
    Expired,

    /// <summary>Staff said that it does not apply to this organisation; it leaves the denominator.</summary>
    NotApplicable,
}
