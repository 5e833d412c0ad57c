using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterPortal.Yaml;

/// <summary>Days and times as people write them elsewhere, and how they are written here.</summary>
internal static partial class DateForms
{
    private const string NotADate = "is not a date in the form 2026-05-31";

    // By their first three letters, in English, Danish, Swedish, Norwegian and German.
    private static readonly string[][] Months =
    [
        ["jan"], ["feb"], ["mar", "mär", "mrz"], ["apr"], ["may", "maj", "mai"], ["jun"],
        ["jul"], ["aug"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "des", "dez"],
    ];

    public static bool IsIsoShaped(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        return text.Length == 10;
    }

    /// <summary>Why a text is not a date, and the date that was most likely meant.</summary>
    public static ScalarReading<DateOnly> Explain(string text)
    {
        if (text.Length > 64) return new(default, NotADate);
        if (YearFirst().Match(text) is { Success: true } iso && Day(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value) is { } padded)
            return new(default, NotADate, padded);
        if (text.Length > 10 && text[10] is 'T' or ' ' && CoreSchema.IsIsoDay(text.AsSpan(0, 10), out _))
            return new(default, "has a time, but only a date belongs here", text[..10]);
        if (YearAndMonth().IsMatch(text)) return new(default, "is a date without its day");
        if (Slashed().Match(text) is { Success: true } slashed) return ExplainSlashed(slashed);
        if (Dotted().Match(text) is { Success: true } dotted)
            return new(default, NotADate, Day(dotted.Groups[3].Value, dotted.Groups[2].Value, dotted.Groups[1].Value));
        if (DayMonth().Match(text) is { Success: true } named)
            return new(default, NotADate, Day(named.Groups[3].Value, Month(named.Groups[2].Value), named.Groups[1].Value));
        if (MonthDay().Match(text) is { Success: true } american)
            return new(default, NotADate, Day(american.Groups[3].Value, Month(american.Groups[1].Value), american.Groups[2].Value));
        return new(default, NotADate);
    }

    /// <summary>Why the part after the day is not a time of day.</summary>
    public static ScalarReading<DayAndTime> ExplainClock(string day, string clock)
    {
        if (Zoned().Match(clock) is { Success: true } zoned)
            return new(default, "names a time zone; write the local time, the zone has a field of its own", $"{day} {zoned.Groups[1].Value}");
        if (LooseClock().Match(clock) is not { Success: true } loose) return new(default, "is not a date and time in the form 2026-05-31 14:30");
        var hour = int.Parse(loose.Groups[1].Value, CultureInfo.InvariantCulture);
        var minute = loose.Groups[2].Success ? loose.Groups[2].Value : "00";
        if (loose.Groups[3].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12) hour += 12;
        else if (loose.Groups[3].Value.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12) hour = 0;
        var mended = $"{hour:00}:{minute}";
        return CoreSchema.IsClock(mended, out _)
            ? new(default, "is not a date and time in the form 2026-05-31 14:30", $"{day} {mended}")
            : new(default, "names a time that no clock shows");
    }

    private static ScalarReading<DateOnly> ExplainSlashed(Match match)
    {
        var (first, second, year) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        var european = Day(year, second, first);
        var american = Day(year, first, second);
        if (european is null || american is null || european == american) return new(default, NotADate, european ?? american);
        return new(default, $"can be read as two dates; write {european} or {american}");
    }

    private static string? Day(string year, string? month, string day)
    {
        if (month is null) return null;
        var text = $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return CoreSchema.IsIsoDay(text, out _) ? text : null;
    }

    private static string? Month(string name)
    {
        var start = name.ToLowerInvariant()[..3];
        var index = Array.FindIndex(Months, m => m.Contains(start));
        return index < 0 ? null : (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^([0-9]{4})[-/.]?([0-9]{1,2})[-/.]?([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^[0-9]{4}(-[0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex("^([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex("^([0-9]{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(\\p{L}{3,10})\\.?,? ([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex("^(\\p{L}{3,10})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex("^([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)? ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-][0-9]{2}:?[0-9]{0,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();

    [GeneratedRegex("^(?:kl\\. ?)?([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([aApP]\\.?[mM]\\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LooseClock();
}
