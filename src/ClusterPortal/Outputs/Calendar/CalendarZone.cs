using NodaTime;
using NodaTime.TimeZones;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>A zone, and the years that events need of it. Written as a VTIMEZONE: changes that follow one yearly rule as that rule, valid for good;
/// others one by one for those years.</summary>
internal sealed record CalendarZone(DateTimeZone Zone, int FirstYear, int LastYear)
{
    // A rule is believed when it holds for a whole round of the calendar: "the fourth" and "the last Sunday" differ only in some years.
    private const int YearsToBelieve = 28;

    public CalendarZone Including(int firstYear, int lastYear) =>
        this with { FirstYear = Math.Min(FirstYear, firstYear), LastYear = Math.Max(LastYear, lastYear) };

    public void Write(ContentLine line)
    {
        line.Raw("BEGIN", "VTIMEZONE");
        line.Raw("TZID", Zone.Id);
        var all = Changes(FirstYear, LastYear + YearsToBelieve);
        var needed = all.Where(c => c.Onset.Year <= LastYear).ToLookup(c => c.Kind);
        // A kind of change that only comes later means that the rules of today end.
        var lasting = all.All(c => needed.Contains(c.Kind));
        foreach (var kind in needed)
        {
            if (lasting && YearlyRule([.. all.Where(c => c.Kind == kind.Key)]) is { } rule) Write(line, kind.First(), rule, []);
            else Write(line, kind.First(), null, [.. kind.Skip(1).Select(c => c.Onset)]);
        }

        line.Raw("END", "VTIMEZONE");
    }

    private static void Write(ContentLine line, Change change, string? rule, LocalDateTime[] more)
    {
        var name = change.Daylight ? "DAYLIGHT" : "STANDARD";
        line.Raw("BEGIN", name);
        line.Raw("DTSTART", CalendarText.Local(change.Onset));
        if (rule is not null) line.Raw("RRULE", rule);
        foreach (var onset in more) line.Raw("RDATE", CalendarText.Local(onset));
        line.Raw("TZOFFSETFROM", CalendarText.Offset(change.From));
        line.Raw("TZOFFSETTO", CalendarText.Offset(change.To));
        line.Text("TZNAME", change.Name);
        line.Raw("END", name);
    }

    // The change that brought what holds at the beginning of the first year, then all to the end of the last.
    private List<Change> Changes(int firstYear, int lastYear)
    {
        var start = Instant.FromUtc(firstYear, 1, 1, 0, 0) - Duration.FromDays(1);
        var end = Instant.FromUtc(lastYear + 1, 1, 1, 0, 0) + Duration.FromDays(1);
        var changes = new List<Change>();
        var before = Zone.GetZoneInterval(start);
        changes.Add(before.HasStart ? Of(Zone.GetZoneInterval(before.Start - Duration.Epsilon), before) : Always(before));
        foreach (var interval in Zone.GetZoneIntervals(new Interval(start, end)).Skip(1))
        {
            changes.Add(Of(before, interval));
            before = interval;
        }

        return changes;
    }

    private static Change Of(ZoneInterval before, ZoneInterval after)
    {
        // Some zones call summer their normal time and winter the exception; programs expect the later clock to be DAYLIGHT.
        var daylight = after.Savings > Offset.Zero || (after.Savings == Offset.Zero && before.Savings < Offset.Zero);
        return new Change(after.Start.WithOffset(before.WallOffset).LocalDateTime, before.WallOffset, after.WallOffset, after.Name, daylight);
    }

    private static Change Always(ZoneInterval interval) =>
        new(new LocalDateTime(1970, 1, 1, 0, 0), interval.WallOffset, interval.WallOffset, interval.Name, false);

    private static string? YearlyRule(IReadOnlyList<Change> changes)
    {
        if (changes.Count < 2) return null;
        var first = changes[0].Onset;
        for (var i = 1; i < changes.Count; i++)
        {
            var onset = changes[i].Onset;
            if (onset.Year != first.Year + i || onset.Month != first.Month || onset.DayOfWeek != first.DayOfWeek || onset.TimeOfDay != first.TimeOfDay) return null;
        }

        var day = Domain.Recurrence.RecurrenceWords.Of(first.DayOfWeek);
        if (changes.All(c => c.Onset.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(c.Onset.Year, c.Onset.Month))) return $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY=-1{day}";
        var ordinal = (first.Day - 1) / 7 + 1;
        return changes.All(c => (c.Onset.Day - 1) / 7 + 1 == ordinal) ? $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={ordinal}{day}" : null;
    }

    private sealed record Change(LocalDateTime Onset, Offset From, Offset To, string Name, bool Daylight)
    {
        public (Offset From, Offset To, string Name, bool Daylight) Kind => (From, To, Name, Daylight);
    }
}
