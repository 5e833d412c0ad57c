using System.Diagnostics;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Tests.Yaml;

public sealed class YamlLimitTests
{
    // An entry may have 64 KB; each of these texts would make the bare parser hang, overflow the stack or fill the memory.
    private const int Size = 64 * 1024;

    public static TheoryData<string> Seeds =>
    [
        "[", "{", "? ", "- ", "-\n", "[[]", "{a: ", "[a, ", "[\n", "{\n", "\"a\": ", "&a ", "*a ", "!!a ", "[?", "{?", "[:", "a: [", "? [", "- ? ", "? - ",
        "[{", "'", "\"", "\\\"", "|\n", "--- ", "---\n", "...\n", "%a\n", ": ", "#", "\n", "a: ", "a:\n ", "-\n ", "\t", "a\n\n", "\"\\x00", "&", "!<", "<<: ",
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ends_soon_whatever_a_file_repeats(string seed)
    {
        foreach (var before in new[] { "", "a: ", "[", "{", "a: \"", "a: |\n  ", "- ", "? " })
        {
            var text = before + string.Concat(Enumerable.Repeat(seed, Size / seed.Length));
            Assert.True(BestOfThree(text) < 1000, $"{before}{seed}… took more than a second");
        }
    }

    // Other work on the machine must not fail the test.
    private static long BestOfThree(string text)
    {
        var best = long.MaxValue;
        for (var i = 0; i < 3 && best >= 1000; i++)
        {
            var watch = Stopwatch.StartNew();
            YamlText.Read(text, new DiagnosticBag());
            best = Math.Min(best, watch.ElapsedMilliseconds);
        }

        return best;
    }

    [Theory]
    [InlineData("[", "CP7006")]
    [InlineData("{a: ", "CP7006")]
    [InlineData("- ", "CP7006")]
    [InlineData("? ", "CP1019")]
    [InlineData("a:\n- ", "CP7007")]
    [InlineData("-\n", "CP7007")]
    [InlineData("&a ", "CP1021")]
    public void Says_which_limit_was_passed(string seed, string code)
    {
        var bag = new DiagnosticBag();
        YamlText.Read(string.Concat(Enumerable.Repeat(seed, Size / seed.Length)), bag);
        Assert.Contains(bag.ToImmutable(), d => d.Code == code);
    }

    [Fact]
    public void Sixteen_levels_are_allowed_and_no_more()
    {
        Assert.Empty(YamlText.Findings("a: " + new string('[', 15) + new string(']', 15)));
        Assert.Equal("CP7006 1:19 [[]", Assert.Single(YamlText.Findings("a: " + new string('[', 16) + new string(']', 16))));
    }

    [Fact]
    public void Growing_indentation_is_bounded_too()
    {
        var text = string.Concat(Enumerable.Range(0, 340).Select(i => new string(' ', i) + "a:\n"));
        Assert.Equal("CP7006", Assert.Single(YamlText.Findings(text))[..6]);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        const string text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        Assert.Equal("CP7008 1:4 [&a]", Assert.Single(YamlText.Findings(text)));
    }
}
