using ClusterPortal.Domain;
using ClusterPortal.Outputs.Calendar;
using ClusterPortal.Tests.Domain;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ClusterPortal.Tests.Outputs;

public sealed class CalendarTests
{
    private const string Event = "VCALENDAR/VEVENT";

    [Fact]
    public void A_calendar_is_written_like_this()
    {
        var file = Calendar(Meeting() with
        {
            Description = "Doors at 8; coffee, talks\nand a tour",
            Location = "Ørestads Boulevard 73, København",
            Geo = (55.63, 12.5801239),
            Url = "https://example.org/events/forum/",
            Rule = RecurrenceTests.Rule("FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270601"),
            Exceptions = [new LocalDate(2027, 1, 5)],
            Categories = ["Forum", "Open, free"],
        });
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//ClusterPortal//ClusterPortal//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME;LANGUAGE=en:Events
            X-WR-CALNAME:Events
            X-WR-TIMEZONE:Europe/Copenhagen
            SOURCE;VALUE=URI:https://example.org/events.ics
            REFRESH-INTERVAL;VALUE=DURATION:P1D
            X-PUBLISHED-TTL:P1D
            BEGIN:VTIMEZONE
            TZID:Europe/Copenhagen
            BEGIN:STANDARD
            DTSTART:20251026T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20260329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:forum@example.org
            DTSTAMP:20261101T120000Z
            LAST-MODIFIED:20261101T120000Z
            SEQUENCE:0
            DTSTART;TZID=Europe/Copenhagen:20261201T090000
            DTEND;TZID=Europe/Copenhagen:20261201T160000
            RRULE:FREQ=MONTHLY;UNTIL=20270601T215959Z;BYDAY=1TU
            EXDATE;TZID=Europe/Copenhagen:20270105T090000
            SUMMARY;LANGUAGE=en:Forum
            DESCRIPTION;LANGUAGE=en:Doors at 8\; coffee\, talks\nand a tour
            LOCATION;LANGUAGE=en:Ørestads Boulevard 73\, København
            GEO:55.63;12.580124
            URL:https://example.org/events/forum/
            STATUS:CONFIRMED
            ORGANIZER;CN=Forum office:mailto:forum@example.org
            CATEGORIES;LANGUAGE=en:Forum,Open\, free
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"), Bytes.Of(o => CalendarWriter.Write(o, file)));
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string nasty = "x\r\nBEGIN:VEVENT\rUID:1;,\\n\u0000\u007F\u2028\u0085\" END";
        var file = Written(Calendar(Meeting() with
        {
            Uid = "a\r\nb@h",
            Summary = nasty,
            Description = nasty,
            Location = nasty,
            Url = "https://e.org/\r\nSTATUS:CANCELLED",
            Categories = [nasty],
            Organizer = new CalendarOrganizer("Ann \"A\" ^; B:\r\nEND:VCALENDAR", "a@b.example\r\nX:y", "https://e.org/"),
            Language = "en",
        }) with { Name = nasty, Description = nasty });
        Assert.Equal("x\nBEGIN:VEVENT\nUID:1;,\\n\n\n\" END", file.Text(Event, "SUMMARY"));
        Assert.Equal("https://e.org/%0D%0ASTATUS:CANCELLED", file.Value(Event, "URL"));
        Assert.Equal(";CN=\"Ann ^'A^' ^^; B:^nEND:VCALENDAR\"", file.Parameters(Event, "ORGANIZER"));
        Assert.Equal("mailto:a@b.example%0D%0AX:y", file.Value(Event, "ORGANIZER"));
        Assert.Equal("CONFIRMED", file.Value(Event, "STATUS"));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(0, 200).ToArbitrary(), (noise, length) =>
        {
            var text = new string([.. (noise.Get + string.Concat(Enumerable.Repeat("健康æ🎉;,\\ ", length / 8))).Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFFFD'))]);
            var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFD).Select(r => r.ToString()));
            return Written(Calendar(Meeting() with { Summary = clean })).Text(Event, "SUMMARY") == clean;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261120, 13));

    [Theory]
    [InlineData("Europe/Copenhagen", "2026-10-25T02:30", "20261025T023000")]
    [InlineData("Europe/Copenhagen", "2027-03-28T02:30", "20270328T033000")]
    [InlineData("Asia/Shanghai", "2027-03-28T02:30", "20270328T023000")]
    [InlineData("America/New_York", "2027-03-14T02:30", "20270314T033000")]
    public void Times_that_clocks_skip_are_written_as_clocks_show_them(string zone, string local, string expected)
    {
        var file = Written(Calendar(Meeting() with { Span = new EventSpan(At(zone, local), null) }));
        Assert.Equal(expected, file.Value(Event, "DTSTART"));
        Assert.Equal(";TZID=" + zone, file.Parameters(Event, "DTSTART"));
        Assert.Empty(file.All(Event, "DTEND"));
    }

    [Fact]
    public void Whole_days_end_on_the_day_after()
    {
        var zone = TimeZones.Find("Europe/Copenhagen")!;
        var one = Written(Calendar(Meeting() with { Span = new EventSpan(EventTime.WholeDay(new LocalDate(2026, 12, 31), zone), null) }));
        Assert.Equal(("20261231", "20270101"), (one.Value(Event, "DTSTART"), one.Value(Event, "DTEND")));
        Assert.Equal(";VALUE=DATE", one.Parameters(Event, "DTEND"));
        Assert.Empty(one.All("VCALENDAR/VTIMEZONE", "TZID"));
        var three = Written(Calendar(Meeting() with { Span = new EventSpan(EventTime.WholeDay(new LocalDate(2026, 12, 1), zone), EventTime.WholeDay(new LocalDate(2026, 12, 3), zone)) }));
        Assert.Equal("20261204", three.Value(Event, "DTEND"));
    }

    [Fact]
    public void Utc_needs_no_zone()
    {
        var file = Written(Calendar(Meeting() with { Span = new EventSpan(At("UTC", "2026-12-01T09:00"), At("UTC", "2026-12-01T10:00")) }));
        Assert.Equal("20261201T090000Z", file.Value(Event, "DTSTART"));
        Assert.Empty(file.All("VCALENDAR/VTIMEZONE", "TZID"));
    }

    [Fact]
    public void An_end_before_the_start_is_left_out()
    {
        var file = Written(Calendar(Meeting() with { Span = new EventSpan(At("Europe/Copenhagen", "2026-12-01T09:00"), At("Europe/Copenhagen", "2026-12-01T08:00")) }));
        Assert.Empty(file.All(Event, "DTEND"));
    }

    [Fact]
    public void Cancelled_events_stay_and_say_so()
    {
        var file = Written(Calendar(Meeting() with { Status = CalendarStatus.Cancelled, Sequence = 2, Organizer = new CalendarOrganizer("Office", null, "https://e.org/o/") }));
        Assert.Equal(("CANCELLED", "2", "TRANSPARENT"), (file.Value(Event, "STATUS"), file.Value(Event, "SEQUENCE"), file.Value(Event, "TRANSP")));
        Assert.Equal("https://e.org/o/", file.Value(Event, "ORGANIZER"));
    }

    [Fact]
    public void An_event_that_does_not_say_when_it_changed_claims_the_least()
    {
        var file = Written(Calendar(Meeting() with { Changed = null }));
        Assert.Equal("19700101T000000Z", file.Value(Event, "DTSTAMP"));
        Assert.Empty(file.All(Event, "LAST-MODIFIED"));
    }

    [Fact]
    public void A_calendar_without_events_is_not_empty()
    {
        var file = Written(Calendar());
        Assert.Equal("Europe/Copenhagen", file.Value("VCALENDAR/VTIMEZONE", "TZID"));
    }

    [Fact]
    public void Each_zone_is_described_once()
    {
        var file = Written(Calendar(
            Meeting(),
            Meeting() with { Uid = "2@h", Span = new EventSpan(At("America/New_York", "2026-12-01T09:00"), At("Europe/Copenhagen", "2026-12-01T20:00")) },
            Meeting() with { Uid = "3@h", Span = new EventSpan(At("America/New_York", "2025-12-01T09:00"), null) }));
        Assert.Equal(["America/New_York", "Europe/Copenhagen"], file.All("VCALENDAR/VTIMEZONE", "TZID"));
    }

    internal static EventTime At(string zone, string local) => EventTime.At(LocalDateTime.FromDateTime(DateTime.Parse(local)), TimeZones.Find(zone)!);

    internal static CalendarEvent Meeting() => new()
    {
        Uid = "forum@example.org",
        Changed = Instant.FromUtc(2026, 11, 1, 12, 0),
        Span = new EventSpan(At("Europe/Copenhagen", "2026-12-01T09:00"), At("Europe/Copenhagen", "2026-12-01T16:00")),
        Summary = "Forum",
        Organizer = new CalendarOrganizer("Forum office", "forum@example.org", "https://example.org/"),
        Language = "en",
    };

    internal static CalendarFile Calendar(params CalendarEvent[] events) => new()
    {
        Name = "Events",
        SourceUrl = "https://example.org/events.ics",
        Language = "en",
        Zone = TimeZones.Find("Europe/Copenhagen")!,
        Events = [.. events],
    };

    internal static IcsFile Written(CalendarFile file) => IcsFile.Read(Bytes.Of(o => CalendarWriter.Write(o, file)));
}
