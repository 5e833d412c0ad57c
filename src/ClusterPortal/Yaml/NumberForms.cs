using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterPortal.Yaml;

/// <summary>Numbers as people write them elsewhere, and how they are written here.</summary>
internal static partial class NumberForms
{
    /// <summary>The number in plain digits; null when the text is no number in any common form.</summary>
    public static string? Mend(string text)
    {
        if (text.Length > 32) return null;
        var bare = text.Trim().TrimStart('+').Replace("\u00A0", " ", StringComparison.Ordinal).Replace("\u202F", " ", StringComparison.Ordinal)
            .Replace("\u2212", "-", StringComparison.Ordinal);
        if (Grouped().IsMatch(bare)) return Strip(bare, keep: '.');
        if (GroupedWithComma().IsMatch(bare)) return Strip(bare, keep: ',');
        if (DecimalComma().IsMatch(bare)) return bare.Replace(',', '.');
        if (bare != text && CoreSchema.IsPlainNumber(bare)) return bare;
        if (Half().IsMatch(bare)) return bare.StartsWith('.') ? "0" + bare : bare.TrimEnd('.');
        return Counted(bare);
    }

    /// <summary>1.000 and 1.234.567 without their dots; null when the dots do not stand for thousands.</summary>
    public static string? WithoutDots(string text) => Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal) : null;

    private static string Strip(string number, char keep) =>
        string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '-' || c == keep)).Replace(',', '.');

    // "1.5k", "20 million", "85 %": the unit has a place of its own, or the zeros are written out.
    private static string? Counted(string text)
    {
        var match = WithUnit().Match(text);
        if (!match.Success) return null;
        var digits = match.Groups[1].Value.Replace(',', '.');
        var zeros = match.Groups[2].Value.ToLowerInvariant() switch { "k" or "thousand" => 1_000m, "m" or "million" or "mio" or "mio." => 1_000_000m, _ => 1m };
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture) * zeros;
        return (value == decimal.Truncate(value) ? decimal.Truncate(value) : value).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}([ _,'][0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{3}){2,}(,[0-9]+)?$|^-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedWithComma();

    [GeneratedRegex(@"^-?[0-9]+,[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(\.[0-9]+|-?[0-9]+\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"^(-?[0-9]{1,9}(?:[.,][0-9]{1,6})?) ?(k|thousand|m|million|mio\.?|%)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithUnit();
}
