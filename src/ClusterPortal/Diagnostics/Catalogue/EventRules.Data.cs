using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP24: when and where events and jobs take place, and which days newsletters tell of.</summary>
public static class EventRules
{
    public static readonly DiagnosticRule Zone = new(
        "CP2401", Severity.Error, "Not a time zone",
        "The time zone of an event is not a name of the time zone database.",
        "The event would be shown at the wrong hour to everybody elsewhere.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        timezone: Europe/Kopenhagen
        place: {name: Hall, city: Lund, country: SE}
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        timezone: Europe/Copenhagen
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule Year = new(
        "CP2402", Severity.Error, "A year that cannot be meant",
        "An event lies so far back or ahead that its year must be a slip of the pen.",
        "Calendars cannot hold it.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 1026-12-01 09:00
        place: {name: Hall, city: Lund, country: SE}
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule End = new(
        "CP2403", Severity.Error, "An end that does not follow the start",
        "An event ends before it begins, or only one of start and end has a time of day.",
        "Calendars would refuse the event or show it wrongly.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 16:00
        end: 2026-12-01 09:00
        place: {name: Hall, city: Lund, country: SE}
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        end: 2026-12-01 16:00
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule Recurrence = new(
        "CP2404", Severity.Error, "A rule of repetition that cannot be read",
        "The rule by which an event repeats is not one of the calendar standard (RFC 5545), or uses parts of it that are not read here.",
        "The event would be shown once only.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        recurrence: FREQ=MONTLY;BYDAY=1TU
        place: {name: Hall, city: Lund, country: SE}
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        recurrence: FREQ=MONTHLY;BYDAY=1TU
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule Series = new(
        "CP2405", Severity.Warning, "A series that does not fit its first day",
        "The first day of an event that repeats is not one of the days that its rule names.",
        "Calendar programs show such a day in different ways: some as an extra day, some not at all.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-02 09:00
        recurrence: FREQ=MONTHLY;BYDAY=1TU
        place: {name: Hall, city: Lund, country: SE}
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        recurrence: FREQ=MONTHLY;BYDAY=1TU
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule EventPlace = new(
        "CP2406", Severity.Warning, "An event without a place",
        "An event says neither where people meet nor how they join.",
        "Readers cannot come, and search engines leave it out.",
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        """,
        """
        --- content/events/forum.yml
        title: Forum
        start: 2026-12-01 09:00
        place: {name: Hall, city: Lund, country: SE}
        """);

    public static readonly DiagnosticRule JobPlace = new(
        "CP2407", Severity.Warning, "A job without a place",
        "A job says neither where the work is nor that it can be done from elsewhere.",
        "It is what applicants ask first, and search engines leave such jobs out.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-11-02
        expires: 2026-12-31
        description: Build fermenters.
        apply: {email: jobs@acme.example}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-11-02
        expires: 2026-12-31
        location: {city: Lund, country: SE}
        description: Build fermenters.
        apply: {email: jobs@acme.example}
        """);

    public static readonly DiagnosticRule JobDates = new(
        "CP2408", Severity.Error, "A job that ends before it begins",
        "The last day of a vacancy lies before the day on which it was posted.",
        "It would never be shown as open.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-11-02
        expires: 2025-12-31
        location: {city: Lund, country: SE}
        description: Build fermenters.
        apply: {email: jobs@acme.example}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-11-02
        expires: 2026-12-31
        location: {city: Lund, country: SE}
        description: Build fermenters.
        apply: {email: jobs@acme.example}
        """);

    public static readonly DiagnosticRule LetterDays = new(
        "CP2409", Severity.Error, "A newsletter whose days run backwards",
        "The last of the days that a newsletter tells of lies before the first.",
        "Nothing would be in it: news, jobs and members are gathered from the days between the two.",
        """
        --- content/newsletters/2026-11.md
        ---
        title: What November brought
        date: 2026-12-01
        from: 2026-11-01
        to: 2026-10-31
        ---
        Dear members.
        """,
        """
        --- content/newsletters/2026-11.md
        ---
        title: What November brought
        date: 2026-12-01
        from: 2026-11-01
        to: 2026-11-30
        ---
        Dear members.
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Zone, Year, End, Recurrence, Series, EventPlace, JobPlace, JobDates, LetterDays];
}
