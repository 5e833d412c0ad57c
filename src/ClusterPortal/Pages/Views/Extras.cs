using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>Members that only some types have, because their field of knowledge has more to say than their fields do.</summary>
internal static class Extras
{
    public static readonly RecordShape Occurrence = new("occurrence", new Member("when_text", Shape.Text), new Member("iso", Shape.Text));

    private const int MostOccurrences = 6;

    public static IReadOnlyList<Derived> Of(ContentType type) =>
        type.Id switch
        {
            "organization" => Organization,
            "job" => Job,
            "event" => Event,
            _ => [],
        };

    private static readonly IReadOnlyList<Derived> Organization =
    [
        new(new Member("size_band", Shapes.Choice, true, "micro, small, medium or large after EU 2003/361; null when the entry says nothing of its staff."), v =>
            SizeBands.Of(v.Record) is { } band && v.Record.Type.Fields.Find("employees")?.FindChoice(band) is { } choice ? v.View.Of(choice) : default),
    ];

    private static readonly IReadOnlyList<Derived> Job =
    [
        new(new Member("place_text", Shape.Text, true), v => Value.Of(JobTexts.Place(v))),
        new(new Member("salary_text", Shape.Text, true), v => Value.Of(JobTexts.Salary(v))),
    ];

    private static readonly IReadOnlyList<Derived> Event =
    [
        new(new Member("past", Shape.Boolean), v => Value.Of(Events.IsPast(v.Record, v.View.Portal.Today, v.View.Zone))),
        new(new Member("cancelled", Shape.Boolean), v => Value.Of(Events.StatusOf(v.Record) == "cancelled")),
        new(new Member("when_text", Shape.Text), v => Events.SpanOf(v.Record, v.View.Zone) is { } span
            ? Value.Of(EventTexts.When(Events.Next(v.Record, span, v.View.Portal.Today, v.View.Zone), v.View))
            : default),
        new(new Member("calendar_url", Shape.Text, true), v => v.View.Routes.Of(v.Record, v.View.Language) is { } route ? Value.Of(v.View.Routes.Url($"{route}event.ics")) : default),
        new(new Member("occurrences", Shape.List(Occurrence)), v => Events.SpanOf(v.Record, v.View.Zone) is { } span
            ? Value.Of([.. Events.Coming(v.Record, span, v.View.Portal.Today, v.View.Zone, MostOccurrences)
                .Select(s => Value.Of(new FixedRecord(Occurrence, Value.Of(EventTexts.When(s, v.View)), Value.Of(s.Start.Iso))))])
            : Value.Of([])),
    ];
}
