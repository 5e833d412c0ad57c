using System.Globalization;
using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>Dates and times written as bare digits, as RFC 5545 does.</summary>
internal static class RecurrenceDigits
{
    /// <summary><c>20261231</c>; null when there is no such day, or its year is outside of <see cref="EventYears"/>.</summary>
    public static LocalDate? Date(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && EventYears.Contain(date.Year)
            ? LocalDate.FromDateOnly(date)
            : null;

    /// <summary><c>1430</c> or <c>143000</c>; null when there is no such time.</summary>
    public static LocalTime? Time(string digits) =>
        TimeOnly.TryParseExact(digits, digits.Length == 4 ? "HHmm" : "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? LocalTime.FromTimeOnly(time)
            : null;
}
