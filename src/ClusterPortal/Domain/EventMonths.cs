using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Schema;
using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>In: the entries of a calendar. Out: the months in which any of them takes place, each with what takes place in it, in order of time. Repetitions are
/// followed two years back and a year and a half ahead: a rule without an end would fill months for ever.</summary>
internal static class EventMonths
{
    private const int MonthsBack = 24;
    private const int MonthsAhead = 18;
    private const int MostRepetitions = 1000;

    /// <summary>Who writes a year as the end of an event has made a mistake, or has a fair that is always on.</summary>
    private const int MostMonths = 12;

    public static ImmutableArray<EventMonth> Of(Portal portal, ContentType type, DateTimeZone siteZone)
    {
        var today = LocalDate.FromDateOnly(portal.Today);
        var months = new SortedDictionary<int, List<EventOccurrence>>();
        foreach (var record in portal.Of(type))
        {
            if (!portal.IsListed(record) || Events.SpanOf(record, siteZone) is not { } first) continue;
            foreach (var span in Spans(record, first, today))
            {
                var last = Number(span.LastDay < span.Start.Date ? span.Start.Date : span.LastDay);
                for (var month = Number(span.Start.Date); month <= last && month < Number(span.Start.Date) + MostMonths; month++)
                {
                    if (!months.TryGetValue(month, out var list)) list = months[month] = [];
                    list.Add(new EventOccurrence(record, span));
                }
            }
        }

        return
        [
            .. months.Select(m => new EventMonth(
                new LocalDate(m.Key / 12, (m.Key % 12) + 1, 1),
                [.. m.Value.OrderBy(o => o.Span.Start.Instant).ThenBy(o => o.Record.Id, StringComparer.Ordinal)])),
        ];
    }

    private static IEnumerable<EventSpan> Spans(Record record, EventSpan first, LocalDate today)
    {
        if (Events.RuleOf(record) is not { } rule) return [first];
        var year = Math.Clamp(today.Year, EventYears.First + 3, EventYears.Last - 2);
        var middle = new LocalDate(year, today.Month, Math.Min(today.Day, 28));
        return Recurrence.Occurrences.Between(first, rule, Events.ExceptionsOf(record), middle.PlusMonths(-MonthsBack), middle.PlusMonths(MonthsAhead), MostRepetitions);
    }

    private static int Number(LocalDate day) => (day.Year * 12) + day.Month - 1;
}
