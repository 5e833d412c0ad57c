using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>From when to when an event lasts. The end may be missing; for whole days the end is the last day, inclusive.</summary>
internal readonly record struct EventSpan(EventTime Start, EventTime? End)
{
    public bool AllDay => Start.AllDay;

    /// <summary>The last day on which something happens, in the event's own zone. An end at midnight belongs to the day before.</summary>
    public LocalDate LastDay
    {
        get
        {
            if (End is not { } end) return Start.Date;
            return !end.AllDay && end.Local.TimeOfDay == LocalTime.Midnight && end.Local > Start.Local ? end.Date.PlusDays(-1) : end.Date;
        }
    }

    /// <summary>The first instant that no longer belongs to the event; the start itself when an event with a time has no end.</summary>
    public Instant EndInstant
    {
        get
        {
            if (Start.AllDay) return Start.Zone.AtStartOfDay((End?.Date ?? Start.Date).PlusDays(1)).ToInstant();
            if (End is not { } end) return Start.Instant;
            return end.AllDay ? end.Zone.AtStartOfDay(end.Date.PlusDays(1)).ToInstant() : end.Instant;
        }
    }

    /// <summary>Whether everything is over when the day begins for which the portal is built. An event of today is never past.</summary>
    /// <param name="today">The day the portal is built for.</param>
    /// <param name="siteZone">The portal's zone, in which that day begins.</param>
    public bool IsPast(DateOnly today, DateTimeZone siteZone)
    {
        var dawn = siteZone.AtStartOfDay(LocalDate.FromDateOnly(today)).ToInstant();
        return EndInstant < dawn || (EndInstant == dawn && EndInstant > Start.Instant);
    }

    /// <summary>The same event beginning on another day and lasting as many days, by the clock of its place.</summary>
    public EventSpan MovedTo(LocalDate date)
    {
        if (End is not { } end) return new EventSpan(Start.On(date), null);
        var days = Period.DaysBetween(Start.Date, end.Date);
        return new EventSpan(Start.On(date), end.On(date.PlusDays(days)));
    }
}
