namespace ClusterPortal.Tests.Markup;

public sealed class MarkdownLinkTests
{
    [Theory]
    [InlineData("[x](https://a.example/p?q=1&r=2#f)", "<a href=\"https://a.example/p?q=1&amp;r=2#f\" rel=\"nofollow ugc noopener\">x</a>")]
    [InlineData("[x](HTTPS://A.Example)", "<a href=\"https://a.example\" rel=\"nofollow ugc noopener\">x</a>")]
    [InlineData("[x](https://a.example/æ%20ø)", "<a href=\"https://a.example/%C3%A6%20%C3%B8\" rel=\"nofollow ugc noopener\">x</a>")]
    [InlineData("[x](https://münchen.example/)", "<a href=\"https://xn--mnchen-3ya.example/\" rel=\"nofollow ugc noopener\">x</a>")]
    [InlineData("https://a.example/x", "<a href=\"https://a.example/x\" rel=\"nofollow ugc noopener\">https://a.example/x</a>")]
    [InlineData("www.a.example", "<a href=\"https://www.a.example\" rel=\"nofollow ugc noopener\">www.a.example</a>")]
    [InlineData("<anna@a.example>", "<a href=\"mailto:anna@a.example\">anna@a.example</a>")]
    [InlineData("[x](mailto:anna@a.example?subject=Hello%20there)", "<a href=\"mailto:anna@a.example?subject=Hello%20there\">x</a>")]
    [InlineData("[x](tel:+45-33-11-22-33)", "<a href=\"tel:+4533112233\">x</a>")]
    [InlineData("[x](../events/fair.yml)", "<a href=\"/events/fair/\">x</a>")]
    [InlineData("[x](../events/fair.yml#place)", "<a href=\"/events/fair/#place\">x</a>")]
    [InlineData("[x](/jobs/)", "<a href=\"/base/jobs/\">x</a>")]
    [InlineData("[x][r]\n\n[r]: /jobs/ \"t\"", "<a href=\"/base/jobs/\">x</a>")]
    [InlineData("ftp://a.example/x", "ftp://a.example/x")]
    [InlineData("[x](broken.yml)", "x")]
    [InlineData("[![lab](lab.jpg)](/jobs/)", "<a href=\"/base/jobs/\"><img src=\"/media/lab.1234.jpg\" alt=\"lab\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></a>")]
    public void Good_addresses_become_links(string markdown, string html)
    {
        var result = Rendered.Of(markdown);
        Assert.Empty(result.Findings);
        Assert.Equal($"<p>{html}</p>", result.Html);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))", "CP3302")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "CP3302")]
    [InlineData("[x](&#106;avascript&colon;alert(1))", "CP3302")]
    [InlineData("[x](data:text/html,x)", "CP3302")]
    [InlineData("[x](vbscript:x)", "CP3302")]
    [InlineData("[x](file:///etc/passwd)", "CP3302")]
    [InlineData("<javascript:alert(1)>", "CP3302")]
    [InlineData("[x](https://anna@evil.example)", "CP3303")]
    [InlineData("[x](//evil.example)", "CP3304")]
    [InlineData("[x](/\\evil.example)", "CP3305")]
    [InlineData("[x]()", "CP3305")]
    [InlineData("[x](https://localhost/)", "CP3305")]
    [InlineData("[x](https:a.example)", "CP3305")]
    [InlineData("[x](https://a..example/)", "CP3305")]
    [InlineData("[x](https://a.example:80x/)", "CP3305")]
    [InlineData("[x](<https://a.example/a b>)", "CP3305")]
    [InlineData("[x](https://a.example/&#x202E;gpj)", "CP3305")]
    [InlineData("[x](mailto:a@b.example,c@d.example)", "CP3305")]
    [InlineData("[x](mailto:a@b.example?bcc=c@d.example)", "CP3305")]
    [InlineData("[x](tel:call-me)", "CP3305")]
    [InlineData("[x](nowhere.md)", "CP3301")]
    public void Bad_addresses_are_refused_where_they_stand_and_their_words_stay(string markdown, string code)
    {
        var result = Rendered.Of("Line one.\n\n" + markdown);
        Assert.Single(result.Findings);
        Assert.StartsWith("3:", result.Findings[0], StringComparison.Ordinal);
        Assert.EndsWith(code, result.Findings[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", result.Html, StringComparison.Ordinal);
        Assert.NotEqual("", result.Messages[0].Split(" | ")[1]);
    }

    [Fact]
    public void The_finding_marks_the_address_itself() => Assert.Equal(["1:9 CP3302"], Rendered.Of("See [x](javascript:y)").Findings);

    [Fact]
    public void Anchors_of_the_same_text_get_its_prefix_and_others_stay()
    {
        var result = Rendered.Of("[a](#sales) [b](#elsewhere)\n\n# Sales", i => i with { IdPrefix = "d-" });
        Assert.Contains("<a href=\"#d-sales\">a</a> <a href=\"#elsewhere\">b</a>", result.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](/jobs/>‹bæ)", "<p><a href=\"/base/jobs/%3E%E2%80%B9b%C3%A6\">x</a></p>")]
    [InlineData("[x](/jobs/%C3%A6)", "<p><a href=\"/base/jobs/%C3%A6\">x</a></p>")]
    public void Addresses_of_the_portal_are_percent_encoded_once(string markdown, string html) => Assert.Equal(html, Rendered.Of(markdown).Html);

    [Fact]
    public void Links_inside_links_are_words() =>
        Assert.Equal("<p><a href=\"/base/jobs/\">see https://b.example</a></p>", Rendered.Of("[see https://b.example](/jobs/)").Html);

    [Fact]
    public void A_link_without_words_shows_its_address()
    {
        var result = Rendered.Of("[](/jobs/)");
        Assert.Equal(["1:1 CP5106"], result.Findings);
        Assert.Equal("<p><a href=\"/base/jobs/\">/base/jobs/</a></p>", result.Html);
    }

    [Theory]
    [InlineData("![The lab](lab.jpg)", "", "<p><img src=\"/media/lab.1234.jpg\" alt=\"The lab\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("![The lab](lab.jpg \"At night\")", "", "<figure><img src=\"/media/lab.1234.jpg\" alt=\"The lab\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"><figcaption>At night</figcaption></figure>")]
    [InlineData("![](lab.jpg)", "1:1 CP5107", "<p><img src=\"/media/lab.1234.jpg\" alt=\"\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("![The lab](lib.jpg \"t\")", "1:12 CP3307", "<p>The lab</p>")]
    [InlineData("![The lab](https://a.example/lab.jpg)", "1:12 CP3306", "<p>The lab</p>")]
    [InlineData("![The lab](javascript:x)", "1:12 CP3302", "<p>The lab</p>")]
    [InlineData("![The lab](data:image/png;base64,AA)", "1:12 CP3302", "<p>The lab</p>")]
    public void Images_are_files_of_the_portal(string markdown, string finding, string html)
    {
        var result = Rendered.Of(markdown);
        Assert.Equal(finding, string.Join(",", result.Findings));
        Assert.Equal(html, result.Html);
    }
}
