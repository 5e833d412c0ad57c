using System.Globalization;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using NodaTime;

namespace ClusterPortal.Pages.Views;

/// <summary>Addresses that open an event in the web calendars most people have, for devices that do nothing with a calendar file. Plain links: the page asks nobody for anything.</summary>
internal static class CalendarLinks
{
    /// <summary>Google's calendar follows repetitions, so it gets the event as it was written, with its rule.</summary>
    public static string? Google(RecordView view)
    {
        if (Events.SpanOf(view.Record, view.View.Zone) is not { } span) return null;
        var rule = view.Record["recurrence"] is TextValue text && Events.RuleOf(view.Record) is not null ? text.Text.Parts[0].Text : null;
        return "https://calendar.google.com/calendar/render?action=TEMPLATE"
            + Part("text", view.View.Title(view.Record))
            + Part("dates", span.AllDay ? $"{Day(span.Start.Date)}/{Day(LastOf(span).PlusDays(1))}" : $"{Local(span.Start)}/{Local(span.End is { AllDay: false } end ? end : span.Start)}")
            + (span.AllDay ? "" : Part("ctz", span.Start.Zone.Id))
            + (rule is null ? "" : Part("recur", $"RRULE:{rule}"))
            + Part("location", Place(view))
            + Part("details", Details(view));
    }

    /// <summary>Outlook on the web knows no repetitions in an address: it gets the next time.</summary>
    public static string? Outlook(RecordView view)
    {
        if (Events.SpanOf(view.Record, view.View.Zone) is not { } first) return null;
        var span = Events.Next(view.Record, first, view.View.Portal.Today, view.View.Zone);
        return "https://outlook.office.com/calendar/0/action/compose?rru=addevent"
            + Part("subject", view.View.Title(view.Record))
            + Part("startdt", span.AllDay ? IsoText.Date(span.Start.Date.ToDateOnly()) : Utc(span.Start))
            + Part("enddt", span.AllDay ? IsoText.Date(LastOf(span).PlusDays(1).ToDateOnly()) : Utc(span.End is { AllDay: false } end ? end : span.Start))
            + (span.AllDay ? Part("allday", "true") : "")
            + Part("location", Place(view))
            + Part("body", Details(view));
    }

    private static LocalDate LastOf(EventSpan span) => span.LastDay < span.Start.Date ? span.Start.Date : span.LastDay;

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}{day.Month:00}{day.Day:00}");

    private static string Local(EventTime time)
    {
        var local = time.Zoned.LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Day(local.Date)}T{local.Hour:00}{local.Minute:00}00");
    }

    private static string Utc(EventTime time)
    {
        var utc = time.Instant.InUtc().LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{IsoText.Date(utc.Date.ToDateOnly())}T{utc.Hour:00}:{utc.Minute:00}:00Z");
    }

    private static string? Place(RecordView view)
    {
        if (view.Record["place"] is not GroupValue place) return view.Record["online_url"].Word();
        string?[] parts = [Text(place["name"]), place["street"].Text()?.Parts[0].Text, Text(place["city"]), place["country"].Word()];
        return string.Join(", ", parts.OfType<string>());

        string? Text(FieldValue? value) => value.Text() is { } text ? view.View.Text(text) : null;
    }

    private static string Details(RecordView view)
    {
        var page = view.View.Routes.Of(view.Record, view.View.Language) is { } route ? view.View.Routes.Absolute(route) : null;
        string?[] parts = [view.Record.Summary is { } summary ? view.View.Text(summary) : null, page];
        return string.Join("\n\n", parts.OfType<string>());
    }
}
