using System.Globalization;
using System.Text;

namespace ClusterPortal.Templates.Values;

/// <summary>Dates as text, by the % patterns of date.to_string; always with English names.</summary>
internal static class DateText
{
    public const string DefaultFormat = "%d %b %Y";

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Format(DateTime date, string format)
    {
        if (!format.Contains('%', StringComparison.Ordinal))
        {
            try
            {
                return date.ToString(format, English);
            }
            catch (FormatException)
            {
                throw new TemplateFunctionException($"\"{format}\" is no date format; use signs such as %d %b %Y.");
            }
        }

        if (format == "%g")
        {
            // Alone it stands for the default format, and Scriban puts a space before that.
            format = "%g " + DefaultFormat;
        }

        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            i++;
            if (format[i] == 'g')
            {
                // In Scriban: from here on in the invariant culture, which is all there is here.
                continue;
            }

            var plain = format[i] == '-' && i + 1 < format.Length;
            var upper = format[i] == '^' && i + 1 < format.Length;
            i += plain || upper ? 1 : 0;
            var part = Part(date, format[i]);
            if (part is null)
            {
                text.Append('%').Append(format[i]);
                continue;
            }

            text.Append(plain && part.Length > 1 ? part.TrimStart('0', ' ') is { Length: > 0 } bare ? bare : "0" : upper ? part.ToUpperInvariant() : part);
        }

        return text.ToString();
    }

    private static string? Part(DateTime d, char sign) => sign switch
    {
        'a' => d.ToString("ddd", English),
        'A' => d.ToString("dddd", English),
        'b' or 'h' => d.ToString("MMM", English),
        'B' => d.ToString("MMMM", English),
        'c' => d.ToString("ddd MMM dd HH:mm:ss yyyy", English),
        'C' => Two(d.Year / 100),
        'd' => Two(d.Day),
        'D' => d.ToString("MM/dd/yy", English),
        'e' => d.Day.ToString(English).PadLeft(2),
        'F' => d.ToString("yyyy-MM-dd", English),
        'H' => Two(d.Hour),
        'I' => d.ToString("hh", English),
        'j' => d.DayOfYear.ToString("000", English),
        'k' => d.Hour.ToString(English).PadLeft(2),
        'l' => d.ToString("%h", English).PadLeft(2),
        'L' => d.ToString("fff", English),
        'm' => Two(d.Month),
        'M' => Two(d.Minute),
        'n' => "\n",
        'N' => d.ToString("fffffff", English) + "00",
        'p' => d.ToString("tt", English),
        'P' => d.ToString("tt", English).ToLowerInvariant(),
        'r' => d.ToString("hh:mm:ss tt", English),
        'R' => d.ToString("HH:mm", English),
        's' => ((DateTimeOffset)DateTime.SpecifyKind(d, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(English),
        'S' => Two(d.Second),
        't' => "\t",
        'T' or 'X' => d.ToString("HH:mm:ss", English),
        'u' => (d.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)d.DayOfWeek).ToString(English),
        'U' => Two(Week(d, DayOfWeek.Sunday)),
        'v' => $"{d.Day.ToString(English).PadLeft(2)}-{d.ToString("MMM-yyyy", English).ToUpperInvariant()}",
        'V' => Two(ISOWeek.GetWeekOfYear(d)),
        'W' => Two(Week(d, DayOfWeek.Monday)),
        'w' => ((int)d.DayOfWeek).ToString(English),
        'x' => d.ToString("MM/dd/yyyy", English),
        'G' => ISOWeek.GetYear(d).ToString("0000", English),
        'y' => Two(d.Year % 100),
        'Y' => d.Year.ToString("0000", English),
        'Z' => "+00:00",
        'z' => "+0000",
        '%' => "%",
        _ => null,
    };

    /// <summary>The week that 1 January lies in is the first, as Scriban counts.</summary>
    private static int Week(DateTime d, DayOfWeek start) => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(d, CalendarWeekRule.FirstDay, start);

    private static string Two(int number) => number.ToString("00", English);
}
