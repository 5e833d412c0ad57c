using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Legitimacy.Audit;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class AuditTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public AuditTests()
    {
        foreach (var file in SiteText.Read(AuditorTests.Valley)) temp.Write(file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_table_fits_a_terminal_of_eighty_columns()
    {
        var text = new StringWriter { NewLine = "\n" };
        AuditText.Write(text, new Audited(AuditorTests.Valley.Replace("name: Dale", "name: 東京バイオテクノロジー研究開発センター合同会社 \u001b[31m", StringComparison.Ordinal)).Report, "", new TerminalStyle(false, 80), named: false);
        Assert.All(text.ToString().Split('\n').TakeWhile(l => l.Length > 0), l => Assert.True(DisplayWidth.Of(l) <= 80, l));
        Assert.DoesNotContain("\u001b", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n   42  micro    Acme ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("nobody: government, civil_society", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_that_is_named_gets_lines_to_paste_and_its_reminder()
    {
        Assert.Equal(0, Run("bolt"));
        Assert.StartsWith("Bolt: 10 of 100 (9 of 93 points), micro, brand weight 1", portal.Out, StringComparison.Ordinal);
        Assert.Contains("content/organizations/bolt.yml: after line 4\n    address: {street: Street and number, postcode: \"1234\"}\n", portal.Out.Replace(temp.Path + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("A reminder to bo@elsewhere.example\n  Passer siden om Bolt stadig?\n", portal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "--min", "5")]
    [InlineData(1, "--min", "6")]
    [InlineData(0, "acme", "--min", "42")]
    [InlineData(1, "acme", "--min", "43")]
    [InlineData(1, "fake", "--min", "6")]
    [InlineData(2, "--min", "101")]
    [InlineData(2, "acmee")]
    [InlineData(2, "--format", "pdf")]
    [InlineData(2, "--public")]
    public void The_exit_code_says_whether_the_least_is_reached(int code, params string[] words) => Assert.Equal(code, Run(words));

    [Fact]
    public void A_sample_is_measured_only_when_it_is_named()
    {
        temp.Write("content/organizations/crane.yml", "name: Crane\nkind: company\nsummary: Cranes.\nsample: true\n");
        temp.Write("content/organizations/dale.yml", "name: Dale\nkind: company\nsummary: Dales.\nsample: true\n");
        Assert.Equal(0, Run("--min", "8"));
        Assert.Equal(1, Run("--min", "8", "dale"));
        Assert.Contains("1 organisation is below 8: dale", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_with_errors_are_told_and_fail()
    {
        temp.Write("content/organizations/dale.yml", "nam: Dale\n");
        Assert.Equal(1, Run());
        Assert.Contains("entries that cannot be read are not in the audit", portal.Error, StringComparison.Ordinal);
        File.Delete(temp["site.yml"]);
        Assert.Equal(1, Run());
        Assert.Contains("site.yml", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_everything_as_json()
    {
        Assert.Equal(0, Run("--format", "json"));
        using var json = JsonDocument.Parse(portal.Out);
        var root = json.RootElement;
        Assert.Equal(["schema", "command", "date", "organizations", "bands", "sides", "ending", "stale"], root.EnumerateObject().Select(p => p.Name));
        var acme = root.GetProperty("organizations")[4];
        Assert.Equal(("acme", 42, "absent"), (acme.GetProperty("id").GetString(), acme.GetProperty("score").GetInt32(), acme.GetProperty("signals").GetProperty("I5").GetString()));
        var gap = acme.GetProperty("missing")[0];
        Assert.Equal(("I5", "association", "file"), (gap.GetProperty("signal").GetString(), gap.GetProperty("by").GetString(), gap.GetProperty("write")[0].GetProperty("kind").GetString()));
        Assert.Equal(10m, root.GetProperty("bands")[0].GetProperty("median").GetDecimal());
    }

    [Fact]
    public void A_spreadsheet_runs_no_formula_from_a_name()
    {
        temp.Write("content/organizations/dale.yml", "name: \"=HYPERLINK(1)\"\nkind: company\nsummary: Dales.\n");
        Assert.Equal(0, Run("--format", "csv"));
        var rows = portal.Out.Split("\r\n");
        Assert.StartsWith("\uFEFFid,name,band,sample,weight,score,earned,possible,A1,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, r => r.StartsWith("dale,'=HYPERLINK(1),unknown,false,", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("acme,Acme,micro,false,1.0,42,42,100,absent,", StringComparison.Ordinal));
        Assert.All(rows[..^1], r => Assert.Equal(rows[0].Count(c => c == ','), r.Count(c => c == ',')));
    }

    [Fact]
    public void Sarif_names_each_signal_as_a_rule_and_no_score()
    {
        Assert.Equal(0, Run("--format", "sarif"));
        using var json = JsonDocument.Parse(portal.Out);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(results, r => Assert.True(r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() > 0));
        Assert.DoesNotContain("score", portal.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_text_for_a_pull_request_has_what_is_lacking_and_no_score_or_points()
    {
        Assert.Equal(0, Run("acme", "--format", "markdown", "--public"));
        Assert.Contains("- **Identity confirmed by the association**", portal.Out, StringComparison.Ordinal);
        Assert.Contains("  ```yaml\n", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("42", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("core", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("--format", "markdown"));
        Assert.Contains("| Acme | micro | 42 |", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_staff_is_complete_in_itself_and_hidden_from_search()
    {
        temp.Write("content/organizations/dale.yml", "name: \"<script>alert(1)</script>\"\nkind: company\nsummary: Dales.\n");
        Assert.Equal(0, Run("--format", "html", "--output", temp["audit.html"]));
        var page = File.ReadAllText(temp["audit.html"]);
        Assert.Equal("", portal.Out);
        Assert.Contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.Contains("class=\"chart bars\"", page, StringComparison.Ordinal);
        Assert.Contains("Passer siden om Bolt stadig?", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public/audit.html")]
    [InlineData("content/pages/audit.html")]
    [InlineData("site/deep/audit.html")]
    public void Scores_are_never_written_where_they_would_be_published(string file)
    {
        temp.Write("site/.clusterportal-files", "");
        Assert.Equal(2, Run("--format", "html", "--output", temp[file]));
        Assert.False(File.Exists(temp[file]));
        Assert.Contains("scores are for the association", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_day_gives_the_same_words()
    {
        Run("--format", "html");
        var once = portal.Out;
        Run("--format", "html", "--threads", "1");
        Assert.Equal(once, portal.Out);
    }

    [Theory]
    [InlineData("0.5", 0)]
    [InlineData("1", 0)]
    [InlineData("1.5", 2)]
    [InlineData("-1", 2)]
    [InlineData("much", 2)]
    public void A_brand_weight_is_between_nought_and_one(string weight, int code) => Assert.Equal(code, Run("--brand-weight", weight));

    private int Run(params string[] words) => portal.RunReally(["audit", .. words, "--source", temp.Path, .. words.Contains("--date") ? [] : new[] { "--date", "2026-05-01" }]);
}
