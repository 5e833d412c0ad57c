using ClusterPortal.Domain;
using ClusterPortal.Domain.Recurrence;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ClusterPortal.Tests.Domain;

/// <summary>Random rules against a second reading of the standard: look at every day of the window and ask whether the rule names it.</summary>
public sealed class RecurrencePropertyTests
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    [Fact]
    public void Series_hold_exactly_the_days_that_the_rule_names() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var rule = RecurrenceTests.Rule(c.Text);
            var start = EventTime.WholeDay(c.Start, DateTimeZone.Utc);
            var to = c.Start.PlusDays(1500);
            var given = Occurrences.Dates(start, rule, to).ToList();
            var expected = new List<LocalDate> { c.Start };
            for (var day = c.Start.PlusDays(1); day <= to; day = day.PlusDays(1))
                if (Names(rule, c.Start, day)) expected.Add(day);
            if (rule.Count is { } count) expected = [.. expected.Take(count)];
            return given.SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20261120, 5));

    [Fact]
    public void No_text_makes_the_parser_fail() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Gen.Choose(0, 40).ToArbitrary(), (noise, at) =>
        {
            var text = "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231;COUNT=".Insert(at, noise ?? "");
            var rule = RecurrenceParser.Parse(text, out var error);
            return (rule is null) == (error is not null) && (error is null || (error.Offset >= 0 && error.Length >= 0 && error.Offset + error.Length <= text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261120, 7));

    [Fact]
    public void What_is_written_reads_back_as_the_same_series() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var start = EventTime.At(c.Start.At(new LocalTime(9, 0)), DateTimeZoneProviders.Tzdb["Europe/Copenhagen"]);
            var rule = RecurrenceTests.Rule(c.Text);
            var again = RecurrenceTests.Rule(rule.ToText(start));
            return Occurrences.Dates(start, rule, c.Start.PlusDays(800)).SequenceEqual(Occurrences.Dates(start, again, c.Start.PlusDays(800)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261120, 9));

    private static Gen<(LocalDate Start, string Text)> Cases()
    {
        var ends = Gen.Elements("", "", ";COUNT=1", ";COUNT=7");
        var interval = Gen.Elements("", "", ";INTERVAL=2", ";INTERVAL=3");
        var weekStart = Gen.Elements("", ";WKST=SU", ";WKST=WE");
        var plainDays = Gen.Elements("", ";BYDAY=TU", ";BYDAY=MO,TH", ";BYDAY=SU,SA,MO");
        var anyDays = Gen.Elements("", ";BYDAY=TU", ";BYDAY=2TU", ";BYDAY=-1FR,1MO", ";BYDAY=5SU,-2WE");
        var monthDays = Gen.Elements("", "", ";BYMONTHDAY=13", ";BYMONTHDAY=31,-1", ";BYMONTHDAY=1,15,-30");
        var months = Gen.Elements("", "", ";BYMONTH=2", ";BYMONTH=3,10");
        var rules = Gen.OneOf(
            from e in ends from i in interval from d in plainDays from m in monthDays from o in months select "FREQ=DAILY" + i + e + d + m + o,
            from e in ends from i in interval from d in plainDays from w in weekStart from o in months select "FREQ=WEEKLY" + i + e + d + w + o,
            from e in ends from i in interval from d in anyDays from m in monthDays from o in months select "FREQ=MONTHLY" + i + e + d + m + o,
            from e in ends from i in interval from d in anyDays from m in monthDays from o in months select "FREQ=YEARLY" + i + e + d + m + o);
        return from day in Gen.Choose(0, 3000) from text in rules select (new LocalDate(2024, 1, 1).PlusDays(day), text);
    }

    private static bool Names(RecurrenceRule rule, LocalDate start, LocalDate day)
    {
        var byDay = rule.ByDay.Length > 0;
        var byMonthDay = rule.ByMonthDay.Length > 0;
        var byMonth = rule.ByMonth.Length > 0;
        if (byMonth && !rule.ByMonth.Contains(day.Month)) return false;
        var monthLength = day.Calendar.GetDaysInMonth(day.Year, day.Month);
        if (byMonthDay && !rule.ByMonthDay.Any(d => d > 0 ? d == day.Day : monthLength + 1 + d == day.Day)) return false;
        var withinYear = rule.Frequency == Frequency.Yearly && !byMonth && !byMonthDay;
        if (byDay && !rule.ByDay.Any(d => Days[(int)day.DayOfWeek - 1] == RecurrenceWords.Of(d.Day) && (d.Ordinal == 0 || Ordinals(day, withinYear).Contains(d.Ordinal)))) return false;
        switch (rule.Frequency)
        {
            case Frequency.Daily:
                return Period.DaysBetween(start, day) % rule.Interval == 0;
            case Frequency.Weekly:
                if (!byDay && day.DayOfWeek != start.DayOfWeek) return false;
                return Period.DaysBetween(WeekOf(start, rule), WeekOf(day, rule)) / 7 % rule.Interval == 0;
            case Frequency.Monthly:
                if (!byDay && !byMonthDay && day.Day != start.Day) return false;
                return ((day.Year - start.Year) * 12 + day.Month - start.Month) % rule.Interval == 0;
            default:
                if (!byDay && !byMonthDay && day.Day != start.Day) return false;
                if (!byDay && !byMonthDay && !byMonth && day.Month != start.Month) return false;
                return (day.Year - start.Year) % rule.Interval == 0;
        }
    }

    private static LocalDate WeekOf(LocalDate day, RecurrenceRule rule) =>
        day.DayOfWeek == rule.WeekStart ? day : day.Previous(rule.WeekStart);

    private static int[] Ordinals(LocalDate day, bool withinYear)
    {
        var first = withinYear ? new LocalDate(day.Year, 1, 1) : new LocalDate(day.Year, day.Month, 1);
        var last = withinYear ? new LocalDate(day.Year, 12, 31) : day.With(DateAdjusters.EndOfMonth);
        var same = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).Where(d => d.DayOfWeek == day.DayOfWeek).ToList();
        var index = same.IndexOf(day);
        return [index + 1, index - same.Count];
    }
}
