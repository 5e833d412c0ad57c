using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>The days that a rule names within its n-th day, week, month or year (RFC 5545, table of section 3.3.10).</summary>
internal static class RecurrencePeriods
{
    /// <summary>Adds the days of one period, in order, each once. False when the period begins after <paramref name="to"/>: the series is done.</summary>
    public static bool Fill(List<LocalDate> days, RecurrenceRule rule, LocalDate start, int period, LocalDate to)
    {
        // Counted in 64 bits and compared before any date is made: the calendar itself ends in 9999.
        var step = (long)period * rule.Interval;
        switch (rule.Frequency)
        {
            case Frequency.Daily:
                if (step > Period.DaysBetween(start, to)) return false;
                var day = start.PlusDays((int)step);
                if (InMonths(rule, day) && InMonthDays(rule, day) && InWeekdays(rule, day)) days.Add(day);
                return true;
            case Frequency.Weekly:
                if (step * 7 > Period.DaysBetween(start, to) + 7L) return false;
                return Week(days, rule, start, (int)step, to);
            case Frequency.Monthly:
                var months = start.Year * 12L + start.Month - 1 + step;
                if (months > to.Year * 12L + to.Month - 1) return false;
                Month(days, rule, start, (int)(months / 12), (int)(months % 12) + 1);
                return true;
            default:
                if (start.Year + step > to.Year) return false;
                Year(days, rule, start, (int)(start.Year + step));
                return true;
        }
    }

    private static bool Week(List<LocalDate> days, RecurrenceRule rule, LocalDate start, int weeks, LocalDate to)
    {
        var back = ((int)start.DayOfWeek - (int)rule.WeekStart + 7) % 7;
        var ahead = (long)weeks * 7 - back;
        if (ahead > Period.DaysBetween(start, to)) return false;
        for (var i = 0; i < 7; i++)
        {
            if (ahead + i < 0 || ahead + i > Period.DaysBetween(start, to)) continue;
            var day = start.PlusDays((int)(ahead + i));
            var named = rule.ByDay.IsEmpty ? day.DayOfWeek == start.DayOfWeek : InWeekdays(rule, day);
            if (named && InMonths(rule, day)) days.Add(day);
        }

        return true;
    }

    private static void Month(List<LocalDate> days, RecurrenceRule rule, LocalDate start, int year, int month)
    {
        if (!rule.ByMonth.IsEmpty && !rule.ByMonth.Contains(month)) return;
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        for (var d = 1; d <= last; d++)
        {
            var day = new LocalDate(year, month, d);
            var named = (rule.ByMonthDay.IsEmpty, rule.ByDay.IsEmpty) switch
            {
                (true, true) => d == start.Day,
                _ => InMonthDays(rule, day) && InWeekdays(rule, day),
            };
            if (named) days.Add(day);
        }
    }

    private static void Year(List<LocalDate> days, RecurrenceRule rule, LocalDate start, int year)
    {
        // Without months, numbered weekdays count within the year; with months, within each of them.
        if (rule.ByMonth.IsEmpty && rule.ByMonthDay.IsEmpty && !rule.ByDay.IsEmpty)
        {
            for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            {
                if (rule.ByDay.Any(w => w.Day == day.DayOfWeek && OrdinalFits(w.Ordinal, day.DayOfYear, CalendarSystem.Iso.GetDaysInYear(year)))) days.Add(day);
                if (day.DayOfYear == CalendarSystem.Iso.GetDaysInYear(year)) break;
            }

            return;
        }

        for (var month = 1; month <= 12; month++)
        {
            var wanted = rule.ByMonth.IsEmpty ? !rule.ByMonthDay.IsEmpty || month == start.Month : rule.ByMonth.Contains(month);
            if (wanted) Month(days, rule, start, year, month);
        }
    }

    private static bool InMonths(RecurrenceRule rule, LocalDate day) => rule.ByMonth.IsEmpty || rule.ByMonth.Contains(day.Month);

    private static bool InMonthDays(RecurrenceRule rule, LocalDate day)
    {
        if (rule.ByMonthDay.IsEmpty) return true;
        var fromEnd = day.Day - CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) - 1;
        return rule.ByMonthDay.Contains(day.Day) || rule.ByMonthDay.Contains(fromEnd);
    }

    private static bool InWeekdays(RecurrenceRule rule, LocalDate day)
    {
        if (rule.ByDay.IsEmpty) return true;
        foreach (var weekday in rule.ByDay)
            if (weekday.Day == day.DayOfWeek && OrdinalFits(weekday.Ordinal, day.Day, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month))) return true;
        return false;
    }

    private static bool OrdinalFits(int ordinal, int place, int length) => ordinal switch
    {
        0 => true,
        > 0 => (place - 1) / 7 + 1 == ordinal,
        _ => (length - place) / 7 + 1 == -ordinal,
    };
}
