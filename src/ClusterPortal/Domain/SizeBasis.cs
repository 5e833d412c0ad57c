namespace ClusterPortal.Domain;

/// <summary>What the size band of an organisation follows from.</summary>
internal enum SizeBasis
{
    Unknown,

    /// <summary>The number of its staff.</summary>
    Staff,

    /// <summary>The band of its staff, as the entry names it.</summary>
    StaffBand,

    /// <summary>A turnover above the ceiling of the band that the staff alone would give.</summary>
    Turnover,

    /// <summary>A balance sheet above that ceiling.</summary>
    BalanceSheet,
}
