using System.Globalization;
using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>Dates and times as ISO 8601, written digit by digit so that no culture is asked.</summary>
internal static class IsoText
{
    /// <summary><c>2026-12-01</c>.</summary>
    public static string Date(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    /// <summary><c>2026-12-01</c>.</summary>
    public static string Date(DateOnly date) => Date(LocalDate.FromDateOnly(date));

    /// <summary><c>2026-12-01T09:00:00+01:00</c>; UTC is written <c>Z</c>.</summary>
    public static string Time(OffsetDateTime time) =>
        Local(time.LocalDateTime) + (time.Offset == Offset.Zero ? "Z" : OffsetText(time.Offset, ":"));

    /// <summary><c>2026-12-01T09:00:00</c>, without an offset.</summary>
    public static string Local(LocalDateTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Date(time.Date)}T{time.Hour:00}:{time.Minute:00}:{time.Second:00}");

    /// <summary><c>+01:00</c> or, with another separator, <c>+0100</c>. Seconds of old local mean times are cut: no format has room for them.</summary>
    public static string OffsetText(Offset offset, string separator)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60:00}{separator}{minutes % 60:00}");
    }
}
