using ClusterPortal.Text;

namespace ClusterPortal.Tests.Text;

public sealed class CollationTests
{
    [Theory]
    [InlineData("sv", "Alfa|Azur|Zeta|Åbo|Ängel|Öl")]
    [InlineData("sv-FI", "Alfa|Zeta|Åbo|Ängel|Öl")]
    [InlineData("da", "Alfa|Zeta|Æble|Øl|Aabenraa|Århus")]
    [InlineData("nb", "Alfa|Zeta|Ære|Øl|Å")]
    [InlineData("de", "Ahorn|Ähre|Apfel|Öl|Opel|Straße|Strauß|Zoo")]
    [InlineData("en", "Aabenraa|Åbo|Acme|Ærø|Alpha|Øresund|Over|Zeta")]
    [InlineData("et", "Sobel|Šokk|Zoo|Žanr|Tee|Wool|Õun|Äär|Öö|Üks|Xeon")]
    [InlineData("cs", "Cena|Čas|Hora|Chata|Ihned")]
    [InlineData("pl", "Alfa|Ąka|Beta|Lot|Łódź|Mat|Zeta|Źródło|Żaba")]
    [InlineData("es", "Nube|Ñandú|Oro")]
    [InlineData("hu", "Cukor|Csoki|Dada")]
    [InlineData("tr", "Cam|Çam|Irmak|İzmir|Ok|Öz")]
    [InlineData("el", "Αθήνα|Άλφα|Βήτα|Ώρα")]
    [InlineData("ru", "Весна|Ёлка|Жар|Якорь")]
    [InlineData("ar", "أحمد|ادم|بيت|تاج")]
    [InlineData("zh-Hans", "阿里|ABB|安徽|北京|Beta|发酵|法国|上海|西安|浙江|中国")]
    [InlineData("zh-Hans", "3M|发|发酵|发展|法")]
    [InlineData("en", "Acme|北京|Beta")]
    [InlineData("ja", "Acme|Zeta|三井|日立")]
    [InlineData("en", "Alfa Beta|Alfa-Gamma|Alfabet")]
    public void Names_stand_in_the_order_of_the_language(string language, string sorted)
    {
        var names = sorted.Split('|');
        var collation = new Collation(new LanguageTag(language));
        Assert.Equal(names, names.Reverse().OrderBy(collation.KeyOf, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sv", "Öresund", "Ö")]
    [InlineData("en", "Øresund", "O")]
    [InlineData("da", "Øresund", "Ø")]
    [InlineData("da", "Aarhus", "Å")]
    [InlineData("sv", "Ærø", "Ä")]
    [InlineData("de", "Äpfel", "A")]
    [InlineData("cs", "Chata", "Ch")]
    [InlineData("tr", "izmir", "İ")]
    [InlineData("zh-Hans", "哥本哈根", "G")]
    [InlineData("zh-Hans", "重庆", "C")]
    [InlineData("en", "重庆", "C")]
    [InlineData("ja", "日立", "#")]
    [InlineData("el", "Άλφα", "Α")]
    [InlineData("ru", "ёлка", "Е")]
    [InlineData("ar", "أحمد", "ا")]
    [InlineData("en", "«Quote»", "Q")]
    [InlineData("en", "3M", "#")]
    [InlineData("en", "…", "#")]
    public void A_name_has_its_letter_in_the_index(string language, string name, string letter) =>
        Assert.Equal(letter, new Collation(new LanguageTag(language)).LetterOf(name));

    [Fact]
    public void Numbers_go_by_their_value()
    {
        string[] names = ["3 Lakes", "20 Lakes", "Hall", "Hall 2", "Hall 2b", "Hall 02c", "Hall 10", "Hall 100", "Halle"];
        Assert.Equal(names, names.Reverse().OrderBy(new Collation(new LanguageTag("en")).KeyOf, StringComparer.Ordinal));
    }
}
