using System.Buffers;
using System.Globalization;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>Dates, times and offsets in the digits of RFC 5545, and the characters its texts cannot hold as they are.</summary>
internal static class CalendarText
{
    public static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c != '\t').Select(c => (char)c), '\\', ';', ',', '\u007F', '\u0085', '\u2028', '\u2029']);

    public static bool IsControl(int character) => character is < 0x20 and not '\t' or 0x7F or 0x85 or 0x2028 or 0x2029;

    public static string Date(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{date.Month:00}{date.Day:00}");

    public static string Local(LocalDateTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Date(time.Date)}T{time.Hour:00}{time.Minute:00}{time.Second:00}");

    public static string Utc(Instant instant) => Local(instant.InUtc().LocalDateTime) + "Z";

    public static string Offset(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}{seconds % 60:00}");
    }
}
