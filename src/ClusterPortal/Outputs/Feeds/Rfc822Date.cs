using System.Globalization;
using NodaTime;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>Dates as RSS wants them: <c>Tue, 01 Dec 2026 09:00:00 +0100</c>, English by the standard, whatever the feed's language.</summary>
internal static class Rfc822Date
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static string Of(OffsetDateTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Days[(int)time.DayOfWeek - 1]}, {time.Day:00} {Months[time.Month - 1]} {time.Year:0000} {time.Hour:00}:{time.Minute:00}:{time.Second:00} {Domain.IsoText.OffsetText(time.Offset, "")}");
}
