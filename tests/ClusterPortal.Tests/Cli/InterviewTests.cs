using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class InterviewTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public InterviewTests()
    {
        temp.Write("site.yml", "title: Valley\nbase_url: https://valley.example/\nlanguage: en\nlanguages: [en, da]\n");
        temp.Write("content/sectors/bioprocessing.yml", "name: Bioprocessing\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Somebody_at_a_terminal_is_asked_and_what_is_wrong_is_asked_again()
    {
        Assert.Equal(0, Run(["firm", "company", "", "Builds fermenters: 5 to 500 l.", "acme.example", "https://acme.example", "DK", "Køge", "Sales desk", "", "sales at acme", "sales@acme.example", "", "2016", "", "en, da", "bioprocessing"], "Acme ApS"));
        Assert.Contains("'firm' is not a choice for 'kind'", portal.Out, StringComparison.Ordinal);
        Assert.Contains("did you mean https://acme.example?", portal.Out, StringComparison.Ordinal);
        Assert.Contains("Any of, with commas: bioprocessing", portal.Out, StringComparison.Ordinal);
        Assert.Contains("git switch -c add-acme-aps\n  git add ", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("a draft", portal.Out, StringComparison.Ordinal);
        var lines = Lines();
        Assert.DoesNotContain("status: draft", lines);
        Assert.Contains("summary: \"Builds fermenters: 5 to 500 l.\"", lines);
        Assert.Contains("website: https://acme.example", lines);
        Assert.Contains("contact: {name: \"Sales desk\", email: sales@acme.example}", lines);
        Assert.Contains("sectors: [bioprocessing]", lines);
        Passes();
    }

    [Fact]
    public void Whoever_leaves_early_has_a_draft()
    {
        Assert.Equal(0, Run(["company"], "Acme ApS"));
        Assert.Contains("status: draft", Lines());
        Assert.Contains("kind: company", Lines());
        Passes();
    }

    [Fact]
    public void A_script_sets_fields_and_is_asked_nothing()
    {
        Assert.Equal(0, Run(null, "Acme ApS", "--set", "kind=company", "--set", "summary=Builds \"good\" fermenters # 1", "--set", "contact.name=Sales", "--set", "contact.email=sales@acme.example", "--set", "url=https://acme.example/?a=1&b=2#c"));
        Assert.DoesNotContain("(optional)", portal.Out, StringComparison.Ordinal);
        Assert.Contains("summary: \"Builds \\\"good\\\" fermenters # 1\"", Lines());
        Assert.Contains("contact: {name: \"Sales\", email: sales@acme.example}", Lines());
        Passes();
    }

    [Theory]
    [InlineData("kind", "does not say which field")]
    [InlineData("kind=firm", "'firm' is not a choice for 'kind'")]
    [InlineData("kid=company", "did you mean 'kind'?")]
    [InlineData("contact.mail=a@b.example", "'contact' has no 'mail'")]
    [InlineData("founded=2016\nevil: true", "must be a number")]
    [InlineData("website=https://a.example\nowners: [me]", "'website' must be a full web address")]
    public void What_cannot_be_is_refused_and_nothing_is_written(string setting, string message)
    {
        Assert.Equal(2, Run(null, "Acme ApS", "--set", setting));
        Assert.Contains(message, portal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["content/organizations"]));
    }

    private int Run(string[]? typed, params string[] words)
    {
        portal.Keyboard = typed is null ? null : new StringReader(string.Join('\n', typed));
        return portal.RunReally(["new", "organization", .. words, "--source", temp.Path]);
    }

    private string[] Lines() => File.ReadAllLines(temp["content/organizations/acme-aps.yml"]);

    private void Passes() => Assert.True(portal.RunReally("check", "--drafts", "--source", temp.Path) == 0, portal.Error);
}
