using ClusterPortal.Domain;
using ClusterPortal.Domain.Recurrence;
using NodaTime;

namespace ClusterPortal.Tests.Domain;

public sealed class RecurrenceTests
{
    // The first nine cases are examples of RFC 5545, section 3.8.5.3.
    [Theory]
    [InlineData("1997-09-02", "FREQ=DAILY;COUNT=3", "1997-09-02 1997-09-03 1997-09-04")]
    [InlineData("1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16")]
    [InlineData("1997-09-05", "FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07 1997-12-05")]
    [InlineData("1997-09-07", "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU", "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25")]
    [InlineData("1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4", "1997-09-28 1997-10-29 1997-11-28 1997-12-29")]
    [InlineData("1997-06-10", "FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10 1997-07-10 1998-06-10 1998-07-10")]
    [InlineData("1997-05-19", "FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "1996-11-05 2000-11-07 2004-11-02")]
    [InlineData("1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData("1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [InlineData("2026-01-31", "FREQ=MONTHLY;COUNT=4", "2026-01-31 2026-03-31 2026-05-31 2026-07-31")]
    [InlineData("2024-02-29", "FREQ=YEARLY;COUNT=3", "2024-02-29 2028-02-29 2032-02-29")]
    [InlineData("2026-01-13", "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260414", "2026-01-13 2026-02-10 2026-03-10 2026-04-14")]
    [InlineData("2026-02-13", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "2026-02-13 2026-03-13 2026-11-13")]
    [InlineData("2026-01-01", "freq=weekly;byday=th;count=2", "2026-01-01 2026-01-08")]
    [InlineData("2026-01-01", "RRULE:FREQ=DAILY;BYMONTH=1;BYDAY=SA,SU;COUNT=3", "2026-01-01 2026-01-03 2026-01-04")]
    public void Series_come_round_as_the_standard_says(string start, string text, string expected)
    {
        var rule = Rule(text);
        var dates = Occurrences.Dates(Day(start), rule, new LocalDate(2040, 1, 1)).Select(IsoText.Date);
        Assert.Equal(expected, string.Join(' ', dates));
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=19971224T000000Z", "19970905,19971003,19971107,19971205")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=19971205T130000Z", "19970905,19971003,19971107")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=19971205T140000Z", "19970905,19971003,19971107,19971205")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=1997-12-05", "19970905,19971003,19971107,19971205")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=1997-12-05T08:59", "19970905,19971003,19971107")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;UNTIL=19971205T090000", "19970905,19971003,19971107,19971205")]
    public void The_last_moment_belongs_to_the_series(string text, string expected)
    {
        var start = EventTime.At(new LocalDateTime(1997, 9, 5, 9, 0), TimeZones.Find("America/New_York")!);
        var dates = Occurrences.Dates(start, Rule(text), new LocalDate(2000, 1, 1)).Select(d => IsoText.Date(d).Replace("-", ""));
        Assert.Equal(expected, string.Join(',', dates));
    }

    [Fact]
    public void The_clock_time_stays_when_clocks_change()
    {
        var zone = TimeZones.Find("Europe/Copenhagen")!;
        var first = new EventSpan(EventTime.At(new LocalDateTime(2026, 10, 18, 2, 30), zone), EventTime.At(new LocalDateTime(2026, 10, 18, 4, 0), zone));
        var times = Occurrences.Between(first, Rule("FREQ=WEEKLY;COUNT=3"), [], new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1), 10);
        Assert.Equal(
            ["2026-10-18T02:30:00+02:00/2026-10-18T04:00:00+02:00", "2026-10-25T02:30:00+02:00/2026-10-25T04:00:00+01:00", "2026-11-01T02:30:00+01:00/2026-11-01T04:00:00+01:00"],
            times.Select(t => t.Start.Iso + "/" + t.End!.Value.Iso));
        var spring = new EventSpan(EventTime.At(new LocalDateTime(2027, 3, 21, 2, 30), zone), null);
        Assert.Equal(
            ["2027-03-21T02:30:00+01:00", "2027-03-28T03:30:00+02:00", "2027-04-04T02:30:00+02:00"],
            Occurrences.Between(spring, Rule("FREQ=WEEKLY;COUNT=3"), [], new LocalDate(2027, 1, 1), new LocalDate(2028, 1, 1), 10).Select(t => t.Start.Iso));
    }

    [Fact]
    public void Exceptions_are_left_out_but_counted()
    {
        var first = new EventSpan(Day("2026-01-06"), null);
        var days = Occurrences.Between(first, Rule("FREQ=WEEKLY;COUNT=4"), [new LocalDate(2026, 1, 13)], new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1), 10);
        Assert.Equal(["2026-01-06", "2026-01-20", "2026-01-27"], days.Select(d => d.Start.Iso));
    }

    [Fact]
    public void Only_the_window_and_the_number_asked_for_are_given()
    {
        var first = new EventSpan(Day("2020-01-07"), null);
        var days = Occurrences.Between(first, Rule("FREQ=MONTHLY;BYDAY=1TU"), [], new LocalDate(2026, 11, 20), new LocalDate(2030, 1, 1), 2);
        Assert.Equal(["2026-12-01", "2027-01-05"], days.Select(d => d.Start.Iso));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1)]
    [InlineData("FREQ=DAILY;INTERVAL=1000", 201)]
    [InlineData("FREQ=WEEKLY;INTERVAL=1000", 29)]
    [InlineData("FREQ=MONTHLY;INTERVAL=1000", 7)]
    [InlineData("FREQ=YEARLY;INTERVAL=1000", 1)]
    public void Rules_that_never_or_hardly_come_round_end_with_the_window(string text, int expected)
    {
        var dates = Occurrences.Dates(Day("1999-12-27"), Rule(text), new LocalDate(2549, 1, 1)).Count();
        Assert.Equal(expected, dates);
    }

    [Fact]
    public void A_series_is_followed_for_a_bounded_time() =>
        Assert.Equal(Occurrences.MostPeriods, Occurrences.Dates(Day("1900-01-01"), Rule("FREQ=DAILY"), new LocalDate(9999, 1, 1)).Count());

    [Theory]
    [InlineData("", 0, 0, "there is an empty part in the rule")]
    [InlineData("WEEKLY", 0, 6, "'WEEKLY' has no value")]
    [InlineData("INTERVAL=2", 0, 10, "the rule does not say how often: FREQ is missing")]
    [InlineData("FREQ=WEEKYL", 5, 6, "'WEEKYL' is no value for FREQ")]
    [InlineData("FREQ=HOURLY", 5, 6, "'HOURLY' is no value for FREQ")]
    [InlineData("FREQ=WEEKLY;BYDAYS=TU", 12, 6, "'BYDAYS' is not a part of a rule")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", 13, 8, "BYSETPOS is not read here")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,XX", 21, 2, "'XX' is no weekday")]
    [InlineData("FREQ=MONTHLY;BYDAY=0TU", 19, 3, "'0TU' counts from 0")]
    [InlineData("FREQ=MONTHLY;BYDAY=6TU", 19, 3, "a month has at most five of each weekday")]
    [InlineData("FREQ=WEEKLY;BYDAY=2TU", 18, 3, "a number before a weekday has no meaning with FREQ=WEEKLY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", 24, 2, "'32' is no value for BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0", 24, 1, "there is no day 0 in a month")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", 20, 2, "'13' is no value for BYMONTH")]
    [InlineData("FREQ=WEEKLY;COUNT=0", 18, 1, "'0' is no value for COUNT")]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999", 18, 11, "'99999999999' is no value for COUNT")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20261231", 18, 1, "COUNT and UNTIL both say when the series ends")]
    [InlineData("FREQ=WEEKLY;UNTIL=31.12.2026", 18, 10, "'31.12.2026' is no date")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260230", 18, 8, "'20260230' is no date")]
    [InlineData("FREQ=WEEKLY;UNTIL=99991231T235959Z", 18, 16, "'99991231T235959Z' is no date")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", 12, 10, "FREQ is given twice")]
    [InlineData("FREQ=WEEKLY;WKST=MON", 17, 3, "'MON' is no value for WKST")]
    public void A_wrong_rule_is_shown_its_place(string text, int offset, int length, string message)
    {
        Assert.Null(RecurrenceParser.Parse(text, out var error));
        Assert.Equal((offset, length, message), (error!.Offset, error.Length, error.Message));
        Assert.NotEmpty(error.Advice);
    }

    [Theory]
    [InlineData("FREQ=WEEKYL", "did you mean WEEKLY?")]
    [InlineData("FREQ=WEEKLY;BYDAYS=TU", "did you mean BYDAY?")]
    [InlineData("FREQ=WEEKLY;UNTIL=2026", "write the last day as year, month, day: UNTIL=20261231")]
    public void A_wrong_rule_is_told_what_to_write(string text, string advice)
    {
        RecurrenceParser.Parse(text, out var error);
        Assert.Equal(advice, error!.Advice);
    }

    [Fact]
    public void An_overlong_rule_is_refused()
    {
        RecurrenceParser.Parse("FREQ=YEARLY;BYMONTHDAY=" + string.Join(',', Enumerable.Repeat("1", 400)), out var error);
        Assert.Equal("the rule has more than 500 characters", error!.Message);
    }

    [Theory]
    [InlineData("byday=2tu;freq=monthly", "FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261225;INTERVAL=2;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261225T225959Z;WKST=SU")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261225T090000", "FREQ=WEEKLY;UNTIL=20261225T080000Z")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261225T090000Z", "FREQ=WEEKLY;UNTIL=20261225T090000Z")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=-1,15;BYMONTH=6,12;COUNT=4", "FREQ=YEARLY;COUNT=4;BYMONTH=6,12;BYMONTHDAY=-1,15")]
    public void Rules_are_written_in_their_standard_form(string text, string expected) =>
        Assert.Equal(expected, Rule(text).ToText(EventTime.At(new LocalDateTime(2026, 12, 1, 9, 0), TimeZones.Find("Europe/Copenhagen")!)));

    [Fact]
    public void The_last_day_of_whole_day_series_is_a_date() =>
        Assert.Equal("FREQ=WEEKLY;UNTIL=20261225", Rule("FREQ=WEEKLY;UNTIL=20261225T120000Z").ToText(Day("2026-12-01")));

    internal static RecurrenceRule Rule(string text)
    {
        var rule = RecurrenceParser.Parse(text, out var error);
        Assert.Null(error);
        return rule!;
    }

    private static EventTime Day(string date) => EventTime.WholeDay(LocalDate.FromDateOnly(DateOnly.Parse(date)), TimeZones.Find("Europe/Copenhagen")!);
}
