using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Recurrence;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using NodaTime;

namespace ClusterPortal.Rules;

/// <summary>What events say about time must hold together: a zone that exists, a year within reach, an end after the start, a rule that can be read and names the first day.</summary>
internal static class EventTimes
{
    public static void Check(Portal portal, DateTimeZone siteZone, DiagnosticBag bag)
    {
        foreach (var type in portal.Types.All)
        {
            if (!type.Has(Traits.Calendar)) continue;
            foreach (var record in portal.Of(type)) Check(record, siteZone, bag);
        }
    }

    private static void Check(Record record, DateTimeZone siteZone, DiagnosticBag bag)
    {
        if (record["timezone"] is TextValue zone) Zone(zone, bag);
        var reach = Year(record["start"], "start", bag) & Year(record["end"], "end", bag);
        if (!reach || Events.SpanOf(record, siteZone) is not { } span) return;
        if (record["end"] is TimeValue end) End(span, (TimeValue)record["start"]!, end, bag);
        if (record["recurrence"] is TextValue rule) Recurrence(rule, span.Start, bag);
    }

    private static void Zone(TextValue zone, DiagnosticBag bag)
    {
        var id = zone.Text.Parts[0].Text;
        if (TimeZones.Find(id) is not null) return;
        var near = TimeZones.Suggest(id);
        bag.Report(
            EventRules.Zone, zone.Span, $"'{id}' is not a time zone", near is null ? "such as Europe/Copenhagen" : $"did you mean {near}?",
            near is null ? null : new Fix($"Write '{near}'", zone.Span, near) { IsSafe = string.Equals(near, id, StringComparison.OrdinalIgnoreCase) });
    }

    private static bool Year(FieldValue? value, string name, DiagnosticBag bag)
    {
        if (value is not TimeValue time || EventYears.Contain(time.Date.Year)) return true;
        bag.Report(EventRules.Year, time.Span, $"'{name}' lies in the year {time.Date.Year}", $"a year from {EventYears.First} to {EventYears.Last}");
        return false;
    }

    private static void End(EventSpan span, TimeValue start, TimeValue end, DiagnosticBag bag)
    {
        if (start.Time is null != end.Time is null)
        {
            var day = start.Time is null ? ("start", "end") : ("end", "start");
            bag.Report(EventRules.End, end.Span, $"'{day.Item1}' is a day alone, but '{day.Item2}' has a time", "give both a time, or neither", null, new Note("the start is here", start.Span));
        }
        else if (start.Time is null ? end.Date < start.Date : span.EndInstant <= span.Start.Instant)
        {
            bag.Report(EventRules.End, end.Span, "the event ends before it begins", start.Time is null ? "the last day" : "a time after the start", null, new Note("the start is here", start.Span));
        }
    }

    private static void Recurrence(TextValue value, EventTime start, DiagnosticBag bag)
    {
        var part = value.Text.Parts[0];
        var rule = RecurrenceParser.Parse(part.Text, out var error);
        if (error is not null)
        {
            bag.Report(EventRules.Recurrence, Place(part, error), $"the rule of repetition cannot be read: {error.Message}", error.Advice);
            return;
        }

        if (rule!.Until?.Allows(start) == false)
            bag.Report(EventRules.Series, part.Span, "the series ends before its first day", "write a later day in UNTIL");
        else if (!Occurrences.Names(rule, start))
            bag.Report(EventRules.Series, part.Span, $"the first day, {IsoText.Date(start.Date)}, is not one of those that the rule names", $"{start.Date.DayOfWeek} {IsoText.Date(start.Date)} is shown as an extra day; move 'start' to the first day of the series");
    }

    private static Span Place(LocalizedText.Part part, RecurrenceError error) =>
        part.Form == LocalizedText.Form.Verbatim ? part.Span : part.Place(error.Offset, error.Length);
}
