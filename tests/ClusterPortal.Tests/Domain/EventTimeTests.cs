using ClusterPortal.Domain;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ClusterPortal.Tests.Domain;

public sealed class EventTimeTests
{
    [Theory]
    [InlineData("Europe/Copenhagen", "2026-12-01T09:00", "2026-12-01T09:00:00+01:00", "2026-12-01T08:00Z")]
    [InlineData("Europe/Copenhagen", "2026-07-01T09:00", "2026-07-01T09:00:00+02:00", "2026-07-01T07:00Z")]
    [InlineData("Europe/Copenhagen", "2026-10-25T01:59", "2026-10-25T01:59:00+02:00", "2026-10-24T23:59Z")]
    [InlineData("Europe/Copenhagen", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00", "2026-10-25T00:30Z")]
    [InlineData("Europe/Copenhagen", "2026-10-25T03:00", "2026-10-25T03:00:00+01:00", "2026-10-25T02:00Z")]
    [InlineData("Europe/Copenhagen", "2027-03-28T01:59", "2027-03-28T01:59:00+01:00", "2027-03-28T00:59Z")]
    [InlineData("Europe/Copenhagen", "2027-03-28T02:30", "2027-03-28T03:30:00+02:00", "2027-03-28T01:30Z")]
    [InlineData("Europe/Copenhagen", "2027-03-28T03:00", "2027-03-28T03:00:00+02:00", "2027-03-28T01:00Z")]
    [InlineData("Asia/Shanghai", "2026-10-25T02:30", "2026-10-25T02:30:00+08:00", "2026-10-24T18:30Z")]
    [InlineData("Asia/Shanghai", "2027-03-28T02:30", "2027-03-28T02:30:00+08:00", "2027-03-27T18:30Z")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00", "2026-11-01T05:30Z")]
    [InlineData("America/New_York", "2027-03-14T02:15", "2027-03-14T03:15:00-04:00", "2027-03-14T07:15Z")]
    [InlineData("Asia/Kolkata", "2026-01-01T12:00", "2026-01-01T12:00:00+05:30", "2026-01-01T06:30Z")]
    [InlineData("UTC", "2026-01-01T12:00", "2026-01-01T12:00:00Z", "2026-01-01T12:00Z")]
    public void Local_times_keep_the_rules_of_their_zone(string zone, string local, string iso, string utc)
    {
        var time = EventTime.At(Local(local), TimeZones.Find(zone)!);
        Assert.Equal(iso, time.Iso);
        Assert.Equal(Local(utc.TrimEnd('Z')).InUtc().ToInstant(), time.Instant);
    }

    [Fact]
    public void A_whole_day_is_a_date_and_begins_when_the_day_begins()
    {
        // On this night clocks in Beirut went from 00:00 to 01:00.
        var day = EventTime.WholeDay(new LocalDate(2026, 3, 29), TimeZones.Find("Asia/Beirut")!);
        Assert.Equal("2026-03-29", day.Iso);
        Assert.Equal(Instant.FromUtc(2026, 3, 28, 22, 0), day.Instant);
    }

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    public void An_event_is_past_from_the_day_after_it(string today, bool past)
    {
        var span = new EventSpan(EventTime.At(Local("2026-11-20T09:00"), Zone()), EventTime.At(Local("2026-11-20T16:00"), Zone()));
        Assert.Equal(past, span.IsPast(DateOnly.Parse(today), Zone()));
    }

    [Fact]
    public void An_event_that_ends_at_midnight_is_past_on_the_next_day()
    {
        var span = new EventSpan(EventTime.At(Local("2026-11-20T20:00"), Zone()), EventTime.At(Local("2026-11-21T00:00"), Zone()));
        Assert.True(span.IsPast(new DateOnly(2026, 11, 21), Zone()));
        Assert.Equal(new LocalDate(2026, 11, 20), span.LastDay);
    }

    [Fact]
    public void An_event_that_begins_at_midnight_today_without_an_end_is_not_past()
    {
        var span = new EventSpan(EventTime.At(Local("2026-11-20T00:00"), Zone()), null);
        Assert.False(span.IsPast(new DateOnly(2026, 11, 20), Zone()));
        Assert.True(span.IsPast(new DateOnly(2026, 11, 21), Zone()));
    }

    [Fact]
    public void The_last_of_several_whole_days_belongs_to_the_event()
    {
        var span = new EventSpan(EventTime.WholeDay(new LocalDate(2026, 11, 18), Zone()), EventTime.WholeDay(new LocalDate(2026, 11, 20), Zone()));
        Assert.False(span.IsPast(new DateOnly(2026, 11, 20), Zone()));
        Assert.True(span.IsPast(new DateOnly(2026, 11, 21), Zone()));
    }

    [Fact]
    public void Past_is_judged_by_the_instant_and_not_by_the_date_of_another_zone()
    {
        // 20 November, 22:00 in New York is 21 November, 04:00 in Copenhagen.
        var newYork = TimeZones.Find("America/New_York")!;
        var span = new EventSpan(EventTime.At(Local("2026-11-20T20:00"), newYork), EventTime.At(Local("2026-11-20T22:00"), newYork));
        Assert.False(span.IsPast(new DateOnly(2026, 11, 21), Zone()));
    }

    [Fact]
    public void Any_time_in_any_zone_agrees_with_Noda_Time()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).ToArray();
        var cases = from zone in Gen.Elements(zones)
                    from minutes in Gen.Choose(0, 60 * 24 * 365 * 60)
                    select (Zone: zone, Local: new LocalDateTime(1990, 1, 1, 0, 0).PlusMinutes(minutes));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var zone = DateTimeZoneProviders.Tzdb[c.Zone];
            var expected = zone.AtLeniently(c.Local);
            var time = EventTime.At(c.Local, zone);
            return time.Instant == expected.ToInstant()
                && NodaTime.Text.OffsetDateTimePattern.GeneralIso.Parse(time.Iso).Value.ToInstant() == expected.ToInstant();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261120, 3));
    }

    [Theory]
    [InlineData("Europe/Copenhagen", true)]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("UTC", true)]
    [InlineData("europe/copenhagen", false)]
    [InlineData("UTC+01", false)]
    [InlineData("CEST", false)]
    [InlineData("", false)]
    public void Only_names_of_the_database_are_zones(string id, bool known) => Assert.Equal(known, TimeZones.Find(id) is not null);

    [Theory]
    [InlineData("europe/copenhagen", "Europe/Copenhagen")]
    [InlineData("Europe/Copenhague", "Europe/Copenhagen")]
    [InlineData("Europe/Kopenhagen", "Europe/Copenhagen")]
    [InlineData("Copenhagen", "Europe/Copenhagen")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Romance Standard Time", "Europe/Paris")]
    [InlineData("Shanghia", "Asia/Shanghai")]
    [InlineData("qqqqqqqq", null)]
    [InlineData("", null)]
    public void A_wrong_name_gets_a_suggestion(string id, string? suggestion) => Assert.Equal(suggestion, TimeZones.Suggest(id));

    private static DateTimeZone Zone() => TimeZones.Find("Europe/Copenhagen")!;

    private static LocalDateTime Local(string text) => LocalDateTime.FromDateTime(DateTime.Parse(text));
}
