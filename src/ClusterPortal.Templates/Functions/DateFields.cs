using System.Globalization;

namespace ClusterPortal.Templates.Functions;

/// <summary>The parts of a date gathered while a text is read by a pattern.</summary>
internal sealed class DateFields
{
    private static readonly DateTimeFormatInfo Names = DateTimeFormatInfo.InvariantInfo;

    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private int _millisecond;
    private bool? _afternoon;

    /// <summary>Reads the part that a sign of the pattern stands for; false if the text does not have it.</summary>
    public bool Read(char sign, string text, ref int at)
    {
        switch (sign)
        {
            case 'Y':
                return Digits(text, ref at, 4, out _year);
            case 'y':
                var read = Digits(text, ref at, 2, out _year);
                _year += _year < 50 ? 2000 : 1900;
                return read;
            case 'm':
                return Digits(text, ref at, 2, out _month);
            case 'b' or 'h':
                return Name(text, ref at, Names.AbbreviatedMonthNames, ref _month);
            case 'B':
                return Name(text, ref at, Names.MonthNames, ref _month);
            case 'd' or 'e':
                return Digits(text, ref at, 2, out _day);
            case 'a' or 'A':
                var ignored = 0;
                return Name(text, ref at, sign == 'a' ? Names.AbbreviatedDayNames : Names.DayNames, ref ignored);
            case 'H' or 'k' or 'I' or 'l':
                return Digits(text, ref at, 2, out _hour);
            case 'M':
                return Digits(text, ref at, 2, out _minute);
            case 'S':
                return Digits(text, ref at, 2, out _second);
            case 'L':
                return Digits(text, ref at, 3, out _millisecond);
            case 'p' or 'P':
                return Half(text, ref at);
            case 'F':
                return Each("Y-m-d", text, ref at);
            case 'D' or 'x':
                return Each("m/d/y", text, ref at);
            case 'T' or 'X':
                return Each("H:M:S", text, ref at);
            case 'R':
                return Each("H:M", text, ref at);
            case 'r':
                return Each("I:M:S p", text, ref at);
            case 'Z' or 'z':
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or ':' or 'Z'))
                {
                    at++;
                }

                return true;
            case '%':
                return at < text.Length && text[at++] == '%';
            default:
                return false;
        }
    }

    public DateTime? ToDate()
    {
        if (_afternoon is { } afternoon)
        {
            _hour = (_hour % 12) + (afternoon ? 12 : 0);
        }

        return _year is >= 1 and <= 9999 && _month is >= 1 and <= 12 && _day >= 1 && _day <= DateTime.DaysInMonth(_year, _month) && _hour < 24 && _minute < 60 && _second < 60
            ? new DateTime(_year, _month, _day, _hour, _minute, _second, _millisecond) : null;
    }

    private bool Each(string parts, string text, ref int at)
    {
        foreach (var part in parts)
        {
            if (char.IsAsciiLetter(part) ? !Year4(part, text, ref at) : at >= text.Length || text[at++] != part)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In %x a year may be written with two or four digits.</summary>
    private bool Year4(char part, string text, ref int at) =>
        part == 'y' && at + 4 <= text.Length && text.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? Read('Y', text, ref at) : Read(part, text, ref at);

    private static bool Digits(string text, ref int at, int most, out int number)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var start = at;
        number = 0;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            number = (number * 10) + text[at++] - '0';
        }

        return at > start;
    }

    private static bool Name(string text, ref int at, string[] names, ref int number)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && string.Compare(text, at, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                number = i + 1;
                at += names[i].Length;
                return true;
            }
        }

        return false;
    }

    private bool Half(string text, ref int at)
    {
        if (at + 2 > text.Length)
        {
            return false;
        }

        var half = text.AsSpan(at, 2);
        at += 2;
        _afternoon = half.Equals("pm", StringComparison.OrdinalIgnoreCase) ? true : half.Equals("am", StringComparison.OrdinalIgnoreCase) ? false : null;
        return _afternoon is not null;
    }
}
