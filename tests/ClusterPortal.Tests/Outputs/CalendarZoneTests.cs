using ClusterPortal.Domain;
using ClusterPortal.Domain.Recurrence;
using ClusterPortal.Outputs.Calendar;
using NodaTime;

namespace ClusterPortal.Tests.Outputs;

/// <summary>Reads each written VTIMEZONE back as a calendar program would, and compares its offsets with the database's, hour by hour around every change.</summary>
public sealed class CalendarZoneTests
{
    [Theory]
    [InlineData("Europe/Copenhagen", 2026, 2027)]
    [InlineData("Europe/Copenhagen", 1995, 1998)]
    [InlineData("America/New_York", 2026, 2028)]
    [InlineData("America/New_York", 2005, 2009)]
    [InlineData("Asia/Shanghai", 2026, 2027)]
    [InlineData("Asia/Kolkata", 2026, 2027)]
    [InlineData("Australia/Sydney", 2026, 2027)]
    [InlineData("America/Santiago", 2026, 2028)]
    [InlineData("Europe/Dublin", 2026, 2027)]
    [InlineData("Asia/Jerusalem", 2026, 2030)]
    [InlineData("Africa/Casablanca", 2025, 2028)]
    [InlineData("Africa/Cairo", 2022, 2027)]
    [InlineData("Europe/Istanbul", 2014, 2018)]
    [InlineData("Pacific/Apia", 2011, 2013)]
    [InlineData("Etc/GMT-14", 2026, 2026)]
    public void A_written_zone_has_the_databases_offsets(string id, int first, int last) => AssertSameOffsets(id, first, last, last);

    [Fact]
    public void Rules_hold_beyond_the_years_asked_for()
    {
        AssertSameOffsets("Europe/Copenhagen", 2026, 2026, 2060);
        AssertSameOffsets("America/New_York", 2026, 2026, 2060);
    }

    [Fact]
    public void Every_zone_is_right_for_the_coming_years()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids) AssertSameOffsets(id, 2026, 2028, 2028);
    }

    private static void AssertSameOffsets(string id, int first, int last, int compareTo)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var text = Bytes.Of(o => new CalendarZone(zone, first, last).Write(new ContentLine(o)));
        var changes = Read(text, compareTo);
        var start = Instant.FromUtc(first, 1, 1, 0, 0);
        var end = Instant.FromUtc(compareTo + 1, 1, 1, 0, 0);
        foreach (var interval in zone.GetZoneIntervals(new Interval(start, end)))
        {
            foreach (var instant in new[] { interval.HasStart ? interval.Start : start, interval.HasEnd ? interval.End - Duration.FromSeconds(1) : end })
            {
                if (instant < start || instant >= end) continue;
                var written = changes.Where(c => c.At <= instant).MaxBy(c => c.At);
                Assert.True(written.To == interval.WallOffset, $"{id} at {instant}: {written.To} instead of {interval.WallOffset}\n{text}");
            }
        }
    }

    private static List<(Instant At, Offset To)> Read(string text, int last)
    {
        var changes = new List<(Instant, Offset)>();
        foreach (var block in text.Split("BEGIN:").Where(b => b.StartsWith("STANDARD", StringComparison.Ordinal) || b.StartsWith("DAYLIGHT", StringComparison.Ordinal)))
        {
            var lines = block.Split("\r\n").Where(l => l.Contains(':')).Select(l => l.Split(':', 2)).ToLookup(l => l[0], l => l[1]);
            var from = Offset.FromSeconds(Seconds(lines["TZOFFSETFROM"].Single()));
            var to = Offset.FromSeconds(Seconds(lines["TZOFFSETTO"].Single()));
            var start = Local(lines["DTSTART"].Single());
            var onsets = lines["RRULE"].Any()
                ? Occurrences.Dates(EventTime.At(start, DateTimeZone.Utc), RecurrenceParser.Parse(lines["RRULE"].Single(), out _), new LocalDate(last + 1, 12, 31)).Select(d => d + start.TimeOfDay)
                : lines["RDATE"].Select(Local).Prepend(start);
            changes.AddRange(onsets.Select(o => (o.WithOffset(from).ToInstant(), to)));
        }

        return changes;
    }

    private static LocalDateTime Local(string text) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(text, "yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture));

    private static int Seconds(string text) =>
        (text[0] == '-' ? -1 : 1) * (int.Parse(text[1..3]) * 3600 + int.Parse(text[3..5]) * 60 + (text.Length == 7 ? int.Parse(text[5..7]) : 0));
}
