using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Markup;

public sealed class AttackTests
{
    // Where a text from content may stand; {0} is the attack.
    private static readonly string[] Places =
    [
        "{0}", "Words {0} words.", "- a\n\n  {0}\n- b", "> {0}", "# {0}", "**{0}**", "| a | b |\n|---|---|\n| {0} | x |", "[{0}](https://ok.example)", "![{0}](lab.jpg)",
        "x[^1]\n\n[^1]: {0}", "Term\n:   {0}", "<details>\n<summary>x</summary>\n\n{0}\n\n</details>", "<details>\n{0}\n</details>", "<kbd>{0}</kbd>", "<div>{0}</div>", "<div\n{0}\n>",
        "<abbr title=\"{0}\">x</abbr>", "*[x]: {0}\n\nx",
    ];

    [Fact]
    public void There_are_two_hundred_attacks_and_more() => Assert.True(Attacks.All.Length >= 250, $"{Attacks.All.Length}");

    [Fact]
    public void No_attack_in_any_place_leaves_anything_dangerous()
    {
        var successes = new List<string>();
        foreach (var attack in Attacks.All)
        {
            foreach (var place in Places)
            {
                var text = place.Replace("{0}", attack, StringComparison.Ordinal);
                var html = Rendered.Of(text, i => i with { IdPrefix = "t-" }).Html;
                foreach (var fault in HtmlJudge.Faults(html)) successes.Add($"{fault}\n  from {text.ReplaceLineEndings("\\n")}\n  made {html.ReplaceLineEndings("\\n")}");
            }
        }

        Assert.True(successes.Count == 0, $"{successes.Count}: " + string.Join("\n", successes.Take(12)));
    }

    [Fact]
    public void The_judge_sees_what_is_dangerous()
    {
        string[] dangerous =
        [
            "<script>1</script>", "<b onclick=x>y</b>", "<a href=javascript:x>y</a>", "<a href=//x.example>y</a>", "</div><p>x", "<p style=x>y</p>", "<form></form>", "<h2 id=cookie>x</h2>",
            "<span class=overlay>x</span>", "<a href=https://a@b.example>x</a>", "<div>", "<iframe></iframe>", "<svg></svg>", "<p title=x>y</p>",
        ];
        Assert.All(dangerous, html => Assert.NotEmpty(HtmlJudge.Faults(html)));
    }

    [Fact]
    public void Any_text_becomes_harmless_html_of_bounded_size()
    {
        // Pieces that mean something to a Markdown or HTML parser, in any order, with any text between.
        var pieces = Gen.Elements("<", ">", "</", "/>", "\"", "'", "=", "&", "&#", ";", "[", "]", "(", ")", "![", "](", "*", "**", "_", "~~", "`", "```\n", "\n", "\n\n", "    ", "\t", "- ", "1. ", "> ", "# ",
            "|", "|---|\n", ": ", "[^1]", "[^1]: ", "*[a]: ", "javascript:", "https://", "www.", "@", "\\", "\0", "\r", "\u2028", "<b", "<kbd>", "</kbd>", "<details>", "</details>", "<summary>", "</summary>",
            "<script>", "</script>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", " onclick=x", " title=", "<ruby>", "<rt>", "a", "x.example", "💡", "\uD800", "æ", "{#a}", "- [x] ");
        var texts = pieces.ListOf().Select(parts => string.Concat(parts));
        var property = Prop.ForAll(Arb.From(texts), text =>
        {
            var result = Rendered.Of(text, i => i with { IdPrefix = "t-" });
            return result.Html.Length <= 2000 + (text.Length * 40) && HtmlJudge.Faults(result.Html).Count == 0;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60), property);
    }
}
