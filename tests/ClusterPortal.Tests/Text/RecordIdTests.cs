using ClusterPortal.Text;

namespace ClusterPortal.Tests.Text;

public sealed class RecordIdTests
{
    [Theory]
    [InlineData("Acme Fermentation", "acme-fermentation")]
    [InlineData("Ærø Biotech A/S", "aeroe-biotech-a-s")]
    [InlineData("Ørsted & Søn «Æbler» ApS", "oersted-and-soen-aebler-aps")]
    [InlineData("Åreknudeklinikken", "aareknudeklinikken")]
    [InlineData("L'Œuvre — Straße 3.0", "loeuvre-strasse-30")]
    [InlineData("Grün Łódź Škoda", "gruen-lodz-skoda")]
    [InlineData("Газпром нефть", "gazprom-neft")]
    [InlineData("Ελληνικά Πετρέλαια", "ellinika-petrelaia")]
    [InlineData("  --3M--  ", "3m")]
    [InlineData("Acme 北方", "acme-bei-fang")]
    [InlineData("发酵设备", "fa-jiao-she-bei")]
    [InlineData("重庆银行", "chong-qing-yin-hang")]
    [InlineData("长沙绿色", "chang-sha-lyu-se")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("…", "")]
    [InlineData("مؤسسة", "")]
    public void A_name_becomes_an_id(string name, string expected) => Assert.Equal(expected, RecordId.From(name));

    [Fact]
    public void A_long_name_ends_with_a_whole_word()
    {
        var id = RecordId.From(string.Join(' ', Enumerable.Repeat("biotechnology", 20)));
        Assert.True(RecordId.IsValid(id));
        Assert.EndsWith("-biotechnology", id, StringComparison.Ordinal);
    }
}
