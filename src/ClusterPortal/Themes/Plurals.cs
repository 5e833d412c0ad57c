using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>The plural form of a number in a language. Source: Unicode CLDR 46, cardinal rules; a language that is not named takes one for 1 and other for the rest.
/// Numbers are as they are shown: without trailing zeros.</summary>
internal static class Plurals
{
    /// <summary>The forms that whole numbers take in a language, in the order of CLDR: what a strings file must have for each counted text.</summary>
    public static ImmutableArray<string> FormsOf(LanguageTag language)
    {
        var used = Enumerable.Range(0, 201).Select(n => FormOf(language, n)).ToHashSet(StringComparer.Ordinal);
        return [.. ((string[])["zero", "one", "two", "few", "many", "other"]).Where(f => f == "other" || used.Contains(f))];
    }

    public static string FormOf(LanguageTag language, decimal number)
    {
        var n = Math.Abs(number);
        var i = decimal.Truncate(n);
        var whole = n == i;
        var ten = i % 10;
        var hundred = i % 100;
        return language.Main switch
        {
            "zh" or "ja" or "ko" or "yue" or "th" or "lo" or "vi" or "id" or "ms" or "jv" or "su" or "km" or "my" or "bo" or "dz" or "ii" or "ig" or "to" or "wo" or "yo" or "sg" => "other",
            "fr" or "pt" => i is 0 or 1 ? language.Tag == "pt-PT" && n != 1 ? "other" : "one" : Millions("other"),
            "es" or "it" or "ca" => n == 1 ? "one" : Millions("other"),
            "hy" or "ff" or "kab" => i is 0 or 1 ? "one" : "other",
            "am" or "as" or "bn" or "fa" or "gu" or "hi" or "kn" or "zu" => i == 0 || n == 1 ? "one" : "other",
            "ak" or "ln" or "mg" or "pa" or "ti" or "wa" => n is 0 or 1 ? "one" : "other",
            "da" => n == 1 || (!whole && i is 0 or 1) ? "one" : "other",
            "is" or "mk" => whole ? One(ten, hundred) ? "one" : "other" : One(Digits(n) % 10, Digits(n) % 100) ? "one" : "other",
            "tl" or "fil" => whole && ten is not (4 or 6 or 9) ? "one" : !whole && n * 10 % 10 is not (4 or 6 or 9) ? "one" : "other",
            "lv" => !whole ? Latvian(Digits(n)) : ten == 0 || hundred is >= 11 and <= 19 ? "zero" : One(ten, hundred) ? "one" : "other",
            "lt" => !whole ? "many" : hundred is >= 11 and <= 19 || ten == 0 ? "other" : ten == 1 ? "one" : "few",
            "he" or "iw" => n == 1 || (!whole && i == 0) ? "one" : n == 2 ? "two" : "other",
            "se" or "smn" or "sms" or "iu" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "ro" or "mo" => n == 1 ? "one" : !whole || n == 0 || hundred is >= 1 and <= 19 ? "few" : "other",
            "hr" or "sr" or "bs" or "sh" => whole ? One(ten, hundred) ? "one" : Few(ten, hundred) ? "few" : "other" : Balkan(n),
            "sl" or "dsb" or "hsb" => !whole ? language.Main == "sl" ? "few" : "other" : hundred switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "cs" or "sk" => !whole ? "many" : n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "pl" => !whole ? "other" : n == 1 ? "one" : Few(ten, hundred) ? "few" : "many",
            "ru" or "uk" or "be" => !whole ? "other" : One(ten, hundred) ? "one" : Few(ten, hundred) ? "few" : "many",
            "ar" => !whole ? "other" : n switch { 0 => "zero", 1 => "one", 2 => "two", _ => hundred is >= 3 and <= 10 ? "few" : hundred >= 11 ? "many" : "other" },
            "mt" => !whole ? "other" : n switch { 1 => "one", 2 => "two", _ => n == 0 || hundred is >= 3 and <= 10 ? "few" : hundred is >= 11 and <= 19 ? "many" : "other" },
            "ga" => !whole ? "other" : n switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
            "gd" => !whole ? "other" : n switch { 1 or 11 => "one", 2 or 12 => "two", >= 3 and <= 19 => "few", _ => "other" },
            "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            "br" => !whole ? "other" : Breton(n, ten, hundred),
            _ => n == 1 ? "one" : "other",
        };

        string Millions(string otherwise) => whole && n != 0 && n % 1_000_000 == 0 ? "many" : otherwise;
    }

    private static bool One(decimal ten, decimal hundred) => ten == 1 && hundred != 11;

    private static bool Few(decimal ten, decimal hundred) => ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14);

    // The digits behind the point count like a number of their own.
    private static string Balkan(decimal n)
    {
        var digits = Digits(n);
        return One(digits % 10, digits % 100) ? "one" : Few(digits % 10, digits % 100) ? "few" : "other";
    }

    private static decimal Digits(decimal n)
    {
        var part = n - decimal.Truncate(n);
        while (part != decimal.Truncate(part)) part *= 10;
        return part;
    }

    private static string Latvian(decimal digits) =>
        digits is >= 11 and <= 19 ? "zero" : digits % 10 == 1 ? "one" : "other";

    private static string Breton(decimal n, decimal ten, decimal hundred) =>
        ten == 1 && hundred is not (11 or 71 or 91) ? "one"
        : ten == 2 && hundred is not (12 or 72 or 92) ? "two"
        : ten is 3 or 4 or 9 && hundred is not (>= 10 and <= 19 or >= 70 and <= 79 or >= 90 and <= 99) ? "few"
        : n != 0 && n % 1_000_000 == 0 ? "many" : "other";
}
