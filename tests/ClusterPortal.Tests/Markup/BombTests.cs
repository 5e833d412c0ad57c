using System.Text;

namespace ClusterPortal.Tests.Markup;

/// <summary>Texts of 64 KB made to exhaust the computer. The bounds are the renderer's promise.</summary>
public sealed class BombTests
{
    private const int Most = 64 * 1024;

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested lists with blank lines", Filled(string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', 2 * i) + "- a\n\n"))) },
        { "lists nested by indenting", string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- a\n\n")) },
        { "a deep list, then blank lines", string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', 2 * i) + "- a\n")) + new string('\n', 9900) },
        { "list marks in a line", Filled("- - - - - - - - - a\n\n") },
        { "quotation marks in a line", Filled(string.Concat(Enumerable.Repeat("> ", 10)) + "a\n") },
        { "one reference used again and again", "[x]: https://a.example/" + new string('y', 1900) + "\n\n" + string.Concat(Enumerable.Repeat("[x]", 3900)) },
        { "one long reference used again and again", "[x]: https://a.example/" + new string('y', 40000) + "\n\n" + string.Concat(Enumerable.Repeat("[x]", 3900)) },
        { "one long title used again and again", "[x]: lab.jpg '" + new string('y', 40000) + "'\n\n" + string.Concat(Enumerable.Repeat("![x]\n\n", 3000)) },
        { "a table of 4000 by 4000", Line("|a", 4000) + Line("|-", 4000) + Line("|a", 4000) + Filled("|\n")[..30000] },
        { "a wide table of empty rows", Line("|a", 99) + Line("|-", 99) + Filled("|\n")[..40000] },
        { "a table at the limit", Line("|a", 40) + Line("|-", 40) + string.Concat(Enumerable.Repeat("|\n", 480)) },
        { "definition lists in HTML", Filled("<dl><dt>") },
        { "definition lists in HTML, line by line", Filled("<dl><dt>\n") },
        { "details in details", Filled("<details>\n\n")[..40000] },
        { "bold in HTML, never closed", Filled("<b>") },
        { "emphasis in emphasis", new string('*', 32000) + "a" + new string('*', 32000) },
        { "emphasis opened again and again", Filled("*a **a ") },
        { "emphasis that might close", Filled("a**b") },
        { "brackets", Filled("[") },
        { "brackets that might be links", string.Concat(Enumerable.Repeat("[a](", 3900)) },
        { "images that might be links", string.Concat(Enumerable.Repeat("![[]()", 1900)) },
        { "code marks of every length", Filled(string.Concat(Enumerable.Range(1, 350).Select(i => "e" + new string('`', i)))) },
        { "comments that never end", Filled("a <!-- ") },
        { "CDATA that never ends", Filled("a <![CDATA[") },
        { "attributes without end", "<kbd " + Filled("a=b ")[..60000] + ">x</kbd>" },
        { "quotes without end", Filled("<a title='") },
        { "equal headings", Filled("# a\n")[..39000] },
        { "footnotes used again and again", "[^a]: x\n\n" + string.Concat(Enumerable.Repeat("[^a] b ", 3900)) },
        { "a long abbreviation used again and again", "*[a]: " + new string('y', 20000) + "\n\n" + Filled("a ")[..40000] },
        { "addresses", Filled("www.a.example ") },
        { "bad addresses", string.Concat(Enumerable.Repeat("[a](javascript:x) ", 3600)) },
        { "unknown elements", Filled("<x>") },
        { "one line", new string('a', Most) },
        { "line breaks", new string('\n', Most) },
        { "setext headings", Filled("a\n==\n")[..24000] },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_of_64_KB_ends_soon_and_small(string name, string text)
    {
        Rendered.Of("warm *up* <b>x</b>");
        while (Encoding.UTF8.GetByteCount(text) > Most) text = text[..^1];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Now;
        var result = Rendered.Of(text);
        var time = ThreadClock.Now - start;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(time < TimeSpan.FromSeconds(2), $"{name} took {time}");
        // All that was ever asked for, so what was held at one time is less.
        Assert.True(allocated < 64 * 1024 * 1024, $"{name} asked for {allocated / 1024 / 1024} MB");
        Assert.True(result.Html.Length <= 1024 * 1024);
    }

    [Theory]
    [InlineData("CP7101", "a", 65537)]
    [InlineData("CP7101", "医", 22000)]
    [InlineData("CP7102", "a\n", 10001)]
    [InlineData("CP7102", "- ", 11)]
    [InlineData("CP7102", "1. ", 11)]
    [InlineData("CP7102", "> ", 11)]
    [InlineData("CP7102", "|", 101)]
    [InlineData("CP7102", "a|b|c|d\n", 5001)]
    [InlineData("CP7102", "[", 4001)]
    [InlineData("CP7102", "> - ", 8)]
    public void Beyond_a_limit_the_text_is_refused_with_a_finding(string code, string piece, int times)
    {
        var result = Rendered.Of(string.Concat(Enumerable.Repeat(piece, times)) + "x");
        Assert.Equal("", result.Html);
        Assert.EndsWith(code, Assert.Single(result.Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- - - - - - - - - - - - - -", "<hr>")]
    [InlineData("* * * * * * * * * * * * * *", "<hr>")]
    [InlineData("- - - - - - - - a", null)]
    public void Rulers_and_shallow_lists_are_not_bombs(string text, string? html)
    {
        var result = Rendered.Of(text);
        Assert.Empty(result.Findings);
        if (html is not null) Assert.Equal(html, result.Html);
    }

    [Fact]
    public void Emphasis_in_emphasis_does_not_use_up_the_stack() =>
        Assert.Equal(["1:1 CP7102"], Rendered.Of(new string('*', 32000) + "a" + new string('*', 32000)).Findings);

    [Fact]
    public void The_finding_stands_at_the_line_that_is_too_much() => Assert.Equal(["3:1 CP7102"], Rendered.Of("a\n\n" + string.Concat(Enumerable.Repeat("> ", 12)) + "x").Findings);

    private static string Filled(string piece) => string.Concat(Enumerable.Repeat(piece, Most / piece.Length));

    private static string Line(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times)) + "\n";
}
