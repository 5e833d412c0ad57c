using System.Globalization;
using System.Text;
using ClusterPortal.Content.Values;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages.Views;

/// <summary>Dates, numbers and sums as a language writes them, from its strings file; nothing here asks the machine's own settings.</summary>
internal sealed class Formats(LanguageStrings strings)
{
    private static readonly string[] ApproximationNames = ["exact", "about", "over", "under"];

    public LanguageStrings Strings { get; } = strings;

    public static string Name(Approximation approximation) => ApproximationNames[(int)approximation];

    /// <summary>A date by a pattern of the strings file; <c>iso</c> gives 2026-05-01. An unknown pattern counts as <c>long</c>.</summary>
    public string Date(DateOnly date, string pattern)
    {
        if (pattern == "iso") return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var words = Strings.Dates;
        var form = words.Patterns.GetValueOrDefault(pattern) ?? words.Patterns.GetValueOrDefault("long", "{d} {month} {y}");
        var weekday = ((int)date.DayOfWeek + 6) % 7;
        return Fill(form, key => key switch
        {
            "d" => date.Day.ToString(CultureInfo.InvariantCulture),
            "dd" => date.Day.ToString("00", CultureInfo.InvariantCulture),
            "m" => date.Month.ToString(CultureInfo.InvariantCulture),
            "mm" => date.Month.ToString("00", CultureInfo.InvariantCulture),
            "month" => words.Months[date.Month - 1],
            "month_alone" => words.MonthsAlone[date.Month - 1],
            "month_short" => words.MonthsShort[date.Month - 1],
            "weekday" => words.Weekdays[weekday],
            "weekday_short" => words.WeekdaysShort[weekday],
            "y" => date.Year.ToString(CultureInfo.InvariantCulture),
            _ => null,
        });
    }

    public string Time(TimeOnly time) =>
        Fill(Strings.Dates.Patterns.GetValueOrDefault("time", "{hh}:{min}"), key => key switch
        {
            "h" => time.Hour.ToString(CultureInfo.InvariantCulture),
            "hh" => time.Hour.ToString("00", CultureInfo.InvariantCulture),
            "min" => time.Minute.ToString("00", CultureInfo.InvariantCulture),
            "h12" => ((time.Hour + 11) % 12 + 1).ToString(CultureInfo.InvariantCulture),
            "ampm" => time.Hour < 12 ? "am" : "pm",
            _ => null,
        });

    /// <summary>A pattern of the strings file that joins other texts, such as <c>date_range</c> with <c>{from}</c> and <c>{to}</c>.</summary>
    public string Join(string pattern, string otherwise, params ReadOnlySpan<(string Key, string Text)> parts)
    {
        var form = Strings.Dates.Patterns.GetValueOrDefault(pattern, otherwise);
        foreach (var (key, text) in parts) form = form.Replace($"{{{key}}}", text, StringComparison.Ordinal);
        return form;
    }

    /// <summary>A number with the language's separators and at most <paramref name="decimals"/> decimals, zeros at the end left out unless they are
    /// <paramref name="fixed"/>. Years are not to be given here.</summary>
    public string Number(decimal number, int decimals = 6, bool @fixed = false)
    {
        var digits = Math.Abs(decimal.Round(number, decimals)).ToString(@fixed ? $"F{decimals}" : "0.######", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var text = new StringBuilder(number < 0 ? "−" : "");

        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && whole.Length >= Strings.Numbers.GroupFrom && (whole.Length - i) % 3 == 0) text.Append(Strings.Numbers.Group);
            text.Append(whole[i]);
        }

        if (point >= 0) text.Append(Strings.Numbers.Decimal).Append(digits, point + 1, digits.Length - point - 1);
        return text.ToString();
    }

    /// <summary>A share of 100: 12 %, 12%, %12.</summary>
    public string Percent(decimal number) => Strings.Numbers.Percent.Replace("{n}", Number(number), StringComparison.Ordinal);

    /// <param name="decimals">How many are always shown; null shows those that the number has.</param>
    public string Quantity(decimal? number, Approximation approximation, int? decimals = null)
    {
        if (number is not { } known) return Strings.NoData;
        var text = decimals is { } places ? Number(known, places, @fixed: true) : Number(known);
        return approximation == Approximation.Exact ? text : Strings.Approximations.GetValueOrDefault(Name(approximation), "{n}").Replace("{n}", text, StringComparison.Ordinal);
    }

    /// <summary>Data on 114 of 150.</summary>
    public string Coverage(Coverage coverage) =>
        Strings.Texts.GetValueOrDefault("coverage", "data on {n} of {of}").Replace("{n}", Number(coverage.Known), StringComparison.Ordinal).Replace("{of}", Number(coverage.Of), StringComparison.Ordinal);

    /// <summary>An amount with its ISO code: 2,400,000 DKK.</summary>
    public string Money(decimal amount, string currency) => $"{Number(amount, 2)}\u00a0{currency}";

    public string FileSize(int bytes) =>
        bytes < 1_000_000 ? $"{Number(Math.Max(1, bytes / 1000))}\u00a0kB" : $"{Number(bytes / 1_000_000m, 1)}\u00a0MB";

    /// <summary>Replaces each <c>{key}</c> that is known; others stay.</summary>
    public static string Fill(string form, Func<string, string?> valueOf)
    {
        var open = form.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return form;
        var text = new StringBuilder();
        var at = 0;
        while (open >= 0)
        {
            var close = form.IndexOf('}', open);
            if (close < 0) break;
            text.Append(form, at, open - at);
            text.Append(valueOf(form[(open + 1)..close]) ?? form[open..(close + 1)]);
            at = close + 1;
            open = form.IndexOf('{', at);
        }

        return text.Append(form, at, form.Length - at).ToString();
    }
}
