using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>The plural form of a whole number in a language. Source: Unicode CLDR's cardinal rules for the languages named; others take one/other.</summary>
internal static class Plurals
{
    public static string FormOf(LanguageTag language, decimal number)
    {
        var whole = number == decimal.Truncate(number);
        var n = Math.Abs(number);
        var ten = n % 10;
        var hundred = n % 100;
        switch (language.Tag.Split('-')[0])
        {
            case "zh" or "ja" or "ko" or "th" or "vi" or "id" or "ms":
                return "other";
            case "fr" or "pt":
                return n < 2 ? "one" : "other";
            case "pl":
                return !whole ? "other" : n == 1 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many";
            case "ru" or "uk":
                return !whole ? "other" : ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many";
            case "cs" or "sk":
                return !whole ? "many" : n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other";
            case "ar":
                return !whole ? "other" : n == 0 ? "zero" : n == 1 ? "one" : n == 2 ? "two" : hundred is >= 3 and <= 10 ? "few" : hundred >= 11 ? "many" : "other";
            default:
                return n == 1 ? "one" : "other";
        }
    }
}
