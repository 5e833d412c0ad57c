using ClusterPortal.Text;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>How headings say in which language a column is.</summary>
internal static class LanguageWords
{
    public static string[] Of(LanguageTag language) => language.Tag switch
    {
        "en" => ["en", "eng", "english", "engelsk", "engelska", "英文", "英语"],
        "da" => ["da", "dk", "danish", "dansk", "danska", "丹麦文", "丹麦语"],
        "sv" => ["sv", "se", "swedish", "svensk", "svenska", "瑞典文", "瑞典语"],
        "zh-Hans" => ["zh-Hans", "zh", "cn", "chinese", "kinesisk", "kinesiska", "中文"],
        "de" => ["de", "german", "deutsch", "tysk", "tyska", "德文", "德语"],
        _ => [language.Tag],
    };
}
