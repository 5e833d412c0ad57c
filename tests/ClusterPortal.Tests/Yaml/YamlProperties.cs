using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Yaml;

public sealed class YamlProperties
{
    // Pieces that mean something to YAML come far more often than chance would have it.
    private static readonly string[] Pieces =
    [
        "a", "b", "name", ": ", ":", "\n", "\n", "\n", "\n  ", "\n    ", "\r\n", " ", "  ", "- ", "-", "? ", "|", ">", "|-\n  ", "|2+\n ", ">\n", "\"", "'", "''",
        "\\\"", "\\u00e9", "\\xZ", "[", "]", "{", "}", ", ", ",", "#", " # ", "&a ", "*a", "!t ", "%", "@", "`", "---\n", "...\n", "\t", "é", "😀", "~", "null", "0123",
        "a: ", "b: ", "a:\n  ", "- a: ", "\"x\"", "'y'", "<<: ", "text with words", "a: 1\n", "b: 'q'\n", "c: [x, y]\n", "d:\n  - e\n",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(p => string.Concat(p)).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(60);

    [Fact]
    public void No_text_breaks_the_reader_and_every_place_lies_in_the_text() => Check.One(Many, Prop.ForAll(Texts, text =>
    {
        var bag = new DiagnosticBag();
        var node = YamlText.Read(text, bag);
        if (node is not null) AssertWellFormed(node, text);
        Assert.All(bag.ToImmutable(), d => AssertInside(d.Span, text));
    }));

    [Fact]
    public void A_mere_warning_between_the_fences_leaves_the_file_readable()
    {
        var bag = new DiagnosticBag();
        var front = YamlReader.ReadFrontMatter(new SourceText("a.md", "---\n~ #'y':c: [x, y]\n---\nbody"), YamlLimits.Default, bag);
        Assert.True(front.Readable);
        Assert.False(bag.HasErrors);
        Assert.Equal("body", front.BodyText);
    }

    [Fact]
    public void No_text_breaks_the_front_matter_reader() => Check.One(Many, Prop.ForAll(Texts, text =>
    {
        var whole = "---\n" + text + "\n---\nbody";
        var bag = new DiagnosticBag();
        var front = YamlReader.ReadFrontMatter(new SourceText("a.md", whole), YamlLimits.Default, bag);
        if (front.Fields is not null) AssertWellFormed(front.Fields, whole);
        AssertInside(front.Body, whole);
        Assert.All(bag.ToImmutable(), d => AssertInside(d.Span, whole));
        Assert.True(front.Readable || bag.HasErrors);
    }));

    [Fact]
    public void The_direct_reader_and_the_full_parser_agree_wherever_the_first_does_not_give_up()
    {
        var direct = 0;
        Check.One(Many.WithMaxTest(20000), Prop.ForAll(Texts, text =>
        {
            var source = new SourceText("a.yml", text);
            if (new DirectReader(source, 0, text.Length, YamlLimits.Default).Read() is not { } node) return;
            direct++;
            AssertSame(node, source);
        }));
        Assert.True(direct > 50, $"only {direct} texts were read directly");
    }

    [Fact]
    public void The_direct_reader_agrees_with_the_full_parser_on_well_formed_entries()
    {
        var direct = 0;
        Check.One(Many, Prop.ForAll(YamlTexts.Entries.ToArbitrary(), text =>
        {
            var source = new SourceText("a.yml", text);
            if (new DirectReader(source, 0, text.Length, YamlLimits.Default).Read() is not { } node) return;
            direct++;
            AssertSame(node, source);
        }));
        Assert.True(direct > 1000, $"only {direct} texts were read directly");
    }

    private static void AssertSame(YamlNode node, SourceText source)
    {
        var bag = new DiagnosticBag();
        var full = new EventReader(source, 0, source.Text.Length, YamlLimits.Default, bag).Read();
        Assert.Equal(YamlText.Write(full), YamlText.Write(node));
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void Any_scalar_can_be_quoted_and_read_back() => Check.One(Many, Prop.ForAll(Texts, text =>
    {
        var line = text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        var map = (YamlMapping)YamlText.Clean("a: " + Quoting.Quote(line) + "\n");
        Assert.Equal(line, ((YamlScalar)map["a"]!).Value);
    }));

    private static void AssertWellFormed(YamlNode node, string text)
    {
        AssertInside(node.Span, text);
        switch (node)
        {
            case YamlMapping mapping:
                Assert.Equal(mapping.Entries.Length, mapping.Entries.Select(e => e.Key.Value).Distinct(StringComparer.Ordinal).Count());
                foreach (var entry in mapping.Entries)
                {
                    AssertWellFormed(entry.Key, text);
                    AssertWellFormed(entry.Value, text);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) AssertWellFormed(item, text);
                break;
            case YamlScalar scalar:
                for (var i = 0; i <= scalar.Value.Length; i++)
                {
                    var at = scalar.MapOffset(i);
                    Assert.InRange(at, scalar.Span.Start, scalar.Span.End);
                }

                break;
        }
    }

    private static void AssertInside(Span span, string text)
    {
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span.Start}+{span.Length} of {text.Length}");
    }
}
