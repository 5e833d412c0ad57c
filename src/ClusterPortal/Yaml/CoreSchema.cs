using System.Globalization;

namespace ClusterPortal.Yaml;

/// <summary>Truth values and numbers of the YAML 1.2 core schema, without its octal and hexadecimal forms: nobody means 83 by 0123. Which of them a text is
/// asked to be is the field's decision, never guessed from its looks. Pure functions: text in, value or reason out.</summary>
public static class CoreSchema
{
    public static ScalarReading<bool> TryBoolean(string text)
    {
        if (text is "true" or "false") return new(text == "true");
        const string problem = "is neither true nor false";
        return text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "y" or "1" or "ja" or "x" => new(false, problem, "true"),
            "false" or "no" or "off" or "n" or "0" or "nej" or "nein" => new(false, problem, "false"),
            _ => new(false, problem),
        };
    }

    public static ScalarReading<long> TryInteger(string text)
    {
        var number = TryDecimal(text);
        if (!number.IsGood) return new(0, number.Problem == NotANumber ? "is not a whole number" : number.Problem, number.Instead);

        // In Danish and German "1.000" is a thousand; as a decimal it would silently become one.
        if (text.Contains('.', StringComparison.Ordinal)) return new(0, "is not a whole number", NumberForms.WithoutDots(text) ?? Write(decimal.Round(number.Value)));
        return number.Value is < long.MinValue or > long.MaxValue ? new(0, "is too large") : new((long)number.Value);
    }

    private const string NotANumber = "is not a number";

    /// <summary>Digits with an optional minus sign before and an optional point between them.</summary>
    public static ScalarReading<decimal> TryDecimal(string text)
    {
        if (IsPlainNumber(text))
        {
            if (text.Length > 28) return new(0, "is too large");
            var digits = text.AsSpan().TrimStart('-');
            return digits.Length > 1 && digits[0] == '0' && digits[1] != '.'
                ? new(0, "begins with a zero; as a number it needs none, as a code it belongs in a text field", Trimmed(text))
                : new(decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        }

        return NumberForms.Mend(text) is { } better ? new(0, "is not how a number is written here", better) : new(0, NotANumber);
    }

    /// <summary>A day as year, month and day: <c>2026-05-01</c>.</summary>
    public static ScalarReading<DateOnly> TryDate(string text)
    {
        if (text.Length == 10 && IsIsoDay(text, out var day)) return new(day);
        return text.Length == 10 && DateForms.IsIsoShaped(text) ? new(default, "is not a day of the calendar") : DateForms.Explain(text);
    }

    /// <summary>A day, alone or with a time of day in the entry's own time zone: <c>2026-05-01</c>, <c>2026-05-01 14:30</c>, <c>2026-05-01T14:30</c>.</summary>
    public static ScalarReading<DayAndTime> TryTime(string text)
    {
        if (text.Length > 10 && IsIsoDay(text.AsSpan(0, 10), out var day) && text[10] is ' ' or 'T')
        {
            var clock = text.AsSpan(11);
            if (clock.Length is 5 or 8 && IsClock(clock, out var time)) return new(new DayAndTime(day, time));
            return DateForms.ExplainClock(text[..10], text[11..]);
        }

        var date = TryDate(text);
        return date.IsGood ? new(new DayAndTime(date.Value, null)) : new(default, date.Problem, date.Instead);
    }

    internal static bool IsIsoDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && DateForms.IsIsoShaped(text) && day.Year >= 1000;

    internal static bool IsClock(ReadOnlySpan<char> text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, text.Length == 5 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    internal static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-")) text = text[1..];
        var point = text.IndexOf('.');
        if (point == 0 || point == text.Length - 1) return false;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i]) && i != point) return false;
        return text.Length > 0;
    }

    private static string Trimmed(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var rest = text.TrimStart('-').TrimStart('0');
        return sign + (rest.Length == 0 || rest[0] == '.' ? "0" + rest : rest);
    }

    private static string Write(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
