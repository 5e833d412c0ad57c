using System.Globalization;

namespace ClusterPortal.Templates.Functions;

/// <summary>Reads dates out of texts, by themselves or by a % pattern. A time zone in the text is read over: the clock time counts.</summary>
internal static class DateParser
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d.M.yy"];
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss zzz", " H:mm:ss.fff", "'T'H:mm:ss"];

    public static DateTime? Parse(string text, string? pattern, string? culture)
    {
        text = text.Trim();
        if (pattern is not null)
        {
            return pattern.Contains('%', StringComparison.Ordinal) ? ByPattern(text, pattern)
                : DateTime.TryParseExact(text, pattern, English, DateTimeStyles.None, out var exact) ? DateTime.SpecifyKind(exact, DateTimeKind.Unspecified) : null;
        }

        if (culture is not null && Cultures.DayFirst(culture))
        {
            string[] formats = [.. DayFirst.SelectMany(d => Times.Select(t => d + t))];
            if (DateTimeOffset.TryParseExact(text, formats, English, DateTimeStyles.AssumeUniversal, out var first))
            {
                return first.DateTime;
            }
        }

        // A time alone gets the first of days: there is no today here.
        return DateTime.TryParse(WithoutZone(text), English, DateTimeStyles.NoCurrentDateDefault, out var date) ? DateTime.SpecifyKind(date, DateTimeKind.Unspecified) : null;
    }

    private static string WithoutZone(string text)
    {
        if (text.EndsWith('Z') && text.Contains(':', StringComparison.Ordinal))
        {
            return text[..^1];
        }

        var sign = text.LastIndexOfAny(['+', '-']);
        return sign > 0 && text.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0 && colon < sign ? text[..sign].TrimEnd() : text;
    }

    private static DateTime? ByPattern(string text, string pattern)
    {
        var fields = new DateFields();
        var at = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                i++;
                if (pattern[i] is '-' or '^' or 'g' && i + 1 < pattern.Length)
                {
                    // Modifiers change how a part is written, not what it means.
                    i += pattern[i] == 'g' ? 0 : 1;
                    if (pattern[i] == 'g')
                    {
                        continue;
                    }
                }

                if (!fields.Read(pattern[i], text, ref at))
                {
                    return null;
                }
            }
            else if (char.IsWhiteSpace(pattern[i]))
            {
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
            }
            else if (at >= text.Length || text[at++] != pattern[i])
            {
                return null;
            }
        }

        return at == text.Length ? fields.ToDate() : null;
    }
}
