using ClusterPortal.Content.Values;
using NodaTime;
using NodaTime.TimeZones;

namespace ClusterPortal.Domain;

/// <summary>A date, or a date and time on the clocks of one place. In: what an entry says. Out: the instant, and ISO 8601 with the offset that holds there and then.
/// Where clocks go forward over the written time it moves forward by the gap (02:30 becomes 03:30); where they go back and the time comes twice
/// it is the earlier one. RFC 5545 (3.3.5) reads such times the same way.</summary>
/// <param name="Local">Date and time as written; midnight for a whole day.</param>
/// <param name="AllDay">The date alone was written.</param>
/// <param name="Zone">The place's time zone.</param>
internal readonly record struct EventTime(LocalDateTime Local, bool AllDay, DateTimeZone Zone)
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    public static EventTime At(LocalDateTime local, DateTimeZone zone) => new(local, false, zone);

    public static EventTime WholeDay(LocalDate date, DateTimeZone zone) => new(date.AtMidnight(), true, zone);

    /// <summary>What a <c>time</c> field says, by the clocks of a zone.</summary>
    public static EventTime Of(TimeValue time, DateTimeZone zone)
    {
        var date = LocalDate.FromDateOnly(time.Date);
        return time.Time is { } clock ? At(date + LocalTime.FromTimeOnly(clock), zone) : WholeDay(date, zone);
    }

    public LocalDate Date => Local.Date;

    /// <summary>The time as clocks really show it; a whole day begins when the day begins, which is not midnight everywhere.</summary>
    public ZonedDateTime Zoned => AllDay ? Zone.AtStartOfDay(Local.Date) : Zone.ResolveLocal(Local, Resolver);

    public Instant Instant => Zoned.ToInstant();

    /// <summary><c>2026-12-01</c> for a whole day, else <c>2026-12-01T09:00:00+01:00</c>.</summary>
    public string Iso => AllDay ? IsoText.Date(Local.Date) : IsoText.Time(Zoned.ToOffsetDateTime());

    /// <summary>The same time of the clock on another day; days on which clocks change keep it where they can.</summary>
    public EventTime On(LocalDate date) => this with { Local = date + Local.TimeOfDay };
}
