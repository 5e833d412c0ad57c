using System.Collections.Immutable;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Recurrence;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>One event of a calendar. Texts are plain; addresses absolute.</summary>
internal sealed record CalendarEvent
{
    /// <summary><c>id@host</c>: the same in every build and every file, or calendars would show the event twice.</summary>
    public required string Uid { get; init; }

    /// <summary>Raised by hand when time or place change; programs replace what they hold only by a higher number.</summary>
    public int Sequence { get; init; }

    /// <summary>When the entry was last changed; never the clock, or every build would be a change. Null when it does not say.</summary>
    public Instant? Changed { get; init; }

    public required EventSpan Span { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    /// <summary>Latitude and longitude, WGS 84.</summary>
    public (double Latitude, double Longitude)? Geo { get; init; }

    public string? Url { get; init; }

    public CalendarStatus Status { get; init; }

    public required CalendarOrganizer Organizer { get; init; }

    public RecurrenceRule? Rule { get; init; }

    /// <summary>Days on which the series does not take place.</summary>
    public ImmutableArray<LocalDate> Exceptions { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>BCP 47 tag of the texts.</summary>
    public required string Language { get; init; }
}
