using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Sources;

public sealed class TextDecoderTests
{
    [Fact]
    public void Clean_text_comes_without_its_mark()
    {
        var bag = new DiagnosticBag();
        var source = TextDecoder.Decode(new InputFile("a.yml", Encoding.UTF8.GetPreamble().Concat("næme: 😀\r\n\tx\n"u8.ToArray()).ToArray()), bag);
        Assert.Equal("næme: 😀\r\n\tx\n", source!.Text);
        Assert.Equal(0, bag.Count);
    }

    [Theory]
    [InlineData("a\nb\u0007", "CP1002 2:2")]
    [InlineData("a\0", "CP1002 1:2")]
    [InlineData("a\u009F", "CP1002 1:2")]
    [InlineData("ab\uFEFF", "CP1002 1:3")]
    [InlineData("a\u0085b", "CP1003 1:2")]
    [InlineData("a\u2028b\u2029", "CP1003 1:2", "CP1003 1:4")]
    [InlineData("a\r\nb\rc", "CP1003 2:2")]
    [InlineData("a\r", "CP1003 1:2")]
    [InlineData("a\nb \u202E", "CP7005 2:3")]
    [InlineData("\u2066", "CP7005 1:1")]
    [InlineData("\u2014 \u2019 \u20AC")]
    public void Characters_that_nobody_sees_are_refused_at_their_place(string text, params string[] findings)
    {
        var bag = new DiagnosticBag();
        var source = TextDecoder.Decode(new InputFile("a.yml", Encoding.UTF8.GetBytes(text)), bag);
        Assert.Equal(findings, bag.ToImmutable().Select(d => $"{d.Code} {d.Span.Position.Line}:{d.Span.Position.Column}"));
        Assert.Equal(findings.Length == 0, source is not null);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xE6, (byte)'c' }, "2:2", "'æ'")]
    [InlineData(new byte[] { 0xC3, (byte)'x' }, "1:1", "the byte C3")]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 }, "1:2", "the byte ED")]
    [InlineData(new byte[] { (byte)'a', 0xC0, 0x80 }, "1:2", "the byte C0")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "1:1", "UTF-16")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', 0 }, "1:1", "UTF-16")]
    public void Other_encodings_are_named(byte[] bytes, string place, string says)
    {
        var bag = new DiagnosticBag();
        Assert.Null(TextDecoder.Decode(new InputFile("a.yml", bytes), bag));
        var finding = Assert.Single(bag.ToImmutable());
        Assert.Equal("CP1001", finding.Code);
        Assert.Equal(place, $"{finding.Span.Position.Line}:{finding.Span.Position.Column}");
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }
}
