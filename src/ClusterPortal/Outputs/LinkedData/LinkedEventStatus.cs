namespace ClusterPortal.Outputs.LinkedData;

/// <summary>What became of an event.</summary>
internal enum LinkedEventStatus
{
    Scheduled,
    Cancelled,
    Postponed,
    Rescheduled,
    MovedOnline,
}
