namespace ClusterPortal.Tests.Markup;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("H<sub>2</sub>O, 5 m<SUP>2</SUP>", "<p>H<sub>2</sub>O, 5 m<sup>2</sup></p>")]
    [InlineData("a<br/>b<wbr>c", "<p>a<br>b<wbr>c</p>")]
    [InlineData("<abbr title='Good &quot;practice&quot;'>GMP</abbr>", "<p><abbr title=\"Good &quot;practice&quot;\">GMP</abbr></p>")]
    [InlineData("<span lang=\"zh-Hans\" dir=ltr>医药谷</span>", "<p><span lang=\"zh-Hans\" dir=\"ltr\">医药谷</span></p>")]
    [InlineData("x <!-- note --> y", "<p>x  y</p>")]
    [InlineData("<!-- a note -->\n\ntext", "<p>text</p>")]
    [InlineData("<kbd>Ctrl **and</kbd> C**", "<p><kbd>Ctrl <strong>and C</strong></kbd></p>")]
    [InlineData("**<kbd>Ctrl** C", "<p><strong><kbd>Ctrl</kbd></strong> C</p>")]
    [InlineData("*a </sub> b*", "<p><em>a  b</em></p>")]
    [InlineData("<b>x <i>y</b> z</i>", "<p><b>x <i>y</i></b> z</p>")]
    [InlineData("a < b", "<p>a &lt; b</p>")]
    [InlineData("<kbd>\na & b &lt; c\n</kbd>", "<p><kbd>\na &amp; b &lt; c\n</kbd></p>")]
    [InlineData("<ruby>漢<rt>kan</rt></ruby>", "<p><ruby>漢<rt>kan</rt></ruby></p>")]
    public void Small_elements_are_written_anew_and_closed(string markdown, string html)
    {
        var result = Rendered.Of(markdown);
        Assert.Empty(result.Findings);
        Assert.Equal(html, result.Html);
    }

    [Fact]
    public void Details_may_hold_markdown()
    {
        var result = Rendered.Of("<details open>\n<summary>More <b>about</b> us</summary>\n\n- one\n\n</details>\n\nAfter");
        Assert.Empty(result.Findings);
        Assert.Equal("<details open>\n<summary>More <b>about</b> us</summary>\n<ul>\n<li>one\n</li>\n</ul>\n</details>\n<p>After</p>", result.Html);
    }

    [Fact]
    public void Details_without_a_summary_get_one() =>
        Assert.Equal("<details>\n<summary>Details</summary>\n<p>x</p>\n</details>", Rendered.Of("<details>\n\nx\n\n</details>").Html);

    [Theory]
    [InlineData("text\n\n<div class=\"x\">kept *as is*</div>", "3:1 CP5101", "<p>text</p>\n<p>kept *as is*</p>")]
    [InlineData("a <blink>b</blink>", "1:3 CP5101", "<p>a b</p>")]
    [InlineData("> - q\n>\n>   <font color=red>x</font>", "3:5 CP5101", "<blockquote>\n<ul>\n<li><p>q</p>\n<p>x</p>\n</li>\n</ul>\n</blockquote>")]
    [InlineData("a <script>alert(1)</script> b", "1:3 CP5101", "<p>a  b</p>")]
    [InlineData("<script>\nalert(1)\n</script>\n\nb", "1:1 CP5101", "<p>b</p>")]
    [InlineData("<style>p{}", "1:1 CP5101", "")]
    [InlineData("<kbd onclick=x>k</kbd>", "1:1 CP5102", "<p><kbd>k</kbd></p>")]
    [InlineData("<?php x ?>", "1:1 CP5101", "")]
    [InlineData("a <details>b</details>", "1:3 CP5103", "<p>a b</p>")]
    [InlineData("<summary>x</summary>", "1:1 CP5103", "<p>x</p>")]
    [InlineData("x <rt>y</rt>", "1:3 CP5103", "<p>x y</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "1:1 CP5101", "")]
    [InlineData("<a href=\"javascript:x\">y</a>", "1:1 CP5101", "<p>y</p>")]
    public void Other_elements_are_left_out_with_a_finding(string markdown, string finding, string html)
    {
        var result = Rendered.Of(markdown);
        Assert.Equal([finding], result.Findings);
        Assert.Equal(html, result.Html);
    }

    [Fact]
    public void Open_details_are_closed_before_what_follows_their_list()
    {
        var result = Rendered.Of("- <details>\n\n  x\n\nAfter");
        Assert.Equal("<ul>\n<li><details>\n<summary>Details</summary>\n<p>x</p>\n</details>\n</li>\n</ul>\n<p>After</p>", result.Html);
        Assert.Contains("CP5103", Assert.Single(result.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_says_what_to_write_instead() =>
        Assert.Equal("The HTML element <h2> may not be used in a text and was left out | write ## before the heading", Rendered.Of("<h2>x</h2>").Messages[0]);
}
