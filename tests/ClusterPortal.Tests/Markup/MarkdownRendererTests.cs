using ClusterPortal.Markup;

namespace ClusterPortal.Tests.Markup;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("Plain *em* **strong** ~~gone~~ `a < b`", "<p>Plain <em>em</em> <strong>strong</strong> <del>gone</del> <code>a &lt; b</code></p>")]
    [InlineData("a & b < c &copy; \\*", "<p>a &amp; b &lt; c © *</p>")]
    [InlineData("one  \ntwo\nthree", "<p>one<br>\ntwo\nthree</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>")]
    [InlineData("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("---", "<hr>")]
    [InlineData("```csharp\nvar x = 1 < 2;\n```", "<pre tabindex=\"0\"><code class=\"language-csharp\">var x = 1 &lt; 2;\n</code></pre>")]
    [InlineData("```\"onload=x\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>")]
    [InlineData("    indented", "<pre tabindex=\"0\"><code>indented\n</code></pre>")]
    [InlineData("- [x] done\n- [ ] open", "<ul>\n<li><span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span> done\n</li>\n<li><span class=\"task\" role=\"img\" aria-label=\"Not done\">☐</span> open\n</li>\n</ul>")]
    [InlineData("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning\n</dd>\n</dl>")]
    [InlineData("*[GMP]: Good \"practice\"\n\nGMP plant", "<p><abbr title=\"Good &quot;practice&quot;\">GMP</abbr> plant</p>")]
    [InlineData("x {#evil .big onclick=alert(1)}", "<p>x {#evil .big onclick=alert(1)}</p>")]
    [InlineData("", "")]
    [InlineData(" \n \n", "")]
    public void Writes_blocks_and_inlines(string markdown, string html)
    {
        var result = Rendered.Of(markdown);
        Assert.Equal(html, result.Html);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Tables_scroll_in_a_frame_of_their_own_and_name_their_columns()
    {
        var html = Rendered.Of("|   | Staff | City |\n|---|---:|:-:|\n| A | 3 | *Lund* |\n| B |").Html;
        Assert.Equal("""
            <div class="table-scroll" role="group" tabindex="0" aria-label="Table 1">
            <table>
            <thead>
            <tr><td></td><th scope="col" class="align-end">Staff</th><th scope="col" class="align-center">City</th></tr>
            </thead>
            <tbody>
            <tr><td>A</td><td class="align-end">3</td><td class="align-center"><em>Lund</em></td></tr>
            <tr><td>B</td><td class="align-end"></td><td class="align-center"></td></tr>
            </tbody>
            </table>
            </div>
            """, html);
    }

    [Fact]
    public void Footnotes_link_there_and_back_under_the_prefix()
    {
        var html = Rendered.Of("A[^n] and B[^n].\n\n[^n]: Source.", i => i with { IdPrefix = "about-" }).Html;
        Assert.Equal("""
            <p>A<sup><a href="#about-fn-1" id="about-fnref-1" role="doc-noteref">1</a></sup> and B<sup><a href="#about-fn-1" id="about-fnref-2" role="doc-noteref">1</a></sup>.</p>
            <div class="footnotes" role="doc-endnotes">
            <ol>
            <li id="about-fn-1"><p>Source.</p>
            <a href="#about-fnref-1" role="doc-backlink"><span role="img" aria-label="Back to the text">↩</span></a><a href="#about-fnref-2" role="doc-backlink"><span role="img" aria-label="Back to the text">↩</span></a></li>
            </ol>
            </div>
            """, html);
    }

    [Fact]
    public void Headings_start_at_the_base_and_their_anchors_are_unique()
    {
        var result = Rendered.Of("# Søren Ærø & Straße\n\n## Main\n\n## Main\n\n# 医药 谷");
        Assert.Equal(["2 soeren-aeroe-strasse Søren Ærø & Straße", "3 main-2 Main", "3 main-3 Main", "2 医药-谷 医药 谷"],
            result.Headings.Select(h => $"{h.Level} {h.Id} {h.Text}"));
        Assert.StartsWith("<h2 id=\"soeren-aeroe-strasse\">Søren Ærø &amp; Straße</h2>", result.Html, StringComparison.Ordinal);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_heading_that_skips_a_level_is_reported_and_mended()
    {
        var result = Rendered.Of("## A\n\n#### B\n\n##### C");
        Assert.Equal(["3:1 CP5104", "5:1 CP5104"], result.Findings);
        Assert.Equal("The heading 'B' skips a level | write ### instead of ####", result.Messages[0]);
        Assert.Equal([2, 3, 4], result.Headings.Select(h => h.Level));
    }

    [Fact]
    public void Heading_levels_end_at_six() =>
        Assert.Equal([5, 6, 6], Rendered.Of("# A\n\n## B\n\n### C", i => i with { HeadingBase = 5 }).Headings.Select(h => h.Level));

    [Fact]
    public void An_empty_heading_is_left_out()
    {
        var result = Rendered.Of("#\n\ntext");
        Assert.Equal(["1:1 CP5105"], result.Findings);
        Assert.Equal("<p>text</p>", result.Html);
    }

    [Fact]
    public void The_excerpt_leaves_out_headings_tables_and_code_and_ends_between_words()
    {
        var document = Rendered.Of("# Title\n\nFirst *words*, then\na line.\n\n```\ncode\n```\n\n" + string.Concat(Enumerable.Repeat("gene ", 100))).Document;
        Assert.StartsWith("First words, then a line. gene gene", document.Excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" gene…", document.Excerpt, StringComparison.Ordinal);
        Assert.InRange(document.Excerpt.Length, 290, 301);
        Assert.Equal(1 + 5 + 1 + 100, document.WordCount);
    }

    [Fact]
    public void Words_of_unspaced_scripts_are_counted_by_character() => Assert.Equal(5, Rendered.Of("医药谷 and you").Document.WordCount);
}
