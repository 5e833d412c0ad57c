using System.Buffers;
using System.Globalization;
using ClusterPortal.Domain;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>In: a calendar and its events. Out: an iCalendar file (RFC 5545, published by the rules of RFC 5546), each zone described once.</summary>
internal static class CalendarWriter
{
    public const string MediaType = "text/calendar";

    public static void Write(IBufferWriter<byte> output, CalendarFile file)
    {
        var line = new ContentLine(output);
        line.Raw("BEGIN", "VCALENDAR");
        line.Raw("VERSION", "2.0");
        line.Raw("PRODID", "-//ClusterPortal//ClusterPortal//EN");
        line.Raw("CALSCALE", "GREGORIAN");
        line.Raw("METHOD", "PUBLISH");
        line.Text("NAME", file.Name, file.Language);
        line.Text("X-WR-CALNAME", file.Name);
        if (file.Description is { Length: > 0 } description)
        {
            line.Text("DESCRIPTION", description, file.Language);
            line.Text("X-WR-CALDESC", description);
        }

        line.Raw("X-WR-TIMEZONE", file.Zone.Id);
        if (file.SourceUrl is { } source)
        {
            line.Uri("SOURCE;VALUE=URI", source);
            line.Raw("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
            line.Raw("X-PUBLISHED-TTL", "P1D");
        }

        Zones(line, file);
        foreach (var item in file.Events) Event(line, item);
        line.Raw("END", "VCALENDAR");
    }

    private static void Zones(ContentLine line, CalendarFile file)
    {
        var needed = new SortedDictionary<string, CalendarZone>(StringComparer.Ordinal);
        foreach (var item in file.Events)
        {
            if (item.Span.AllDay) continue;
            var last = item.Rule is null ? item.Span.LastDay.Year : LastYear(item);
            foreach (var zone in (ReadOnlySpan<DateTimeZone>)[item.Span.Start.Zone, (item.Span.End ?? item.Span.Start).Zone])
            {
                if (zone.Id is "UTC" or "Etc/UTC") continue;
                needed[zone.Id] = needed.TryGetValue(zone.Id, out var known)
                    ? known.Including(item.Span.Start.Date.Year, last)
                    : new CalendarZone(zone, item.Span.Start.Date.Year, last);
            }
        }

        if (file.Events.IsEmpty) needed[file.Zone.Id] = new CalendarZone(file.Zone, 2000, 2000);
        foreach (var zone in needed.Values) zone.Write(line);
    }

    // Zones whose rules cannot be said in one line are listed change by change; an endless series gets ten years of them.
    private static int LastYear(CalendarEvent item) =>
        item.Rule!.Until?.LastDate(item.Span.Start.Zone).Year ?? item.Span.LastDay.Year + 10;

    private static void Event(ContentLine line, CalendarEvent item)
    {
        line.Raw("BEGIN", "VEVENT");
        line.Text("UID", item.Uid);
        // A stamp is required. Where the entry gives no day, the oldest possible one claims the least.
        line.Raw("DTSTAMP", CalendarText.Utc(item.Changed ?? NodaConstants.UnixEpoch));
        if (item.Changed is { } changed) line.Raw("LAST-MODIFIED", CalendarText.Utc(changed));
        line.Raw("SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        line.Time("DTSTART", item.Span.Start);
        if (End(item.Span) is { } end) line.Time("DTEND", end);
        if (item.Rule is { } rule) line.Raw("RRULE", rule.ToText(item.Span.Start));
        foreach (var day in item.Exceptions.Order()) line.Time("EXDATE", item.Span.Start.On(day));
        line.Text("SUMMARY", item.Summary, item.Language);
        if (item.Description is { Length: > 0 } description) line.Text("DESCRIPTION", description, item.Language);
        if (item.Location is { Length: > 0 } location) line.Text("LOCATION", location, item.Language);
        if (item.Geo is { } geo) line.Raw("GEO", string.Create(CultureInfo.InvariantCulture, $"{geo.Latitude:0.######};{geo.Longitude:0.######}"));
        if (item.Url is { } url) line.Uri("URL", url);
        line.Raw("STATUS", item.Status switch { CalendarStatus.Cancelled => "CANCELLED", CalendarStatus.Tentative => "TENTATIVE", _ => "CONFIRMED" });
        if (item.Status == CalendarStatus.Cancelled || item.Span.AllDay) line.Raw("TRANSP", "TRANSPARENT");
        line.Uri("ORGANIZER", item.Organizer.Email is { } email ? "mailto:" + email : item.Organizer.Url, item.Organizer.Name);
        if (!item.Categories.IsEmpty) line.Texts("CATEGORIES", item.Categories, item.Language);
        line.Raw("END", "VEVENT");
    }

    // DTEND is exclusive: for whole days the day after the last. It must lie after the start and be of the same kind; an end that is neither is left out.
    private static EventTime? End(EventSpan span)
    {
        if (span.AllDay) return EventTime.WholeDay((span.End?.Date ?? span.Start.Date).PlusDays(1), span.Start.Zone);
        if (span.End is not { } end || span.EndInstant <= span.Start.Instant) return null;
        return end.AllDay ? EventTime.At(end.Date.PlusDays(1).AtMidnight(), end.Zone) : end;
    }
}
