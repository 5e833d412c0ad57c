using ClusterPortal.Text;

namespace ClusterPortal.Tests.Text;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("sv", "sv")]
    [InlineData("sv-FI", "sv-FI sv")]
    [InlineData("zh-Hans-CN", "zh-Hans-CN zh-Hans zh")]
    [InlineData("zh-TW", "zh-TW zh-Hant zh")]
    [InlineData("zh-SG", "zh-SG zh-Hans zh")]
    [InlineData("nn", "nn no")]
    [InlineData("no", "no nb")]
    public void A_reader_reads_also(string tag, string chain) =>
        Assert.Equal(chain.Split(' '), new LanguageTag(tag).Chain().Select(t => t.Tag));

    [Theory]
    [InlineData("zh-Hans", "zh", true)]
    [InlineData("zh-Hant", "zh-Hans", false)]
    [InlineData("en", "en-GB", false)]
    [InlineData("no", "nb", true)]
    [InlineData("da", "sv", false)]
    public void Not_every_relative_is_read(string reader, string text, bool reads) =>
        Assert.Equal(reads, new LanguageTag(reader).Reads(new LanguageTag(text)));

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ku-Latn", "ltr")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("zh-Hans", "ltr")]
    public void Scripts_have_a_direction(string tag, string direction) => Assert.Equal(direction, new LanguageTag(tag).Direction);
}
