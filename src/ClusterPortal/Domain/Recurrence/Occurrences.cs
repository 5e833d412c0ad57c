using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>In: an event's first time, its rule, its exceptions. Out: the days on which it takes place, in order. The start always counts as the first,
/// as calendar programs show it, also where the rule would not name it. Days keep the time of the clock at the event's place.</summary>
internal static class Occurrences
{
    /// <summary>No series is followed for more days, weeks, months or years than this (a daily one for over a century): the bound for hostile rules.</summary>
    public const int MostPeriods = 40_000;

    /// <summary>Whether the rule itself names the first day of the series.</summary>
    public static bool Names(RecurrenceRule rule, EventTime start)
    {
        var days = new List<LocalDate>();
        RecurrencePeriods.Fill(days, rule, start.Date, 0, start.Date);
        return days.Contains(start.Date);
    }

    /// <summary>The occurrences from <paramref name="from"/> to <paramref name="to"/> (days of the event's place, both inclusive, by their first day).</summary>
    /// <param name="first">The event as written.</param>
    /// <param name="rule">Its rule, or null for a single event.</param>
    /// <param name="exceptions">Days that are left out; they still count towards COUNT, as RFC 5545 has it.</param>
    /// <param name="most">Stop after so many.</param>
    public static IEnumerable<EventSpan> Between(EventSpan first, RecurrenceRule? rule, IReadOnlyCollection<LocalDate> exceptions, LocalDate from, LocalDate to, int most)
    {
        var left = most;
        foreach (var date in Dates(first.Start, rule, to))
        {
            if (left <= 0) yield break;
            if (date < from || exceptions.Contains(date)) continue;
            left--;
            yield return first.MovedTo(date);
        }
    }

    /// <summary>The days of a series up to <paramref name="to"/>, without regard to exceptions.</summary>
    public static IEnumerable<LocalDate> Dates(EventTime start, RecurrenceRule? rule, LocalDate to)
    {
        if (start.Date > to) yield break;
        yield return start.Date;
        if (rule is null) yield break;
        var count = 1;
        var candidates = new List<LocalDate>();
        for (var period = 0; period < MostPeriods; period++)
        {
            candidates.Clear();
            if (!RecurrencePeriods.Fill(candidates, rule, start.Date, period, to)) yield break;
            foreach (var date in candidates)
            {
                if (date <= start.Date) continue;
                if (date > to || count >= rule.Count || rule.Until?.Allows(start.On(date)) == false) yield break;
                count++;
                yield return date;
            }
        }
    }
}
