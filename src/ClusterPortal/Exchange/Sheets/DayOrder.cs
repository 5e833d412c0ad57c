namespace ClusterPortal.Exchange.Sheets;

/// <summary>How 03/04/2024 is read.</summary>
internal enum DayOrder
{
    /// <summary>Not at all, unless other dates of the column show how it is meant.</summary>
    Unknown,

    /// <summary>The 3rd of April, as in Europe.</summary>
    DayFirst,

    /// <summary>The 4th of March, as in the United States.</summary>
    MonthFirst,
}
