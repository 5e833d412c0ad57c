using System.Collections.Immutable;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>One iCalendar file: a single event, or a calendar to subscribe to.</summary>
internal sealed record CalendarFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute address of this very file, for calendars to subscribe to.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The portal's zone: shown to programs, and described even when there are no events, because a calendar may not be empty.</summary>
    public required DateTimeZone Zone { get; init; }

    public ImmutableArray<CalendarEvent> Events { get; init; } = [];
}
