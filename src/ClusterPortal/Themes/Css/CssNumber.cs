using System.Globalization;

namespace ClusterPortal.Themes.Css;

/// <summary>The numbers of a colour: written out, by name, or reckoned with + - * /, calc(), min(), max() and clamp(). A percentage is a part of 1, a degree is 1.</summary>
internal ref struct CssNumber
{
    private readonly IReadOnlyDictionary<string, double> names;
    private ReadOnlySpan<char> rest;
    private bool failed;

    private CssNumber(ReadOnlySpan<char> text, IReadOnlyDictionary<string, double> names)
    {
        rest = text;
        this.names = names;
    }

    /// <returns>Null for what is not such a number.</returns>
    public static double? Of(string text, IReadOnlyDictionary<string, double> names)
    {
        var reader = new CssNumber(text, names);
        var value = reader.Sum();
        return reader.failed || reader.rest.Trim().Length > 0 || double.IsNaN(value) ? null : value;
    }

    private double Sum()
    {
        var value = Product();
        while (!failed)
        {
            if (Takes('+')) value += Product();
            else if (Takes('-')) value -= Product();
            else break;
        }

        return value;
    }

    private double Product()
    {
        var value = Factor();
        while (!failed)
        {
            if (Takes('*')) value *= Factor();
            else if (Takes('/')) value /= Factor();
            else break;
        }

        return value;
    }

    private double Factor()
    {
        if (Takes('-')) return -Factor();
        if (Takes('(')) return Closed(Sum());
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '%')) length++;
        var word = rest[..length];
        rest = rest[length..];
        if (word.Length > 0 && char.IsAsciiLetter(word[0])) return Named(word.ToString());
        var scale = word.EndsWith("%", StringComparison.Ordinal) ? .01 : 1;
        var digits = scale < 1 ? word[..^1] : word.EndsWith("deg", StringComparison.Ordinal) ? word[..^3] : word;
        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number * scale;
        failed = true;
        return 0;
    }

    private double Named(string word)
    {
        if (names.TryGetValue(word, out var known)) return known;
        if (word == "none") return 0;
        if (word is not ("calc" or "min" or "max" or "clamp") || !Takes('('))
        {
            failed = true;
            return 0;
        }

        var values = new List<double> { Sum() };
        while (!failed && Takes(',')) values.Add(Sum());
        return Closed(word switch
        {
            "min" => values.Min(),
            "max" => values.Max(),
            "clamp" when values is [var low, var value, var high] => Math.Max(low, Math.Min(value, high)),
            "calc" when values is [var only] => only,
            _ => double.NaN,
        });
    }

    private double Closed(double value)
    {
        failed |= !Takes(')');
        return value;
    }

    private bool Takes(char sign)
    {
        rest = rest.TrimStart();
        if (rest.Length == 0 || rest[0] != sign) return false;
        rest = rest[1..];
        return true;
    }
}
