using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Yaml;

public sealed class DirectReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: x y # remark\nc:\nd: \"q: #\"\ne: 'it''s'\n")]
    [InlineData("a:\n  en: x\n  da: y\n\n# remark\nb:\n  - 1\n  - c: d\n    e: f\n")]
    [InlineData("a:\n- x\n- y\nb: {c: [d, e], f: \"g\"}\n")]
    [InlineData("a: [\n    b,\n    c,\n  ]\n")]
    [InlineData("a: |\n  x\n\n   y\nb: >-\r\n    p\r\n    q\r\n\r\n    r\r\n")]
    [InlineData("a: https://acme.example/x?y=z#top\nb: -5\nc: 12:30\n")]
    [InlineData("\"no\": 1\n'yes':\n  - x\n")]
    [InlineData("a:\n  b:\n    - c: |\n        x\n      d: y")]
    public void Reads_what_entries_are_made_of(string text)
    {
        var direct = Direct(text);
        Assert.NotNull(direct);
        Assert.Equal(YamlText.Write(Full(text)), YamlText.Write(direct));
    }

    [Theory]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: x #y\n")]
    [InlineData("a: #y\n")]
    [InlineData("a: x: y\n")]
    [InlineData("a: x\n  y\n")]
    [InlineData("a: \"x\\ny\"\n")]
    [InlineData("a: \"x\n")]
    [InlineData("a: &x y\n")]
    [InlineData("a: !x y\n")]
    [InlineData("a: *x\n")]
    [InlineData("<<: x\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a:\n\tb: c\n")]
    [InlineData("a: [b\n")]
    [InlineData("a: [b, c: d]\n")]
    [InlineData("a: {b}\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("  a: 1\nb: 2\n")]
    [InlineData("a:\n    b: 1\n  c: 2\n")]
    [InlineData("a: |2\n   x\n")]
    [InlineData("a: |\n  x\n y\n")]
    [InlineData("a: 1\u2028b: 2\n")]
    [InlineData("a: 1\rb: 2\n")]
    [InlineData("- - a\n")]
    public void Leaves_everything_doubtful_to_the_full_parser(string text) => Assert.Null(Direct(text));

    [Fact]
    public void Keeps_the_limits()
    {
        var limits = new YamlLimits(Depth: 2, Nodes: 6);
        Assert.NotNull(Direct("a: [x, y]\n", limits));
        Assert.NotNull(Direct("a: {b: c}\nd: e\n"[..10], limits));
        Assert.Null(Direct("a: [x, [y]]\n", limits));
        Assert.Null(Direct("a:\n  b:\n    c: d\n", limits));
        Assert.Null(Direct("a: [x, y, z, u]\n", limits));
    }

    private static YamlNode? Direct(string text, YamlLimits? limits = null) =>
        new DirectReader(new SourceText("a.yml", text), 0, text.Length, limits ?? YamlLimits.Default).Read();

    private static YamlNode? Full(string text) =>
        new EventReader(new SourceText("a.yml", text), 0, text.Length, YamlLimits.Default, new()).Read();
}
