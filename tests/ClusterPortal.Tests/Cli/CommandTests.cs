using System.Text.Json;
using ClusterPortal.Diagnostics;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Build_publishes_says_what_it_did_and_what_to_do_next()
    {
        Assert.Equal(0, portal.Run("build", "--source", temp.Path));
        Assert.Matches(@"^Built 2 pages in \d+\.\d s into .*/public \(3 of 3 files changed\)\. Next: clusterportal serve --source ", portal.Out);
        Assert.Equal(["index.html=home", "jobs/index.html=jobs", "style.css=css"], temp.Files("public"));
        Assert.Equal("", portal.Error);
        portal.Run("build", "--source", temp.Path);
        Assert.Contains("(nothing changed)", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_with_errors_publishes_nothing_and_exits_1()
    {
        portal.Run("build", "--source", temp.Path);
        portal.Files.Add(new FakePortal.Page("new.html", "new"));
        portal.Planned.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong"));
        Assert.Equal(1, portal.Run("build", "--source", temp.Path));
        Assert.StartsWith($"{temp.Path}/content/a.yml:1:1 error CP2104: wrong", portal.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was published", portal.Error, StringComparison.Ordinal);
        Assert.Equal("", portal.Out);
        Assert.False(File.Exists(temp["public/new.html"]));
    }

    [Fact]
    public void Build_stops_at_errors_that_show_only_when_pages_are_made()
    {
        portal.Rendered.Add(new Diagnostic(Findings.Rule, default, "broken link"));
        Assert.Equal(1, portal.Run("build", "--source", temp.Path));
        Assert.False(Directory.Exists(temp["public"]));
    }

    [Fact]
    public void Warnings_stop_a_build_only_when_it_is_strict()
    {
        portal.Rendered.Add(new Diagnostic(Findings.Warning, default, "thin summary"));
        Assert.Equal(1, portal.Run("build", "--strict", "--source", temp.Path));
        Assert.Contains("mend the warnings", portal.Error, StringComparison.Ordinal);
        Assert.Equal(0, portal.Run("build", "--source", temp.Path));
        Assert.Contains("thin summary", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_reports_a_refused_output_folder_as_a_finding()
    {
        temp.Write("out/holiday.jpg", "x");
        Assert.Equal(1, portal.Run("build", "--source", temp.Path, "--output", temp["out"]));
        Assert.Contains("error CP5903: ", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_json_is_one_document_on_standard_output()
    {
        portal.Rendered.Add(new Diagnostic(Findings.Warning, default, "thin summary"));
        Assert.Equal(0, portal.Run("build", "--json", "--source", temp.Path));
        using var json = JsonDocument.Parse(portal.Out);
        Assert.True(json.RootElement.GetProperty("ok").GetBoolean());
        var build = json.RootElement.GetProperty("build");
        Assert.Equal(
            ["output", "published", "pages", "files", "written", "unchanged", "removed", "bytes", "seconds"], build.EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, build.GetProperty("written").GetInt32());
        Assert.Equal("CP2105", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal("", portal.Error);
    }

    [Fact]
    public void Build_stopped_by_the_user_leaves_the_site_and_exits_130()
    {
        portal.Run("build", "--source", temp.Path);
        portal.Files[0] = new FakePortal.Page("index.html", "new");
        using var cancel = new CancellationTokenSource();
        portal.BeforeRun = cancel.Cancel;
        Assert.Equal(130, portal.Run(cancel.Token, "build", "--source", temp.Path));
        Assert.Equal("home", File.ReadAllText(temp["public/index.html"]));
        Assert.Contains("is as it was", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_when_all_is_well()
    {
        Assert.Equal(0, portal.Run("build", "-q", "--source", temp.Path));
        Assert.Equal(0, portal.Run("check", "-q", "--source", temp.Path));
        Assert.Equal("", portal.Out + portal.Error);
    }

    [Fact]
    public void Options_reach_the_build()
    {
        portal.Run("build", "--source", temp.Path, "--date", "2026-05-01", "--drafts", "--strict", "--threads", "3");
        Assert.Equal((new DateOnly(2026, 5, 1), true, true, 3), (portal.Told!.Date, portal.Told.Drafts, portal.Told.Strict, portal.Told.Threads));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("validate")]
    public void Check_finds_and_publishes_nothing(string name)
    {
        portal.Rendered.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong"));
        Assert.Equal(1, portal.Run(name, "--source", temp.Path));
        Assert.Contains("error CP2104: wrong", portal.Out, StringComparison.Ordinal);
        Assert.Contains("1 error in 1 file", portal.Out, StringComparison.Ordinal);
        Assert.Empty(temp.Files());
        portal.Rendered.Clear();
        Assert.Equal(0, portal.Run(name, "--source", temp.Path));
        Assert.StartsWith("Checked 2 pages: nothing found. Next: clusterportal build", portal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{")]
    [InlineData("github", "::error ")]
    [InlineData("gitlab", "[")]
    [InlineData("sarif", "{")]
    [InlineData("markdown", "<!-- clusterportal:check -->\n### Found 1 error")]
    public void Check_writes_nothing_but_the_format_that_was_asked_for(string format, string start)
    {
        portal.Planned.Add(Findings.At("content/a.yml", "x: 1\n", "x", "wrong"));
        Assert.Equal(1, portal.Run("check", "--format", format, "--source", temp.Path));
        Assert.StartsWith(start, portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", portal.Out, StringComparison.Ordinal);
        Assert.Equal("", portal.Error);
    }

    [Theory]
    [InlineData("'biuld' is not a command; did you mean 'build'?", "biuld")]
    [InlineData("'--strickt' is not an option of 'build'; did you mean '--strict'?", "build", "--strickt")]
    [InlineData("--date must be a day written like 2026-05-01, not '1 May'", "build", "--date", "1 May")]
    [InlineData("--threads must be between 1 and 256", "build", "--threads", "0")]
    [InlineData("'jsn' is not a format; formats are text, json, github, gitlab, sarif, markdown; did you mean 'json'?", "check", "--format", "jsn")]
    [InlineData("there is no folder 'no such'; name the portal's folder with --source", "check", "--source", "no such")]
    [InlineData("there is no finding with the code 'CP59O1'; did you mean CP5901?; 'clusterportal explain' lists all", "explain", "CP59O1")]
    [InlineData("'version' does not know what to do with 'x'", "version", "x")]
    public void A_wrong_command_line_is_told_in_a_sentence_and_exits_2(string message, params string[] words)
    {
        Assert.Equal(2, portal.Run(words));
        Assert.StartsWith($"error: {message}\nNext: clusterportal ", portal.Error, StringComparison.Ordinal);
        Assert.Equal("", portal.Out);
    }

    [Fact]
    public void Explain_tells_what_why_and_what_next()
    {
        Assert.Equal(0, portal.Run("explain", "cp5903"));
        Assert.StartsWith("CP5903 error: Output folder holds files of others\n", portal.Out, StringComparison.Ordinal);
        Assert.EndsWith("Next: clusterportal check\n", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, portal.Run("explain"));
        Assert.Contains("CP9001 error    ClusterPortal made a mistake", portal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("help", "build")]
    [InlineData("check", "-h")]
    [InlineData("serve", "-?")]
    public void Help_ends_with_examples(params string[] words)
    {
        Assert.Equal(0, portal.Run(words));
        Assert.Contains("\nExamples:\n  clusterportal ", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_a_finding_without_a_trace()
    {
        portal.Files.Add(new FakePortal.Page("x.html", "fault"));
        Assert.Equal(1, portal.Run("build", "--source", temp.Path));
        Assert.Contains("error CP9001: ClusterPortal made a mistake (InvalidOperationException at ClusterPortal.Tests.Cli.FakePortal", portal.Error, StringComparison.Ordinal);
        Assert.Single(portal.Error.Split('\n'), l => l.Contains(" at ", StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(() => portal.Run("build", "--debug", "--source", temp.Path));
        Assert.Empty(temp.Files());
    }

    [Fact]
    public void Version_names_itself() => Assert.Matches(@"^clusterportal \d+\.\d+\.\d+ \(", RunOut("--version"));

    private string RunOut(params string[] words)
    {
        portal.Run(words);
        return portal.Out;
    }
}
