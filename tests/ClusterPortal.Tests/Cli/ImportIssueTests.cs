using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class ImportIssueTests : IDisposable
{
    private const string Issue = "### Name\n\nNew Firm\n\n### Kind\n\nCompany\n\n### In short\n\nBuilds: filters.\n";

    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public ImportIssueTests() => Assert.Equal(0, portal.RunReally("new", "site", temp.Path + "/portal"));

    private string Entry => temp["portal/content/organizations/new-firm.yml"];

    public void Dispose() => temp.Dispose();

    private int Import(string text, params string[] more)
    {
        File.WriteAllText(temp["issue.md"], text);
        return portal.RunReally(["import", "issue", temp["issue.md"], "--source", temp.Path + "/portal", .. more]);
    }

    [Fact]
    public void An_issue_becomes_a_file_once()
    {
        Assert.Equal(0, Import(Issue, "--dry-run"));
        Assert.Contains("Would write", portal.Out, StringComparison.Ordinal);
        Assert.Contains("summary: \"Builds: filters.\"\n", portal.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Entry));
        Assert.Equal(0, Import(Issue));
        Assert.EndsWith("summary: \"Builds: filters.\"\n", File.ReadAllText(Entry), StringComparison.Ordinal);
        Assert.Equal(1, Import(Issue.Replace("Builds", "Other", StringComparison.Ordinal)));
        Assert.Contains("Builds", File.ReadAllText(Entry), StringComparison.Ordinal);
        Assert.Equal(0, Import(Issue, "--id", "another-id"));
    }

    [Fact]
    public void An_update_changes_the_file_in_place()
    {
        Assert.Equal(0, Import(Issue));
        var before = File.ReadAllText(Entry);
        Assert.Equal(0, Import("### Entry\n\norganizations/new-firm\n\n### Changes\n\n```yaml\nkind: hospital\n```\n"));
        Assert.Equal(before.Replace("kind: company", "kind: hospital", StringComparison.Ordinal), File.ReadAllText(Entry));
        Assert.Equal(1, Import("### Entry\n\norganizations/../../site\n\n### Changes\n\n```yaml\nkind: hospital\n```\n"));
    }

    [Fact]
    public void The_answer_to_an_issue_mentions_nobody_and_holds_no_markup()
    {
        Assert.Equal(1, Import("### Name\n\nA\n\n### Kind\n\n@everyone <img src=x> ::error::\n\n### In short\n\nB\n", "--format", "markdown"));
        Assert.StartsWith("### This cannot become an entry yet\n", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n::", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_the_command_is_told()
    {
        Assert.Equal(2, Import(Issue, "--type", "verification"));
        Assert.Equal(2, Import(Issue, "--id", "../x"));
        Assert.Equal(2, portal.RunReally("import", "issue", temp["nothing.md"], "--source", temp.Path + "/portal"));
    }
}
