using System.Diagnostics;
using System.Text.Json;
using ClusterPortal.Cli.Versions;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>In real repositories, made for each test; git must be there.</summary>
public sealed class ChangedSinceTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public ChangedSinceTests()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "it@acme.example");
        Git("config", "user.name", "Acme");
        Git("config", "commit.gpgsign", "false");
        Write("site.yml", "title: Test\nbase_url: https://test.example/\nlanguage: en\nmaintainers: [secretariat]\nseverity: {CP2311: hint}\n");
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\nowners: [\"it@acme.example\"]\n");
        Write("content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: Bolts.\nowners: [bolt-web]\n");
        Write("content/organizations/rusty.yml", "name: Rusty\nkind: company\nsummary: Old.\nfoundet: 1990\n");
        Commit();
        Git("checkout", "-q", "-b", "work");
    }

    public void Dispose()
    {
        // git keeps its objects read-only.
        foreach (var file in Directory.EnumerateFiles(temp[".git"], "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        temp.Dispose();
    }

    [Fact]
    public void Old_debt_is_told_apart_and_does_not_fail()
    {
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds larger fermenters.\nowners: [\"it@acme.example\"]\n");
        Assert.Equal(1, Check());
        Assert.Equal(0, Check("--changed-since", "main", "--author", "it@acme.example"));
        Assert.Contains("Not counted, as they were there before in files that this change does not touch: 1 error, 0 warnings.", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("foundet", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_in_what_has_changed_fail_committed_or_not()
    {
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\nowners: [\"it@acme.example\"]\nfoundet: 2016\n");
        Assert.Equal(1, Check("--changed-since", "main", "--author", "it@acme.example"));
        Commit();
        Assert.Equal(1, Check("--changed-since", "main", "--author", "it@acme.example"));
        Assert.Contains("acme.yml:5:1 error CP2", portal.Out, StringComparison.Ordinal);
        Write("content/organizations/new.yml", "nam: New\n");
        Assert.Equal(1, Check("--changed-since", "HEAD", "--author", "it@acme.example"));
        Assert.DoesNotContain("acme.yml", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_change_breaks_elsewhere_is_its_own()
    {
        Write("content/linkages/one.yml", "from: acme\nto: bolt\nkind: supply\n");
        Commit();
        Git("branch", "-q", "-f", "main");
        File.Delete(temp["content/organizations/acme.yml"]);
        Assert.Equal(1, Check("--changed-since", "main", "--author", "it@acme.example"));
        Assert.Contains("content/linkages/one.yml:1:7 error CP3001", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("foundet", portal.Out, StringComparison.Ordinal);
    }

    /// <summary>As the check of a proposal from a fork does it, so that settings of strangers are not run.</summary>
    [Fact]
    public void Settings_put_back_for_the_check_are_a_change_of_the_proposal_all_the_same()
    {
        var before = File.ReadAllText(temp["site.yml"]);
        Write("site.yml", before.Replace("title: Test", "title: Evil", StringComparison.Ordinal));
        Commit();
        Write("site.yml", before);
        Assert.Equal(1, Check("--changed-since", "main", "--author", "stranger"));
        Assert.Contains("error CP7401: 'stranger' may not change 'site.yml'", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, Check("--changed-since", "main", "--author", "secretariat"));
    }

    [Fact]
    public void Others_entries_and_verifications_are_protected_by_what_was_before()
    {
        Write("site.yml", "title: Test\nbase_url: https://test.example/\nlanguage: en\nmaintainers: [\"it@acme.example\"]\n");
        Write("content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: Bad bolts.\nowners: [\"it@acme.example\"]\n");
        Write("content/verifications/acme.yml", "checks: [{check: identity, by: Me, on: 2026-01-01}]\n");
        Commit();
        Assert.Equal(1, Check("--changed-since", "main", "--author", "it@acme.example"));
        Assert.Contains("error CP7402: 'it@acme.example' may not change 'content/organizations/bolt.yml'", portal.Out, StringComparison.Ordinal);
        Assert.Contains("error CP7401: 'it@acme.example' may not change 'content/verifications/acme.yml'", portal.Out, StringComparison.Ordinal);
        Assert.Contains("error CP7401: 'it@acme.example' may not change 'site.yml'", portal.Out, StringComparison.Ordinal);
        Assert.Contains("ask secretariat", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, Check("--changed-since", "main", "--author", "Secretariat"));
    }

    [Fact]
    public void Renaming_and_deleting_are_changes_too()
    {
        Git("mv", "content/organizations/bolt.yml", "content/organizations/nut.yml");
        Commit();
        Assert.Equal(1, Check("--changed-since", "main", "--author", "it@acme.example"));
        Assert.Contains("CP7402", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_owners_of_the_repository_count_where_the_portal_is_a_folder_of_it()
    {
        Git("checkout", "-q", "main");
        Directory.CreateDirectory(temp["portal"]);
        Git("mv", "site.yml", "content", "portal");
        Write(".github/CODEOWNERS", "/portal/content/verifications/ @auditor\n");
        Commit();
        Git("checkout", "-q", "-B", "work");
        Write("portal/content/verifications/acme.yml", "checks: [{check: identity, by: Me, on: 2026-01-01}]\n");
        Assert.Equal(0, portal.RunReally("check", "--changed-since", "main", "--author", "auditor", "--source", temp["portal"], "--date", "2026-05-01"));
        Assert.Equal(1, portal.RunReally("check", "--changed-since", "main", "--author", "bolt-web", "--source", temp["portal"], "--date", "2026-05-01"));
        Assert.Contains("ask @auditor", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_main_got_since_is_not_the_changes_doing()
    {
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Better.\nowners: [\"it@acme.example\"]\n");
        Commit();
        Git("checkout", "-q", "main");
        Write("content/verifications/bolt.yml", "checks: [{check: identity, by: Us, on: 2026-01-01}]\n");
        Commit();
        Git("checkout", "-q", "work");
        Assert.Equal(0, Check("--changed-since", "main", "--author", "it@acme.example"));
    }

    [Theory]
    [InlineData("nowhere", "there is no branch, tag or commit 'nowhere' here")]
    [InlineData("--output=/tmp/x", "cannot be the name of a branch")]
    [InlineData("main; rm -rf .", "cannot be the name of a branch")]
    [InlineData("main:site.yml", "cannot be the name of a branch")]
    public void A_state_that_does_not_exist_is_refused(string state, string message)
    {
        Assert.Equal(2, Check($"--changed-since={state}"));
        Assert.Contains(message, portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_or_a_common_history_it_says_so()
    {
        using var bare = new TempFolder();
        bare.Write("site.yml", "title: Test\nbase_url: https://test.example/\nlanguage: en\n");
        Assert.Equal(2, portal.RunReally("check", "--changed-since", "main", "--source", bare.Path));
        Assert.Contains("git says: fatal: not a git repository", portal.Error, StringComparison.Ordinal);
        Git("checkout", "-q", "--orphan", "other");
        Write("content/organizations/crane.yml", "name: Crane\nkind: company\nsummary: Cranes.\n");
        Commit();
        Assert.Equal(2, Check("--changed-since", "main"));
        Assert.Contains("no common history", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_are_told_what_is_not_counted()
    {
        Assert.Equal(0, Check("--changed-since", "main", "--author", "x", "--json"));
        using var json = JsonDocument.Parse(portal.Out);
        Assert.Equal((0, 1), (json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32(), json.RootElement.GetProperty("before").GetProperty("errors").GetInt32()));
        Assert.Equal(0, Check("--changed-since", "main", "--author", "x", "--format", "markdown"));
        Assert.Contains("Not counted", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Repairs_touch_only_what_the_change_touches()
    {
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\nfoundet: 2016\nowners: [\"it@acme.example\"]\n");
        Assert.Equal(0, Check("--changed-since", "main", "--author", "it@acme.example", "--fix"));
        Assert.Contains("founded: 2016\n", File.ReadAllText(temp["content/organizations/acme.yml"]), StringComparison.Ordinal);
        Assert.Contains("foundet: 1990\n", File.ReadAllText(temp["content/organizations/rusty.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_is_who_the_command_line_names_else_the_host_else_git()
    {
        Assert.Equal("named", Assert.Single(Author.Of(" named ", _ => "actor", () => "mail")));
        Assert.Equal("actor", Assert.Single(Author.Of(null, v => v == "GITHUB_ACTOR" ? "actor" : null, () => "mail")));
        Assert.Equal("user", Assert.Single(Author.Of("", v => v == "GITLAB_USER_LOGIN" ? "user" : null, () => "mail")));
        Assert.Equal("it@acme.example", Assert.Single(Author.Of(null, _ => null, () => Since.Email(temp.Path))));
        Assert.Empty(Author.Of(null, _ => null, () => null));
    }

    private int Check(params string[] words) => portal.RunReally(["check", "--source", temp.Path, "--date", "2026-05-01", .. words]);

    private void Write(string path, string text) => temp.Write(path, text);

    private void Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "A change");
    }

    private void Git(params string[] words)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = temp.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', words)}: {error}");
    }
}
