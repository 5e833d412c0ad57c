using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>One value of BYDAY: a weekday, and which one of the month or year (2 the second, -1 the last, 0 every).</summary>
internal readonly record struct WeekdayNumber(int Ordinal, IsoDayOfWeek Day);
