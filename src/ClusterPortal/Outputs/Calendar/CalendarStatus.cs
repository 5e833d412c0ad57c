namespace ClusterPortal.Outputs.Calendar;

/// <summary>Postponed events are tentative: their day stands but is known to be wrong.</summary>
internal enum CalendarStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}
