using ClusterPortal.Outputs.Mail;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Golden;

namespace ClusterPortal.Tests.Outputs.Mail;

/// <summary>The mails of newsletters: what they say, and that mail programs can show them.</summary>
public sealed class NewsletterTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    public void Both_forms_are_as_they_were(string language)
    {
        var letter = LetterSite.Make().In(language);
        foreach (var (ending, text) in new[] { ("html", letter.Html), ("txt", letter.Text) })
        {
            var path = Checkout.At($"tests/ClusterPortal.Tests/Outputs/Mail/Golden/letter.{language}.{ending}");
            if (Checkout.Accepts) File.WriteAllText(path, text);
            Assert.Equal(File.ReadAllText(path), text);
        }
    }

    [Fact]
    public void Mails_of_the_demonstration_are_what_all_mail_programs_show()
    {
        var letters = OwnPortal.Built.Plan.Newsletters!;
        var made = letters.Make(new NewsletterOrder(letters.Ids[0], null, null, null));
        Assert.Equal(["en", "da", "sv", "zh-Hans"], made.Select(l => l.Language.Tag));
        Assert.All(made, l => Assert.Empty(MailSafe.Judge(l.Html)));
        Assert.All(made, l => Assert.Empty(l.Findings));
    }

    [Fact]
    public void Every_link_leads_to_a_page_that_is_built()
    {
        var own = OwnPortal.Built;
        var html = string.Concat(own.Plan.Newsletters!.Make(new NewsletterOrder("2026-11", null, null, null)).Select(l => l.Html));
        var links = html.Split("href=\"").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]).Distinct().ToList();
        Assert.True(links.Count > 60);
        Assert.All(links, l => Assert.Contains(l.Replace("https://medicon-valley.example/", "", StringComparison.Ordinal) + "index.html", own.Files.Keys));
    }

    [Fact]
    public void Text_stays_within_72_columns_but_for_addresses()
    {
        foreach (var letter in OwnPortal.Built.Plan.Newsletters!.Make(new NewsletterOrder(null, new DateOnly(2026, 1, 1), null, null)))
            Assert.All(letter.Text.Split('\n'), l => Assert.True(FoldedText.Width(l) <= 72 || l.TrimStart().StartsWith('<'), l));
    }

    [Fact]
    public void Hostile_words_are_words()
    {
        const string Evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)> {{ site.title }} =?utf-8?q?x?=";
        var text = LetterSite.Text.Replace("title: {en: What November brought, da: Hvad november bragte}", $"title: '{Evil}'", StringComparison.Ordinal)
            .Replace("title: {en: First of the month, da: Først i måneden}", $"title: '{Evil}'", StringComparison.Ordinal)
            .Replace("summary: Only in English.", $"summary: '{Evil}'", StringComparison.Ordinal)
            .Replace("name: Hall,", $"name: '{Evil}',", StringComparison.Ordinal);
        foreach (var letter in LetterSite.Make(text))
        {
            Assert.Empty(MailSafe.Judge(letter.Html));
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", letter.Html, StringComparison.Ordinal);
            Assert.Contains("{{ site.title }}", letter.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_letter_as_long_as_any_stays_below_what_Gmail_cuts_off()
    {
        var longest = new string('&', 160);
        var text = LetterSite.Text + string.Concat(
            $"\n--- content/news/n{{n}}.md (each 1..30)\n---\ntitle: '{longest}'\ndate: 2026-11-02\nsummary: '{new string('&', 300)}'\n---\nText.",
            $"\n--- content/jobs/j{{n}}.yml (each 1..30)\ntitle: '{longest[..120]}'\norganization: acme\nposted: 2026-11-10\nexpires: 2027-12-02\ndescription: Work.\nlocation: {{city: Lund, country: SE}}\napply: {{url: \"https://acme.example/jobs\"}}",
            $"\n--- content/events/e{{n}}.yml (each 1..30)\ntitle: '{longest[..140]}'\nstart: 2026-12-05 10:00\nsummary: '{new string('&', 300)}'\nplace: {{name: '{longest[..120]}'}}",
            $"\n--- content/organizations/o{{n}}.yml (each 1..30)\nname: Firm number {{n}} of many\nkind: company\nsummary: '{new string('&', 200)}'\nwebsite: https://o{{n}}.example\ncountry: DK\nmemberships: [{{cluster: valley, since: 2026-11-20}}]");
        var letter = LetterSite.Make(text).In("en");
        Assert.Empty(MailSafe.Judge(letter.Html));
        Assert.Contains(">19 more</a>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("19 more: <https://valley.example/portal/news/>", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-30", "Sample Valley: newsletter, November 2026")]
    [InlineData("2026-11-05", null, "Sample Valley: newsletter, 5 November 2026 – 2 December 2026")]
    public void Without_an_entry_the_days_give_the_subject(string from, string? to, string subject)
    {
        var letter = LetterSite.Make(LetterSite.Text, null, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)).In("en");
        Assert.Equal(subject, letter.Subject);
        Assert.DoesNotContain("/newsletters/", letter.Html, StringComparison.Ordinal);
        Assert.Contains("1 event · 1 new job · 1 new member</div>", letter.Html, StringComparison.Ordinal);
        Assert.Empty(MailSafe.Judge(letter.Html));
    }

    [Fact]
    public void Days_without_anything_new_say_so()
    {
        var letter = LetterSite.Make(LetterSite.Text.Replace("2026-12-03 1", "2026-11-03 1", StringComparison.Ordinal), null, new DateOnly(2026, 12, 2)).In("da");
        Assert.Contains(">Der er ikke kommet noget nyt i disse dage.</td>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("\nDer er ikke kommet noget nyt i disse dage.\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_shown_where_mail_programs_can()
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 2\" width=\"8\" height=\"2\"><rect width=\"8\" height=\"2\"/></svg>";
        foreach (var (file, bytes, shown) in new[] { ("a.png", png, true), ("a.svg", System.Text.Encoding.UTF8.GetBytes(Svg), false) })
        {
            var text = LetterSite.Text.Replace("summary: Only in English.", $"image: {{file: {file}, alt: A steel vessel}}", StringComparison.Ordinal).Replace("cluster: valley\n--- content/clusters", $"cluster: valley\nbrand: {{logo: content/brand/{file}}}\n--- content/clusters", StringComparison.Ordinal);
            var plan = Portal.Build([.. SiteText.Read(text), new($"content/news/{file}", bytes), new($"content/brand/{file}", bytes)]).Plan;
            var letter = plan.Newsletters!.Make(new NewsletterOrder("2026-11", null, null, null)).In("en");
            Assert.Empty(MailSafe.Judge(letter.Html));
            Assert.Equal(shown, letter.Html.Contains("alt=\"A steel vessel\" width=\"1\"", StringComparison.Ordinal));
            Assert.Equal(shown, letter.Html.Contains("alt=\"Sample Valley\" width=\"1\" height=\"1\"", StringComparison.Ordinal));
            Assert.Equal(!shown, letter.Html.Contains("<b>Sample Valley</b></a>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_judge_of_mails_sees_what_is_wrong()
    {
        const string Good = "<!doctype html><html lang=\"en\"><head><title>T</title></head><body>{0}</body></html>";
        Assert.Empty(MailSafe.Judge(string.Format(Good, "<p style=\"color:#000\">Text</p>")));
        foreach (var bad in new[] { "<script></script>", "<form></form>", "<p style=\"position:fixed\"></p>", "<p style=\"color:var(--ink)\"></p>", "<a href=\"/jobs/\">x</a>", "<a href=\"https://a.example/?utm_source=mail\">x</a>", "<img src=\"https://a.example/a.png\" width=\"1\">", "<link rel=\"stylesheet\">", "<table></table>", "<!-- x -->", "<style>@import 'x';</style>" })
            Assert.NotEmpty(MailSafe.Judge(string.Format(Good, bad)));
    }
}
