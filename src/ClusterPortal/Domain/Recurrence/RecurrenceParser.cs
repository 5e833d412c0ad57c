using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Text;
using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>In: the text of a rule such as <c>FREQ=MONTHLY;BYDAY=2TU</c>. Out: the rule, or the first thing wrong with it, with its place.</summary>
internal static class RecurrenceParser
{
    public const int MostCharacters = 500;
    public const int MostTimes = 5000;
    private const string Example = "write for example FREQ=WEEKLY;BYDAY=TU for every Tuesday or FREQ=MONTHLY;BYDAY=1MO for the first Monday of each month";

    public static RecurrenceRule? Parse(string text, out RecurrenceError? error)
    {
        var reading = new Reading(text);
        var rule = reading.Rule();
        error = reading.Error;
        return error is null ? rule : null;
    }

    private readonly record struct Value(string Text, int Offset)
    {
        public IEnumerable<Value> Items()
        {
            var at = 0;
            foreach (var item in Text.Split(','))
            {
                yield return new Value(item, Offset + at);
                at += item.Length + 1;
            }
        }
    }

    private sealed class Reading(string text)
    {
        public RecurrenceError? Error { get; private set; }

        public RecurrenceRule? Rule()
        {
            if (text.Length > MostCharacters)
                return Fail(new Value("", MostCharacters), $"the rule has more than {MostCharacters} characters", Example);
            var parts = Parts();
            if (Error is not null) return null;
            if (!parts.TryGetValue("FREQ", out var freq)) return Fail(new Value(text, 0), "the rule does not say how often: FREQ is missing", Example);
            var rule = new RecurrenceRule
            {
                Frequency = (Frequency)Word(freq, RecurrenceWords.Frequencies, "FREQ"),
                Interval = parts.TryGetValue("INTERVAL", out var interval) ? Number(interval, "INTERVAL", 1, 1000) : 1,
                Count = parts.TryGetValue("COUNT", out var count) ? Number(count, "COUNT", 1, MostTimes) : null,
                Until = parts.TryGetValue("UNTIL", out var until) ? Until(until) : null,
                ByDay = parts.TryGetValue("BYDAY", out var days) ? [.. days.Items().Select(WeekdayNumber)] : [],
                ByMonthDay = parts.TryGetValue("BYMONTHDAY", out var monthDays) ? [.. monthDays.Items().Select(MonthDay)] : [],
                ByMonth = parts.TryGetValue("BYMONTH", out var months) ? [.. months.Items().Select(m => Number(m, "BYMONTH", 1, 12))] : [],
                WeekStart = parts.TryGetValue("WKST", out var start) ? (IsoDayOfWeek)(Word(start, RecurrenceWords.Days, "WKST") + 1) : IsoDayOfWeek.Monday,
            };
            if (Error is null) Together(rule, parts);
            return rule;
        }

        private Dictionary<string, Value> Parts()
        {
            var parts = new Dictionary<string, Value>(StringComparer.Ordinal);
            var at = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? 6 : 0;
            foreach (var part in text[at..].Split(';'))
            {
                var equals = part.IndexOf('=');
                var name = (equals < 0 ? part : part[..equals]).Trim().ToUpperInvariant();
                var whole = new Value(part, at);
                if (equals < 0) Fail(whole, part.Length == 0 ? "there is an empty part in the rule" : $"'{part}' has no value", part.Length == 0 ? "take out one ';'" : Example);
                else if (!RecurrenceWords.Parts.Contains(name)) Unknown(new Value(part[..equals], at), name);
                else if (!parts.TryAdd(name, new Value(part[(equals + 1)..], at + equals + 1))) Fail(whole, $"{name} is given twice", "keep one of them");
                at += part.Length + 1;
            }

            return parts;
        }

        private void Unknown(Value where, string name)
        {
            if (RecurrenceWords.InsteadOf(name) is { } instead) Fail(where, $"{name} is not read here", instead);
            else if (Suggestion.Nearest(name, RecurrenceWords.Parts) is { } near) Fail(where, $"'{name}' is not a part of a rule", $"did you mean {near}?");
            else Fail(where, $"'{name}' is not a part of a rule", "the parts are " + string.Join(", ", RecurrenceWords.Parts));
        }

        private int Word(Value value, string[] words, string name)
        {
            var index = Array.FindIndex(words, w => w.Equals(value.Text.Trim(), StringComparison.OrdinalIgnoreCase));
            if (index >= 0) return index;
            var near = Suggestion.Nearest(value.Text.Trim(), words);
            Fail(value, $"'{value.Text}' is no value for {name}", near is null ? "write one of " + string.Join(", ", words) : $"did you mean {near}?");
            return 0;
        }

        private int Number(Value value, string name, int least, int most)
        {
            if (int.TryParse(value.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            Fail(value, $"'{value.Text}' is no value for {name}", $"write a whole number from {least} to {most}");
            return least;
        }

        private int MonthDay(Value value)
        {
            var day = Number(value, "BYMONTHDAY", -31, 31);
            if (day == 0) Fail(value, "there is no day 0 in a month", "write 1 to 31, or -1 for the last day");
            return day;
        }

        private WeekdayNumber WeekdayNumber(Value value)
        {
            var word = value.Text.Trim();
            var letters = word.Length >= 2 ? word[^2..] : word;
            var day = Array.FindIndex(RecurrenceWords.Days, d => d.Equals(letters, StringComparison.OrdinalIgnoreCase));
            if (day < 0)
            {
                Fail(value, $"'{value.Text}' is no weekday", "write MO, TU, WE, TH, FR, SA or SU, with a number before it if needed, such as 2TU");
                return default;
            }

            var ordinal = word.Length == 2 ? 0 : Number(value with { Text = word[..^2] }, "the number before a weekday", -53, 53);
            if (word.Length > 2 && ordinal == 0) Fail(value, $"'{value.Text}' counts from 0", "write 1TU for the first Tuesday, -1TU for the last");
            return new WeekdayNumber(ordinal, (IsoDayOfWeek)(day + 1));
        }

        private RecurrenceUntil? Until(Value value)
        {
            var word = value.Text.Trim();
            var utc = word.EndsWith('Z') || word.EndsWith('z');
            var digits = (utc ? word[..^1] : word).Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
            if (digits.Length == 8 && !utc && RecurrenceDigits.Date(digits) is { } day) return new RecurrenceUntil(day.AtMidnight(), true, false);
            if (digits.Length is 13 or 15 && digits[8] is 'T' or 't'
                && RecurrenceDigits.Date(digits[..8]) is { } date && RecurrenceDigits.Time(digits[9..]) is { } time)
                return new RecurrenceUntil(date + time, false, utc);
            Fail(value, $"'{value.Text}' is no date", "write the last day as year, month, day: UNTIL=20261231");
            return null;
        }

        // What the standard forbids, or what could never come round, in the words of the part that is at fault.
        private void Together(RecurrenceRule rule, Dictionary<string, Value> parts)
        {
            if (rule.Count is not null && rule.Until is not null)
                Fail(parts["COUNT"], "COUNT and UNTIL both say when the series ends", "keep one of them");
            else if (rule.Frequency is Frequency.Daily or Frequency.Weekly && rule.ByDay.Any(d => d.Ordinal != 0))
                Fail(parts["BYDAY"], $"a number before a weekday has no meaning with FREQ={RecurrenceWords.Of(rule.Frequency)}", "write FREQ=MONTHLY, or take the number out");
            else if (rule.Frequency == Frequency.Weekly && !rule.ByMonthDay.IsEmpty)
                Fail(parts["BYMONTHDAY"], "BYMONTHDAY has no meaning with FREQ=WEEKLY", "write FREQ=MONTHLY");
            else if (rule.Frequency == Frequency.Monthly && rule.ByDay.Any(d => Math.Abs(d.Ordinal) > 5))
                Fail(parts["BYDAY"], "a month has at most five of each weekday", "write a number from 1 to 5, or -1 for the last");
        }

        private RecurrenceRule? Fail(Value where, string message, string advice)
        {
            Error ??= new RecurrenceError(where.Offset, Math.Min(where.Text.Length, text.Length - where.Offset), message, advice);
            return null;
        }
    }
}
