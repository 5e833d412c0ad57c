using ClusterPortal.Text;

namespace ClusterPortal.Tests.Text;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("several words here", 12, "several…")]
    [InlineData("several words, here", 15, "several words…")]
    [InlineData("unbreakableword", 6, "unbrea…")]
    [InlineData("我们制造发酵设备，供应啤酒厂。", 20, "我们制造发酵设备…")]
    [InlineData("我们制造发酵设备和搅拌器与阀门", 20, "我们制造发酵设备和搅…")]
    [InlineData("abc😀def", 4, "abc…")]
    public void A_text_is_cut_where_it_reads_best(string text, int most, string expected) => Assert.Equal(expected, Shortened.To(text, most));
}
