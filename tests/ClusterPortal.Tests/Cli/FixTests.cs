using System.Text;
using ClusterPortal.Cli.Repairs;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>Law: after a repair its finding is gone, and no other byte of the file has changed.</summary>
public sealed class FixTests : IDisposable
{
    private const string Acme = "content/organizations/acme.yml";

    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("country: dk", "country: DK")]
    [InlineData("country: UK", "country: GB")]
    [InlineData("url: acme.example", "website: https://acme.example")]
    [InlineData("website: htp://acme.example/a?b=c", "website: https://acme.example/a?b=c")]
    [InlineData("foundd: 1998", "founded: 1998")]
    [InlineData("markets: DK, SE", "markets: [DK, SE]")]
    [InlineData("legal_name: @Acme", "legal_name: \"@Acme\"")]
    [InlineData("legal_name: Acme: the firm  # so it says", "legal_name: \"Acme: the firm\"  # so it says")]
    [InlineData("certifications: [{standard: ISO, valid_from: 1.5.2020}]", "certifications: [{standard: ISO, valid_from: 2020-05-01}]")]
    [InlineData("contact: {email: a@acme.example, phne: \"+4500000012\"}", "contact: {email: a@acme.example, phone: \"+4500000012\"}")]
    public void What_is_plainly_meant_is_repaired(string line, string becomes) => Assert.Equal(becomes, Repaired(line, guesses: false));

    [Theory]
    [InlineData("fonded_in: 1998", "founded: 1998")]
    [InlineData("website: ftp://acme.example", "website: https://acme.example")]
    [InlineData("legal_name: Acme #1", "legal_name: \"Acme #1\"")]
    public void A_guess_is_only_applied_when_asked_for(string line, string becomes)
    {
        Assert.Equal(line, Repaired(line, guesses: false));
        if (line != "fonded_in: 1998") Assert.Equal(becomes, Repaired(line, guesses: true));
    }

    [Theory]
    [InlineData("posted: 1.5.2026", "posted: 2026-05-01")]
    [InlineData("posted: 2026-5-1", "posted: 2026-05-01")]
    [InlineData("posted: 2026-05-01 10:00", null)]
    [InlineData("posted: 03/02/2026", null)]
    [InlineData("posted: 1 May 2026", "posted: 2026-05-01")]
    [InlineData("salary: {min: \"1,234\", currency: DKK, per: month}", null)]
    [InlineData("salary: {min: 20 million, currency: DKK, per: month}", null)]
    [InlineData("salary: {min: 12 000, currency: DKK, per: month}", "salary: {min: 12000, currency: DKK, per: month}")]
    public void Numbers_and_days_that_can_be_read_in_two_ways_are_left_to_people(string line, string? becomes)
    {
        var text = $"title: Brewer\nsummary: Brews.\ntype: full_time\nlocation: {{city: Lund, country: SE}}\n{line}\n";
        Assert.Equal(becomes ?? line, Repaired("content/jobs/brewer.yml", text, false).Split('\n')[^2]);
    }

    [Fact]
    public void A_key_that_is_there_already_is_not_written_twice() =>
        Assert.Equal("summry: Other.", Repaired("summry: Other.", guesses: true));

    [Fact]
    public void Comments_order_line_ends_and_the_mark_at_the_beginning_stay()
    {
        var text = "\uFEFF# Ours\r\nname:   'Acme'   # the name\r\nkind: company\r\nsummary: >\r\n  Builds\r\n  fermenters.\r\ncountry:  dk # here\r\n\r\n# the end";
        Assert.Equal(text.Replace("dk", "DK", StringComparison.Ordinal), Repaired(Acme, text, false));
    }

    [Fact]
    public void A_file_that_can_be_read_again_is_repaired_further() =>
        Assert.Equal("name: \"Acme: Lund\"\nkind: company\nsummary: Builds.\ncountry: DK\n", Repaired(Acme, "name: Acme: Lund\nkind: company\nsummary: Builds.\ncountry: dk\n", false));

    [Fact]
    public void Fix_writes_what_it_shows_and_goes_on_with_the_check()
    {
        Write("country: dk\n");
        Assert.Equal(1, Check("--fix", "--dry-run"));
        Assert.Contains("content/organizations/acme.yml: 1 repair\n", portal.Out, StringComparison.Ordinal);
        Assert.Contains("  - country: dk\n  + country: DK\n", portal.Out, StringComparison.Ordinal);
        Assert.EndsWith("country: dk\n", File.ReadAllText(temp[Acme]), StringComparison.Ordinal);
        Assert.Equal(0, Check("--fix"));
        Assert.Contains("Made 1 repair in 1 file", portal.Out, StringComparison.Ordinal);
        Assert.Contains("Checked", portal.Out, StringComparison.Ordinal);
        Assert.EndsWith("country: DK\n", File.ReadAllText(temp[Acme]), StringComparison.Ordinal);
        Assert.Equal(0, Check("--fix", "--dry-run"));
        Assert.Equal([temp[Acme]], Directory.GetFiles(temp["content/organizations"]));
    }

    [Fact]
    public void A_check_says_what_fix_could_do()
    {
        Write("country: dk\nwebsite: ftp://acme.example\n");
        Assert.Equal(1, Check());
        Assert.Contains("1 of them can be repaired with 'clusterportal check", portal.Out, StringComparison.Ordinal);
        Assert.Contains("for 1 more there is a guess: add --unsafe-fixes", portal.Out, StringComparison.Ordinal);
        Assert.Equal(2, Check("--dry-run"));
    }

    [Fact]
    public void Findings_for_programs_have_the_output_to_themselves()
    {
        Write("country: dk\n");
        Assert.Equal(0, Check("--fix", "--json"));
        using var json = System.Text.Json.JsonDocument.Parse(portal.Out);
        Assert.Contains("Made 1 repair", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_added_to_the_file_that_is_named()
    {
        Write("country: dk\n");
        var summary = temp.Write("summary.md", "Before.\n");
        Assert.Equal(1, Check("--format", "github", "--summary", summary, "--links", "https://host.example/blob/main"));
        Assert.Contains("::error file=", portal.Out, StringComparison.Ordinal);
        Assert.StartsWith("Before.\n<!-- clusterportal:check -->\n### Found 1 error", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.Contains("](https://host.example/blob/main/", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.Equal(2, Check("--summary", temp["nowhere/summary.md"]));
        Assert.Equal(2, Check("--links", "javascript:alert(1)"));
    }

    [Fact]
    public void Neither_a_link_nor_what_somebody_else_wrote_meanwhile_is_overwritten()
    {
        Write("country: dk\n");
        var repair = new Repair(new InputFile(Acme, Encoding.UTF8.GetBytes("something else")), new InputFile(Acme, Encoding.UTF8.GetBytes("x")), 1);
        Assert.Contains("somebody else has changed it", RepairedFiles.Write(temp.Path, repair), StringComparison.Ordinal);
        using var other = new TempFolder();
        other.Write("acme.yml", "country: dk\n");
        Directory.Delete(temp["content/organizations"], true);
        Directory.CreateSymbolicLink(temp["content/organizations"], other.Path);
        var through = new Repair(new InputFile(Acme, Encoding.UTF8.GetBytes("country: dk\n")), new InputFile(Acme, Encoding.UTF8.GetBytes("x")), 1);
        Assert.Equal("a part of its path is a link", RepairedFiles.Write(temp.Path, through));
        Assert.Equal("country: dk\n", File.ReadAllText(other["acme.yml"]));
    }

    [Fact]
    public void Repairs_that_overlap_wait_for_one_another()
    {
        var source = new ClusterPortal.Text.SourceText("a", "one two");
        Assert.Equal("1 two", FixText.Apply("one two", [new Fix("", source.SpanOf(0, 3), "1"), new Fix("", source.SpanOf(2, 3), "x"), new Fix("", source.SpanOf(0, 7), "y")], out var applied));
        Assert.Equal(1, applied);
    }

    private void Write(string lines)
    {
        temp.Write("site.yml", SiteText.UsualSite);
        temp.Write(Acme, "name: Acme\nkind: company\nsummary: Builds fermenters.\n" + lines);
    }

    private int Check(params string[] words) => portal.RunReally(["check", "--source", temp.Path, "--date", "2026-05-01", .. words]);

    private static string Repaired(string line, bool guesses) =>
        Repaired(Acme, $"name: Acme\nkind: company\nsummary: Builds fermenters.\n{line}\n", guesses).Split('\n')[^2];

    private static string Repaired(string path, string text, bool guesses)
    {
        InputFile[] files = [new("site.yml", Encoding.UTF8.GetBytes(SiteText.UsualSite)), new(path, Encoding.UTF8.GetBytes(text))];
        var repair = Repairer.Of(Inputs.Of(files), Portal.Options, guesses, _ => true).SingleOrDefault();
        return repair is null ? text : repair.Texts.After;
    }
}
