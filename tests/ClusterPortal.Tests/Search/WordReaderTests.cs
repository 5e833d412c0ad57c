using System.Text;
using ClusterPortal.Search;

namespace ClusterPortal.Tests.Search;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Fermenters, bio-reactors & pumps", "fermenters bio reactors pumps")]
    [InlineData("København Kobenhavn KOEBENHAVN", "kobenhavn kobenhavn kobenhavn")]
    [InlineData("Ærø Aeroe Malmö Malmoe", "aro aro malmo malmo")]
    [InlineData("Århus Aarhus Ängelholm Aengelholm", "arhus arhus angelholm angelholm")]
    [InlineData("Straße STRASSE Gärtechnik Gaertechnik Zürich Zuerich", "strasse strasse gartechnik gartechnik zurich zurich")]
    [InlineData("Łódź Đurđa Þór Œuvre Ĳssel", "lodz durda thor ouvre ijssel")]
    [InlineData("e\u0301cole école", "ecole ecole")]
    [InlineData("ISO 3834-2:2021", "iso 3834 2 2021")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("ＦＵＬＬ Ｗｉｄｔｈ１２", "full width12")]
    [InlineData("aaa aae oee", "aa ae oe")]
    [InlineData("Ελληνικά ΛΌΓΟΣ лёд", "ελληνικα λογοσ лед")]
    [InlineData("الشركة شركة", "شركه شركه")]
    [InlineData("", "")]
    [InlineData("… — !", "")]
    public void Text_becomes_plain_words(string text, string words) => Assert.Equal(words, Read(text));

    [Theory]
    [InlineData("发酵设备", "发酵 酵设 设备")]
    [InlineData("罐", "罐")]
    [InlineData("5升罐 pH值", "5 升罐 ph 值")]
    [InlineData("Sundkar 一次只造", "sundkar 一次 次只 只造")]
    [InlineData("設備、装置。器", "設備 装置 器")]
    [InlineData("コーヒー", "コー ーヒ ヒー")]
    [InlineData("회사", "회사")]
    public void Scripts_without_spaces_give_pairs(string text, string words) => Assert.Equal(words, Read(text));

    [Fact]
    public void Characters_beyond_the_first_plane_part_words() => Assert.Equal("one two", Read("one\U00020BB7two"));

    [Fact]
    public void Of_html_only_the_text_is_read() =>
        Assert.Equal("pressure vessels ph 7 a b", Read("<h2 id=\"hidden\">Pressure</h2><p class='x'>vessels &amp; pH&nbsp;7 A&B<br", html: true));

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var words = Read(new string('x', 500) + " end").Split(' ');
        Assert.Equal([WordReader.MostLetters, 3], words.Select(w => w.Length));
    }

    private static string Read(string text, bool html = false)
    {
        var words = new List<string>();
        var reader = new WordReader(Encoding.UTF8.GetBytes(text), html, new byte[WordReader.Room]);
        for (var word = reader.Next(); word.Length > 0; word = reader.Next()) words.Add(Encoding.UTF8.GetString(word));
        return string.Join(' ', words);
    }
}
