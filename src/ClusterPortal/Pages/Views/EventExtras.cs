using ClusterPortal.Domain;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of an event besides its fields.</summary>
internal static class EventExtras
{
    public static readonly RecordShape Occurrence = new("occurrence", new Member("when_text", Shape.Text), new Member("iso", Shape.Text));

    private const int MostOccurrences = 6;

    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("past", Shape.Boolean), v => Value.Of(Events.IsPast(v.Record, v.View.Portal.Today, v.View.Zone))),
        new(new Member("cancelled", Shape.Boolean), v => Value.Of(Events.StatusOf(v.Record) == "cancelled")),
        new(new Member("when_text", Shape.Text), v => Events.SpanOf(v.Record, v.View.Zone) is { } span
            ? Value.Of(EventTexts.When(Events.Next(v.Record, span, v.View.Portal.Today, v.View.Zone), v.View))
            : default),
        new(new Member("calendar_url", Shape.Text, true), v => v.View.Routes.Of(v.Record, v.View.Language) is { } route ? Value.Of(v.View.Routes.Url($"{route}event.ics")) : default),
        new(new Member("google_url", Shape.Text, true, "Opens the event in Google's calendar."), v => Value.Of(CalendarLinks.Google(v))),
        new(new Member("outlook_url", Shape.Text, true, "Opens it in Outlook on the web."), v => Value.Of(CalendarLinks.Outlook(v))),
        new(new Member("end_iso", Shape.Text, true, "When it ends, for programs; null for whole days and where nobody says."), v =>
            Events.SpanOf(v.Record, v.View.Zone) is { AllDay: false } span && Events.Next(v.Record, span, v.View.Portal.Today, v.View.Zone).End is { AllDay: false } end ? Value.Of(end.Iso) : default),
        new(new Member("start_iso", Shape.Text, true, "When it begins next, or began last."), v =>
            Events.SpanOf(v.Record, v.View.Zone) is { } span ? Value.Of(Events.Next(v.Record, span, v.View.Portal.Today, v.View.Zone).Start.Iso) : default),
        new(new Member("occurrences", Shape.List(Occurrence)), v => Events.SpanOf(v.Record, v.View.Zone) is { } span
            ? Value.Of([.. Events.Coming(v.Record, span, v.View.Portal.Today, v.View.Zone, MostOccurrences)
                .Select(s => Value.Of(new FixedRecord(Occurrence, Value.Of(EventTexts.When(s, v.View)), Value.Of(s.Start.Iso))))])
            : Value.Of([])),
    ];
}
