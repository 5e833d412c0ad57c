using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs.Html;

/// <summary>What languages call themselves: a reader looks for her own word, not for its translation. Source: Unicode CLDR.</summary>
internal static class LanguageNames
{
    public static string Own(LanguageTag language, LanguageStrings otherwise) =>
        language.Tag switch
        {
            "zh-Hans" => "简体中文",
            "zh-Hant" => "繁體中文",
            _ => language.Tag.Split('-')[0] switch
            {
                "ar" => "العربية",
                "cs" => "Čeština",
                "da" => "Dansk",
                "de" => "Deutsch",
                "en" => "English",
                "es" => "Español",
                "et" => "Eesti",
                "fi" => "Suomi",
                "fr" => "Français",
                "he" => "עברית",
                "is" => "Íslenska",
                "it" => "Italiano",
                "ja" => "日本語",
                "ko" => "한국어",
                "lt" => "Lietuvių",
                "lv" => "Latviešu",
                "nb" or "no" => "Norsk bokmål",
                "nl" => "Nederlands",
                "nn" => "Norsk nynorsk",
                "pl" => "Polski",
                "pt" => "Português",
                "sv" => "Svenska",
                "uk" => "Українська",
                "zh" => "中文",
                _ => otherwise.LanguageName(language.Tag),
            },
        };
}
