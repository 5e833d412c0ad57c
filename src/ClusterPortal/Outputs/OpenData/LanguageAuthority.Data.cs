using System.Collections.Frozen;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Languages as DCAT-AP names them: by the authority table of the EU's Publications Office. Others by the Library of Congress, as DCAT itself advises.</summary>
internal static class LanguageAuthority
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ar"] = "ARA", ["bg"] = "BUL", ["cs"] = "CES", ["da"] = "DAN", ["de"] = "DEU", ["el"] = "ELL", ["en"] = "ENG", ["es"] = "SPA", ["et"] = "EST",
        ["fa"] = "FAS", ["fi"] = "FIN", ["fo"] = "FAO", ["fr"] = "FRA", ["ga"] = "GLE", ["he"] = "HEB", ["hi"] = "HIN", ["hr"] = "HRV", ["hu"] = "HUN",
        ["is"] = "ISL", ["it"] = "ITA", ["ja"] = "JPN", ["kl"] = "KAL", ["ko"] = "KOR", ["lt"] = "LIT", ["lv"] = "LAV", ["mt"] = "MLT", ["nb"] = "NOB",
        ["nl"] = "NLD", ["nn"] = "NNO", ["no"] = "NOR", ["pl"] = "POL", ["pt"] = "POR", ["ro"] = "RON", ["ru"] = "RUS", ["sk"] = "SLK", ["sl"] = "SLV",
        ["sv"] = "SWE", ["tr"] = "TUR", ["uk"] = "UKR", ["zh"] = "ZHO",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(LanguageTag language)
    {
        var main = language.Tag.Split('-')[0].ToLowerInvariant();
        if (Codes.TryGetValue(main, out var code)) return $"http://publications.europa.eu/resource/authority/language/{code}";
        return main.Length == 2 ? $"http://id.loc.gov/vocabulary/iso639-1/{main}" : $"http://id.loc.gov/vocabulary/iso639-2/{main}";
    }
}
