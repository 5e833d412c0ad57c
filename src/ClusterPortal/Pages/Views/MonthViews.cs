using System.Globalization;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using NodaTime;

namespace ClusterPortal.Pages.Views;

/// <summary>A month of a calendar as templates see it: weeks of seven days, and the same as a list.</summary>
internal static class MonthViews
{
    /// <summary>Events that a month lists, and those that a day of its table names, so that the page of a busy month stays below 100 KB. It says how many more there are.</summary>
    public const int MostRows = 100;
    private const int MostOfDay = 5;

    public static readonly RecordShape Weekday = new("weekday", new Member("short", Shape.Text), new Member("name", Shape.Text));

    public static readonly RecordShape DayEvent = new(
        "event of a day",
        new Member("title", Shape.Text), new Member("url", Shape.Text, true), new Member("time_text", Shape.Text, true, "When it begins; null for whole days, and for the later days of one that lasts."),
        new Member("cancelled", Shape.Boolean));

    public static readonly RecordShape Day = new(
        "day of a month",
        new Member("number", Shape.Number), new Member("iso", Shape.Text), new Member("text", Shape.Text), new Member("inside", Shape.Boolean, Doc: "Whether it belongs to the month."),
        new Member("today", Shape.Boolean), new Member("events", Shape.List(DayEvent), Doc: "The first of them."), new Member("more", Shape.Number, Doc: "How many are left out."));

    public static readonly RecordShape Week = new("week", new Member("number", Shape.Number, Doc: "By ISO 8601."), new Member("days", Shape.List(Day)));

    public static readonly RecordShape Row = new(
        "event of a month",
        new Member("entry", Shape.Any), new Member("cancelled", Shape.Boolean), new Member("date", Shape.Date, Doc: "Its first day in the month."), new Member("iso", Shape.Text), new Member("when_text", Shape.Text),
        new Member("place_text", Shape.Text, true));

    // Numbers of weeks are those of ISO 8601, whose weeks begin on Monday.
    public static bool HasWeekNumbers(LanguageView view) => FirstDay(view) == IsoDayOfWeek.Monday;

    public static Value[] Weekdays(LanguageView view)
    {
        var words = view.Formats.Strings.Dates;
        return [.. Enumerable.Range((int)FirstDay(view) - 1, 7).Select(d => Value.Of(new FixedRecord(Weekday, Value.Of(words.WeekdaysShort[d % 7]), Value.Of(words.Weekdays[d % 7]))))];
    }

    public static Value[] Weeks(LanguageView view, EventMonth month)
    {
        var first = FirstDay(view);
        var start = month.First.DayOfWeek == first ? month.First : month.First.Previous(first);
        var end = month.First.PlusMonths(1);
        var weeks = new List<Value>();
        for (var day = start; day < end; day = day.PlusDays(7))
        {
            var monday = day;
            weeks.Add(Value.Of(new FixedRecord(
                Week,
                Value.Of((long)ISOWeek.GetWeekOfYear(day.ToDateTimeUnspecified())),
                Value.Of([.. Enumerable.Range(0, 7).Select(d => OfDay(view, month, monday.PlusDays(d)))]))));
        }

        return [.. weeks];
    }

    public static Value OfRow(LanguageView view, EventMonth month, EventOccurrence occurrence)
    {
        var start = occurrence.Span.Start.Date;
        return Value.Of(new FixedRecord(
            Row,
            Value.Of(view.Of(occurrence.Record)),
            Value.Of(Events.StatusOf(occurrence.Record) == "cancelled"),
            LanguageView.Of((start < month.First ? month.First : start).ToDateOnly()),
            Value.Of(occurrence.Span.Start.Iso),
            Value.Of(EventTexts.When(occurrence.Span, view)),
            Value.Of(PlaceOf(view, occurrence.Record["place"] as GroupValue))));
    }

    private static string? PlaceOf(LanguageView view, GroupValue? place)
    {
        string?[] parts = [place?["name"].Text() is { } name ? view.Text(name) : null, place?["city"].Text() is { } city ? view.PlaceName(view.Text(city)) : null];
        var text = string.Join(view.Word("comma", ", "), parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static Value OfDay(LanguageView view, EventMonth month, LocalDate day)
    {
        var inside = day.Month == month.First.Month && day.Year == month.First.Year;
        var date = day.ToDateOnly();
        var events = inside ? month.Occurrences.Where(o => o.Span.Start.Date <= day && (o.Span.LastDay >= day || o.Span.Start.Date == day)).ToArray() : [];
        return Value.Of(new FixedRecord(
            Day,
            Value.Of((long)day.Day),
            Value.Of(view.Formats.Date(date, "iso")),
            Value.Of(view.Formats.Date(date, "weekday")),
            Value.Of(inside),
            Value.Of(inside && date == view.Portal.Today),
            Value.Of([.. events.Take(MostOfDay).Select(o => OfEvent(view, o, day))]),
            Value.Of((long)Math.Max(0, events.Length - MostOfDay))));
    }

    private static Value OfEvent(LanguageView view, EventOccurrence occurrence, LocalDate day)
    {
        var (record, start) = (occurrence.Record, occurrence.Span.Start);
        return Value.Of(new FixedRecord(
            DayEvent,
            view.ShownTitle(record),
            view.Url(record) is { } url ? Value.Of(url) : default,
            start.AllDay || start.Date != day ? default : Value.Of(view.Formats.Time(start.Zoned.TimeOfDay.ToTimeOnly())),
            Value.Of(Events.StatusOf(record) == "cancelled")));
    }

    private static IsoDayOfWeek FirstDay(LanguageView view) =>
        view.Formats.Strings.Dates.Patterns.GetValueOrDefault("week_starts") switch { "saturday" => IsoDayOfWeek.Saturday, "sunday" => IsoDayOfWeek.Sunday, _ => IsoDayOfWeek.Monday };
}
