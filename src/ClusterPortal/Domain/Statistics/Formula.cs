namespace ClusterPortal.Domain.Statistics;

/// <summary>How a column gets its values.</summary>
internal enum Formula
{
    /// <summary>They are written in the rows, or counted.</summary>
    None,

    /// <summary>The columns it names, added.</summary>
    Sum,

    /// <summary>The first column it names, divided by the second.</summary>
    Ratio,

    /// <summary>Per cent of the second column it names; of the total of its only column when it names one.</summary>
    Share,
}
