using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "{a@0+1: 1@3+1}@0+4")]
    [InlineData("a: \"x y\"  # c\n", "{a@0+1: 'x y@3+5}@0+8")]
    [InlineData("a: 'it''s'\n", "{a@0+1: 'it's@3+7}@0+10")]
    [InlineData("a:\nb: ~\n", "{a@0+1: @2+0, b@3+1: ~@6+1}@0+7")]
    [InlineData("a:\n  - x\n  - b: 1\n    c: 2\n", "{a@0+1: [x@7+1, {b@13+1: 1@16+1, c@22+1: 2@25+1}@13+13]@7+19}@0+26")]
    [InlineData("a: {b: 1, c: [x, y]}\n", "{a@0+1: {b@4+1: 1@7+1, c@10+1: [x@14+1, y@17+1]@13+6}@3+17}@0+20")]
    [InlineData("a: []\n", "{a@0+1: []@3+2}@0+5")]
    [InlineData("a: p\n  q r\n", "{a@0+1: p q r@3+7}@0+10")]
    [InlineData("- a\n-\n", "[a@2+1, @5+0]@2+3")]
    public void Keeps_the_place_of_every_value(string text, string tree) => Assert.Equal(tree, YamlText.Write(YamlText.Clean(text)));

    [Fact]
    public void Places_count_utf16_units_over_crlf_and_wide_characters()
    {
        const string text = "a: 😀é\r\nb:\r\n  - ü x\r\n  - \"q\"\r\nc: |\r\n  one\r\n\r\n  two\r\nd: 1\r\n";
        var map = (YamlMapping)YamlText.Clean(text);
        Assert.Equal("😀é", YamlText.Marked(map["a"]!.Span));
        Assert.Equal("ü x", YamlText.Marked(((YamlSequence)map["b"]!).Items[0].Span));
        Assert.Equal("\"q\"", YamlText.Marked(((YamlSequence)map["b"]!).Items[1].Span));
        Assert.Equal("one\r\n\r\n  two", YamlText.Marked(map["c"]!.Span));
        Assert.Equal("one\n\ntwo\n", ((YamlScalar)map["c"]!).Value);
        Assert.Equal("1", YamlText.Marked(map["d"]!.Span));
    }

    [Theory]
    [InlineData("a: |\n  one\n   two\n\n  three\n")]
    [InlineData("a: |\r\n    one\r\n     two\r\n\r\n    three\r\nb: x\r\n")]
    [InlineData("a:\n  - |\n    one\n     two\n\n    three\n")]
    [InlineData("a: >\n  one\n  two\n\n  three\n  # four\n")]
    [InlineData("a: |2\n     one\n  two\n")]
    [InlineData("a: |\n\n\n  one\n  two\n")]
    [InlineData("a: one\n  two\n\n  three\n")]
    [InlineData("a: \"one\n  two\n\n  three\"\n")]
    [InlineData("a: 'one ''two'' three'\n")]
    [InlineData("a: \"one \\\"two\\u00e9 three\"\n")]
    public void Maps_a_place_in_the_value_to_the_file(string text)
    {
        var value = ((YamlMapping)YamlText.Clean(text))["a"]!;
        var scalar = value as YamlScalar ?? (YamlScalar)((YamlSequence)value).Items[0];
        foreach (var word in new[] { "one", "two", "three" })
        {
            var index = scalar.Value.IndexOf(word, StringComparison.Ordinal);
            if (index >= 0) Assert.Equal(text.IndexOf(word, StringComparison.Ordinal), scalar.MapOffset(index));
        }
    }

    [Fact]
    public void Reads_front_matter_and_the_body_below_it()
    {
        var source = new SourceText("a.md", "---\ntitle: About\n---\nText\n---\nmore\n");
        var bag = new DiagnosticBag();
        var front = YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag);
        Assert.Equal("{title@4+5: About@11+5}@4+12", YamlText.Write(front.Fields));
        Assert.Equal("Text\n---\nmore\n", front.BodyText);
        Assert.Equal(21, front.Body.Start);
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void A_markdown_file_without_fields_is_all_body()
    {
        var front = YamlReader.ReadFrontMatter(new SourceText("a.md", "Text\n"), YamlLimits.Default, new DiagnosticBag());
        Assert.Null(front.Fields);
        Assert.Equal("Text\n", front.BodyText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public void An_empty_file_is_no_node_and_no_fault(string text)
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlText.Read(text, bag));
        Assert.Equal(0, bag.Count);
    }
}
