using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`date`: days and times, without a time zone and without a clock.</summary>
internal static class DateFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Add("days", "days", (d, n) => d.AddDays(n)).Shown("{{ '2026-01-31' | date.parse | date.add_days 1 }}", "01 Feb 2026"),
        Add("hours", "hours", (d, n) => d.AddHours(n)).Shown("{{ '2026-01-31 23:00' | date.parse | date.add_hours 2 | date.to_string '%d %H' }}", "01 01"),
        Add("milliseconds", "millis", (d, n) => d.AddMilliseconds(n)).Shown("{{ ('2026-01-31' | date.parse | date.add_milliseconds 5).millisecond }}", "5"),
        Add("minutes", "minutes", (d, n) => d.AddMinutes(n)).Shown("{{ ('2026-01-31' | date.parse | date.add_minutes 90).hour }}", "1"),
        Add("months", "months", (d, n) => d.AddMonths((int)n)).Shown("{{ '2026-01-31' | date.parse | date.add_months 1 }}", "28 Feb 2026"),
        Add("seconds", "seconds", (d, n) => d.AddSeconds(n)).Shown("{{ ('2026-01-31' | date.parse | date.add_seconds 61).minute }}", "1"),
        Add("years", "years", (d, n) => d.AddYears((int)n)).Shown("{{ '2024-02-29' | date.parse | date.add_years 1 }}", "28 Feb 2025"),
        Function("date.parse", "The date a text stands for, by itself or by a pattern as in date.to_string.", Shape.Date, (a, _) => Parse(a[0], a[1], a[2]), Text("text"), Optional("pattern", Shape.Text), Optional("culture", Shape.Text))
            .Shown("{{ '31.01.2026' | date.parse '%d.%m.%Y' }}", "31 Jan 2026"),
        Function("date.parse_to_string", "The date a text stands for, written in another pattern.", Shape.Text, (a, _) => Restate(a),
            Text("text"), Optional("output_pattern", Shape.Text), Optional("output_culture", Shape.Text), Optional("input_pattern", Shape.Text), Optional("input_culture", Shape.Text))
            .Shown("{{ '2026-01-31' | date.parse_to_string '%d/%m/%y' }}", "31/01/26"),
        Function("date.to_string", "The date in a pattern: %d day, %b month in short, %B month, %m its number, %Y year, %H:%M time, %A weekday. Names are English; a program may bring functions for other languages.", Shape.Text,
            (a, _) => ToText(a[0], a[1], a[2]), Date("datetime"), Optional("pattern", Shape.Text), Optional("culture", Shape.Text))
            .Shown("{{ '2026-01-31' | date.parse | date.to_string '%A, %-d %B %Y' }}", "Saturday, 31 January 2026"),
        LeftOut("date.now", "a page must come out the same every time, so there is no clock; the program gives the date of the build to pages."),
        LeftOut("date.today", "a page must come out the same every time, so there is no clock; the program gives the date of the build to pages."),
        LeftOut("date.format", "a setting for all dates would act at a distance; give the pattern to date.to_string."),
    ];

    private static HostFunction Add(string unit, string parameter, Func<DateTime, double, DateTime> add) =>
        Function($"date.add_{unit}", $"The date so many {unit} later, or earlier if the number is negative.", Shape.Date, (a, _) => Later(a, add), Date("date"), Number(parameter));

    private static Value Later(ReadOnlySpan<Value> a, Func<DateTime, double, DateTime> add)
    {
        if (a[0].IsNothing)
        {
            return default;
        }

        try
        {
            return Value.Of(add(Arguments.Date(a[0]), Arguments.Number(a[1])));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new TemplateFunctionException("the date that results lies outside the years 1 to 9999.");
        }
    }

    private static Value Parse(Value text, Value pattern, Value culture)
    {
        if (text.Kind is ValueKind.Nothing or ValueKind.Date)
        {
            return text;
        }

        var words = Arguments.Text(text);
        return DateParser.Parse(words, pattern.IsNothing ? null : Arguments.Text(pattern), Arguments.Text(culture)) is { } date ? Value.Of(date)
            : throw new TemplateFunctionException(pattern.IsNothing ? $"\"{words}\" is no date; write it like 2026-01-31." : $"\"{words}\" does not have the form {Arguments.Text(pattern)}.");
    }

    private static Value Restate(ReadOnlySpan<Value> a) => ToText(Parse(a[0], a[3], a[4]), a[1], a[2]);

    private static Value ToText(Value date, Value pattern, Value culture)
    {
        Cultures.Check(culture);
        return date.IsNothing ? default : Value.Of(DateText.Format(Arguments.Date(date), pattern.IsNothing ? DateText.DefaultFormat : Arguments.Text(pattern)));
    }
}
