namespace ClusterPortal.Domain.Recurrence;

/// <summary>How often a series comes round; hourly and shorter are not for events of a portal.</summary>
internal enum Frequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
