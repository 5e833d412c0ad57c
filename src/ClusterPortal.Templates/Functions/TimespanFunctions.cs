using System.Globalization;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`timespan`: lengths of time.</summary>
internal static class TimespanFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        From("days", "days", TimeSpan.TicksPerDay).Shown("{{ (timespan.from_days 2).total_hours }}", "48"),
        From("hours", "hours", TimeSpan.TicksPerHour).Shown("{{ (timespan.from_hours 36).days }}", "1"),
        From("milliseconds", "millis", TimeSpan.TicksPerMillisecond).Shown("{{ (timespan.from_milliseconds 1500).seconds }}", "1"),
        From("minutes", "minutes", TimeSpan.TicksPerMinute).Shown("{{ (timespan.from_minutes 90).hours }}", "1"),
        From("seconds", "seconds", TimeSpan.TicksPerSecond).Shown("{{ (timespan.from_seconds 90).total_minutes }}", "1.5"),
        Function("timespan.parse", "The length of time a text stands for, like 1.02:30:00 for a day, two hours and a half.", Shape.Duration, (a, _) => Parse(a[0]), Text("text"))
            .Shown("{{ ('02:30:00' | timespan.parse).total_minutes }}", "150"),
        Function("timespan.zero", "No time at all.", Shape.Duration, (_, _) => Value.Of(TimeSpan.Zero))
            .Shown("{{ timespan.zero.days }}", "0"),
    ];

    private static HostFunction From(string unit, string parameter, long ticks) =>
        Function($"timespan.from_{unit}", $"A length of so many {unit}.", Shape.Duration, (a, _) => Length(Arguments.Number(a[0]) * ticks), Number(parameter));

    private static Value Length(double ticks) => Math.Abs(ticks) < 9e18 ? Value.Of(new TimeSpan((long)ticks)) : throw new TemplateFunctionException("the length of time is too large.");

    private static Value Parse(Value text) => text.IsNothing ? default
        : TimeSpan.TryParse(Arguments.Text(text), CultureInfo.InvariantCulture, out var length) ? Value.Of(length)
        : throw new TemplateFunctionException($"\"{Arguments.Text(text)}\" is no length of time; write it like 02:30:00.");
}
