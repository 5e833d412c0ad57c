using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>A recurrence rule of RFC 5545 (3.3.10), the part of it that events of a portal need. Lists are empty when the part is missing.</summary>
internal sealed record RecurrenceRule
{
    public required Frequency Frequency { get; init; }

    public int Interval { get; init; } = 1;

    /// <summary>How many times in all, the start included; null when not limited by number.</summary>
    public int? Count { get; init; }

    public RecurrenceUntil? Until { get; init; }

    public ImmutableArray<WeekdayNumber> ByDay { get; init; } = [];

    /// <summary>Days of the month, negative from its end, in the order written.</summary>
    public ImmutableArray<int> ByMonthDay { get; init; } = [];

    public ImmutableArray<int> ByMonth { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>The series has no end of its own.</summary>
    public bool Endless => Count is null && Until is null;

    /// <summary>The rule in its standard order for a calendar file. UNTIL takes the form that RFC 5545 asks for: a date for whole days, else UTC.</summary>
    public string ToText(EventTime start)
    {
        var text = new StringBuilder("FREQ=").Append(RecurrenceWords.Of(Frequency));
        if (Interval != 1) text.Append(CultureInfo.InvariantCulture, $";INTERVAL={Interval}");
        if (Count is { } count) text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        if (Until is { } until) text.Append(";UNTIL=").Append(until.ToText(start));
        Append(text, ";BYMONTH=", ByMonth, m => m.ToString(CultureInfo.InvariantCulture));
        Append(text, ";BYMONTHDAY=", ByMonthDay, d => d.ToString(CultureInfo.InvariantCulture));
        Append(text, ";BYDAY=", ByDay, d => (d.Ordinal == 0 ? "" : d.Ordinal.ToString(CultureInfo.InvariantCulture)) + RecurrenceWords.Of(d.Day));
        if (WeekStart != IsoDayOfWeek.Monday) text.Append(";WKST=").Append(RecurrenceWords.Of(WeekStart));
        return text.ToString();
    }

    private static void Append<T>(StringBuilder text, string name, ImmutableArray<T> values, Func<T, string> write)
    {
        if (!values.IsEmpty) text.Append(name).AppendJoin(',', values.Select(write));
    }
}
