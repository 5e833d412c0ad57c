using ClusterPortal.Domain;
using NodaTime;

namespace ClusterPortal.Pages.Views;

/// <summary>When something takes place, in words: days, times and the zone, in the page's language and by the clocks of the place.</summary>
internal static class EventTexts
{
    public static string When(EventSpan span, LanguageView view)
    {
        var formats = view.Formats;
        var first = span.Start.Date.ToDateOnly();
        var last = span.LastDay.ToDateOnly();
        var firstText = formats.Date(first, "weekday");
        if (span.AllDay) return last > first ? Range(formats, firstText, formats.Date(last, "weekday")) : firstText;
        var zone = ZoneName(span.Start);
        var start = formats.Time(TimeOf(span.Start));
        if (span.End is not { AllDay: false } end) return formats.Join("when_zone", "{date}, {time} {zone}", ("date", firstText), ("time", start), ("zone", zone));
        if (end.Date == span.Start.Date)
            return formats.Join("when_zone", "{date}, {time} {zone}", ("date", firstText), ("time", formats.Join("time_range", "{from}–{to}", ("from", start), ("to", formats.Time(TimeOf(end))))), ("zone", zone));
        return Range(
            formats,
            formats.Join("when", "{date}, {time}", ("date", firstText), ("time", start)),
            formats.Join("when_zone", "{date}, {time} {zone}", ("date", formats.Date(end.Date.ToDateOnly(), "weekday")), ("time", formats.Time(TimeOf(end))), ("zone", ZoneName(end))));
    }

    private static string Range(Formats formats, string from, string to) => formats.Join("date_range", "{from} – {to}", ("from", from), ("to", to));

    private static TimeOnly TimeOf(EventTime time) => time.Zoned.TimeOfDay.ToTimeOnly();

    // Letters where the time zone database has some (CET), the offset from UTC where it has only numbers.
    private static string ZoneName(EventTime time)
    {
        var zoned = time.Zoned;
        var name = zoned.GetZoneInterval().Name;
        return name.All(char.IsAsciiLetter) ? name : $"UTC{IsoText.OffsetText(zoned.Offset, ":")}";
    }
}
