using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain.Recurrence;
using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>What an event entry says about time: its span in its own zone, its repetitions, whether it is over.</summary>
internal static class Events
{
    private const int YearsAhead = 3;

    /// <summary>From start to end in the event's time zone, else the site's.</summary>
    public static EventSpan? SpanOf(Record record, DateTimeZone siteZone)
    {
        if (record["start"] is not TimeValue start || !EventYears.Contain(start.Date.Year)) return null;
        var zone = ZoneOf(record) ?? siteZone;
        return new EventSpan(EventTime.Of(start, zone), record["end"] is TimeValue end && EventYears.Contain(end.Date.Year) ? EventTime.Of(end, zone) : null);
    }

    public static DateTimeZone? ZoneOf(Record record) =>
        record["timezone"] is TextValue zone ? TimeZones.Find(zone.Text.Parts[0].Text) : null;

    public static RecurrenceRule? RuleOf(Record record) =>
        record["recurrence"] is TextValue rule ? RecurrenceParser.Parse(rule.Text.Parts[0].Text, out _) : null;

    /// <summary>Days on which a series does not take place.</summary>
    public static ImmutableArray<LocalDate> ExceptionsOf(Record record) =>
        [.. record["except"].Items().Select(d => d.Date()).OfType<DateOnly>().Select(LocalDate.FromDateOnly)];

    /// <summary>The event's next occurrence, or its last when all are over. The event itself when it does not repeat.</summary>
    public static EventSpan Next(Record record, EventSpan first, DateOnly today, DateTimeZone siteZone)
    {
        if (RuleOf(record) is not { } rule || !first.IsPast(today, siteZone)) return first;
        foreach (var span in Coming(record, first, today, siteZone, 1)) return span;
        var except = ExceptionsOf(record);
        var last = Recurrence.Occurrences.Dates(first.Start, rule, Reach(today)).Where(d => !except.Contains(d)).Append(first.Start.Date).Max();
        return first.MovedTo(last);
    }

    /// <summary>Over, the last repetition included.</summary>
    public static bool IsPast(Record record, DateOnly today, DateTimeZone siteZone) =>
        SpanOf(record, siteZone) is { } first && Next(record, first, today, siteZone).IsPast(today, siteZone);

    /// <summary>The occurrences that are not over, at most a few; empty for an event that does not repeat.</summary>
    public static IEnumerable<EventSpan> Coming(Record record, EventSpan first, DateOnly today, DateTimeZone siteZone, int most)
    {
        if (RuleOf(record) is not { } rule) return [];
        var days = Period.DaysBetween(first.Start.Date, first.LastDay);
        var from = Reach(today).PlusDays(-days - 1);
        return Recurrence.Occurrences.Between(first, rule, ExceptionsOf(record), from, from.PlusYears(YearsAhead), most + days + 2).Where(s => !s.IsPast(today, siteZone)).Take(most);
    }

    public static string StatusOf(Record record) => record["event_status"] is ChoiceValue status ? status.Choice.Id : "scheduled";

    // No event lies outside of these days, so nothing is lost, and adding years cannot leave the calendar.
    private static LocalDate Reach(DateOnly today) =>
        new(Math.Clamp(today.Year, EventYears.First - 1, EventYears.Last + 1), today.Month, today is { Month: 2, Day: 29 } ? 28 : today.Day);
}
