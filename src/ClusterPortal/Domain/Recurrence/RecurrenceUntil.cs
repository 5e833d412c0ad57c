using System.Globalization;
using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>The last moment at which a series may still come round, inclusive: a whole day, a local time, or a time in UTC.</summary>
internal readonly record struct RecurrenceUntil(LocalDateTime Local, bool WholeDay, bool Utc)
{
    /// <summary>Whether an occurrence is still within.</summary>
    public bool Allows(EventTime occurrence)
    {
        if (WholeDay || occurrence.AllDay) return occurrence.Date <= LastDate(occurrence.Zone);
        return Utc ? occurrence.Instant <= Local.InUtc().ToInstant() : occurrence.Local <= Local;
    }

    /// <summary>The last day that is within, on the clocks of the event's place.</summary>
    public LocalDate LastDate(DateTimeZone zone) => Utc ? Local.InUtc().WithZone(zone).Date : Local.Date;

    /// <summary>As RFC 5545 wants it beside a start with a zone: a date for whole days, else UTC.</summary>
    public string ToText(EventTime start)
    {
        if (start.AllDay) return Digits(LastDate(start.Zone));
        if (Utc) return Digits(Local) + "Z";
        var last = WholeDay ? Local.Date + new LocalTime(23, 59, 59) : Local;
        return Digits(EventTime.At(last, start.Zone).Instant.InUtc().LocalDateTime) + "Z";
    }

    private static string Digits(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{date.Month:00}{date.Day:00}");

    private static string Digits(LocalDateTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Digits(time.Date)}T{time.Hour:00}{time.Minute:00}{time.Second:00}");
}
