using System.Text;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Outputs.Mail;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class NewsletterCommandTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public NewsletterCommandTests()
    {
        foreach (var file in SiteText.Read(LetterSite.Text)) temp.Write("site/" + file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Writes_each_language_and_says_what_to_do_next()
    {
        Assert.Equal(0, Run("newsletter"));
        Assert.Contains("What November brought: ", portal.Out, StringComparison.Ordinal);
        Assert.Contains("Next: look at it in a browser, then send it; --eml makes drafts", portal.Out, StringComparison.Ordinal);
        Assert.Equal(["2026-11.da.html", "2026-11.da.txt", "2026-11.en.html", "2026-11.en.txt"], Written("site/newsletter"));
        Assert.Equal(0, Run("newsletter", "--month", "2026-11", "--language", "DA", "--eml", "-o", temp["out"]));
        Assert.Equal(["2026-11.da.eml", "2026-11.da.html", "2026-11.da.txt"], Written("out"));
        Assert.StartsWith("From: Sample Valley <office@valley.example>\r\n", File.ReadAllText(temp["out/2026-11.da.eml"]), StringComparison.Ordinal);
        Assert.Equal(0, Run("newsletter", "--since", "2026-11-20", "-l", "en", "--eml", "--from", "Ærø Desk <desk@valley.example>", "-o", temp["days"]));
        Assert.Equal(["since-2026-11-20.en.eml", "since-2026-11-20.en.html", "since-2026-11-20.en.txt"], Written("days"));
        Assert.Contains("<desk@valley.example>", File.ReadAllText(temp["days/since-2026-11-20.en.eml"]), StringComparison.Ordinal);
        Assert.Contains("Next: clusterportal new newsletter", portal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no newsletter '2026-12'; did you mean '2026-11'?", "2026-12")]
    [InlineData("name a newsletter, --since or --month: one of the three", "2026-11", "--month", "2026-11")]
    [InlineData("--month must be a month written like 2026-11, not 'May'", "--month", "May")]
    [InlineData("--month 2027-01 has not begun on 2026-12-02", "--month", "2027-01")]
    [InlineData("--since 2026-12-03 is after the day of the letter, 2026-12-02", "--since", "2026-12-03")]
    [InlineData("'sv' is not a language of the portal; they are en, da", "--language", "sv")]
    [InlineData("--from must be like \"Sample Valley <office@valley.example>\", not 'nobody'", "--eml", "--from", "nobody")]
    public void A_letter_that_cannot_be_made_is_told_in_a_sentence(string message, params string[] words)
    {
        Assert.Equal(2, Run(["newsletter", .. words]));
        Assert.StartsWith($"error: {message}\nNext: clusterportal newsletter --help", portal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["site/newsletter"]));
    }

    [Theory]
    [InlineData("content/mails")]
    [InlineData("public")]
    [InlineData("themes/mails")]
    public void Mails_are_never_put_where_they_would_be_published(string folder)
    {
        Assert.Equal(2, Run("newsletter", "-o", temp["site/" + folder]));
        Assert.Contains("which belongs to the site", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_with_errors_makes_no_mail()
    {
        temp.Write("site/content/news/wrong.md", "---\ntitle: Wrong\ndate: tomorrow\n---\nText.\n");
        Assert.Equal(1, Run("newsletter"));
        Assert.Contains("content/news/wrong.md:3:7 error", portal.Error, StringComparison.Ordinal);
        Assert.Contains("No mail was made. Next: clusterportal check", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_without_letters_says_how_to_begin()
    {
        Directory.Delete(temp["site/content/newsletters"], recursive: true);
        Assert.Equal(2, Run("newsletter"));
        Assert.StartsWith("error: content/newsletters has no letter yet; say --month 2026-11", portal.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("newsletter", "--month", "2026-11"));
        Assert.Contains("2026-11-01-to-2026-11-30.da.html", Written("site/newsletter"));
    }

    private int Run(params string[] words) => portal.RunReally([.. words, "--source", temp["site"]]);

    private string[] Written(string folder) => [.. Directory.EnumerateFiles(temp[folder]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
