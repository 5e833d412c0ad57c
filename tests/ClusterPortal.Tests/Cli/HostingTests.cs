using System.IO.Compression;
using System.Text.RegularExpressions;
using ClusterPortal.Cli.Scaffold.Hosting;
using ClusterPortal.Tests.Publish;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Cli;

/// <summary>What <c>new site --host</c> brings, looked at as its host would.</summary>
public sealed partial class HostingTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    public static TheoryData<string> Hosts => [.. HostingFiles.Names];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_portal_for_each_host_builds_and_has_its_workflows(string host)
    {
        Assert.Equal(0, portal.Run("new", "site", temp["lake-valley"], "--host", host));
        Assert.Contains($"workflows for {HostingFiles.Meant(host)}", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, portal.RunReally("build", "--strict", "--source", temp["lake-valley"]));
        Assert.Contains("\"version\": \"" + ClusterPortal.Cli.Machine.Version + "\"", File.ReadAllText(temp["lake-valley/.config/dotnet-tools.json"]), StringComparison.Ordinal);
        Assert.Contains($"\nhost: {host}\n", File.ReadAllText(temp["lake-valley/site.yml"]), StringComparison.Ordinal);
        Assert.All(Written(), f => Assert.DoesNotMatch("@[A-Z]+@", File.ReadAllText(f)));
    }

    /// <summary>What no pull request or merge request of the host's could use would only be in the way.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_new_portal_has_the_forms_of_its_repository_and_no_others(string host)
    {
        portal.Run("new", "site", temp["lake-valley"], "--host", host);
        Assert.Equal(host != "gitlab", File.Exists(temp["lake-valley/.github/ISSUE_TEMPLATE/organization.yml"]));
        Assert.Equal(host == "gitlab", File.Exists(temp["lake-valley/.gitlab/issue_templates/organization.md"]));
        Assert.Equal(host != "gitlab", Directory.Exists(temp["lake-valley/.github"]));
    }

    [Fact]
    public void Somebody_at_a_terminal_is_asked_for_the_host_and_asked_again_for_what_is_none()
    {
        portal.Keyboard = new StringReader("gitlob\nGitLab\n");
        Assert.Equal(0, portal.Run("new", "site", temp["lake-valley"]));
        Assert.Contains("azure       Azure Static Web Apps\n", portal.Out, StringComparison.Ordinal);
        Assert.Contains("'gitlob' is not one of them; did you mean 'gitlab'?", portal.Out, StringComparison.Ordinal);
        Assert.Contains("\nhost: gitlab\n", File.ReadAllText(temp["lake-valley/site.yml"]), StringComparison.Ordinal);

        portal.Keyboard = new StringReader("");
        Assert.Equal(0, portal.Run("new", "site", temp["other"]));
        Assert.Contains("\nhost: github\n", File.ReadAllText(temp["other/site.yml"]), StringComparison.Ordinal);

        portal.Keyboard = new StringReader("gitlab\n");
        Assert.Equal(0, portal.Run("new", "site", temp["third"], "--host", "s3"));
        Assert.DoesNotContain("Where will the portal be published?", portal.Out, StringComparison.Ordinal);
        Assert.Contains("\nhost: s3\n", File.ReadAllText(temp["third/site.yml"]), StringComparison.Ordinal);
    }

    /// <summary>The commands that such a step runs are tried by the tests of the packed tool; this one is of Azure's.</summary>
    [Fact]
    public void Azure_is_given_the_finished_site_and_builds_nothing()
    {
        var publish = Workflows("azure").Single(w => Workflow.Word(w.Root["name"]) == "Publish");
        var with = (YamlMapping)publish.Steps.Last()["with"]!;
        Assert.Equal("public", Workflow.Word(with["app_location"]));
        Assert.Equal("", Workflow.Word(with["output_location"]));
        Assert.Equal("true", Workflow.Word(with["skip_app_build"]));
        Assert.Equal(0, portal.RunReally("build", "--strict", "--source", temp["lake-valley"]));
        Assert.True(File.Exists(temp["lake-valley/public/staticwebapp.config.json"]));
        var (exit, said) = publish.Run("Look for the token", temp["lake-valley"], new Dictionary<string, string>());
        Assert.NotEqual(0, exit);
        Assert.Contains("add the secret AZURE_STATIC_WEB_APPS_API_TOKEN", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_host_is_told_with_the_nearest()
    {
        Assert.Equal(2, portal.Run("new", "site", temp["a"], "--host", "gitlob"));
        Assert.Contains("did you mean 'gitlab'?", portal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["a"]));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Workflows_pin_what_they_use_and_take_no_command_from_a_stranger(string host)
    {
        foreach (var workflow in Workflows(host))
        {
            Assert.All(Used().Matches(workflow.Text), m => Assert.Matches("^(actions|Azure)/[a-z-]+@[0-9a-f]{40} # v[0-9]+(\\.[0-9]+\\.[0-9]+)?$", m.Groups[1].Value));
            Assert.All(workflow.Steps.Select(s => Workflow.Word(s["run"]) ?? ""), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));
            Assert.NotNull(workflow.Root["permissions"]);
            Assert.DoesNotContain("pull_request_target", workflow.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_strangers_set_off_has_no_secrets_and_what_may_write_runs_nothing_of_theirs()
    {
        var workflows = Workflows("github").ToDictionary(w => Workflow.Word(w.Root["name"])!, StringComparer.Ordinal);
        var check = workflows["Check"];
        Assert.Equal(["pull_request"], ((YamlMapping)check.Root["on"]!).Entries.Select(e => e.Key.Value));
        Assert.Equal(["contents=read"], ((YamlMapping)check.Root["permissions"]!).Entries.Select(e => $"{e.Key.Value}={Workflow.Word(e.Value)}"));
        Assert.Null(check.Job["permissions"]);
        Assert.DoesNotContain("secrets.", check.Text, StringComparison.Ordinal);
        Assert.All(check.Steps.Where(s => Workflow.Word(s["uses"])?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true), s => Assert.Equal("false", Workflow.Word(((YamlMapping)s["with"]!)["persist-credentials"])));

        var comment = workflows["Comment"];
        Assert.Equal(["workflow_run"], ((YamlMapping)comment.Root["on"]!).Entries.Select(e => e.Key.Value));
        Assert.Contains("workflows: [Check]", comment.Text, StringComparison.Ordinal);
        Assert.All(comment.Steps, s => Assert.Null(s["uses"]));
        Assert.DoesNotContain("dotnet", comment.Text, StringComparison.Ordinal);

        Assert.All(workflows.Values.Where(w => w != comment && w != check), w => Assert.DoesNotContain("pull_request:", w.Text, StringComparison.Ordinal));
    }

    /// <summary>A report that would be a link, a picture, a heading and a call of a team, if it were anything but text.</summary>
    [Fact]
    public void The_comment_shows_a_hostile_report_as_text_and_renews_the_old_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/unzip"), "needs bash and unzip");
        var comment = Workflows("github").Single(w => Workflow.Word(w.Root["name"]) == "Comment");
        var report = temp.Write("report.txt", "content/a.yml:1:1 error\n\n```\n# Won\n<img src=x> @team [x](https://evil.example)\u001b[31m\r\n" + new string('x', 50_000));
        using (var zip = ZipFile.Open(temp["given.zip"], ZipArchiveMode.Create)) zip.CreateEntryFromFile(report, "report.txt");
        temp.Write("bin/gh", """
            #!/usr/bin/env bash
            printf '%s\n' "$*" >> "$CALLS"
            case "$*" in
              *"/pulls "*) [ "$BRANCH" = 'a"; touch evil; "' ] && echo 7 ;;
              *"/zip") cat "$GIVEN" ;;
              *"/artifacts "*) echo 99 ;;
              *"/issues/7/comments --jq"*) echo "$OLD" ;;
            esac

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp["bin/gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var values = new Dictionary<string, string>
        {
            ["$PATH"] = temp["bin"] + ":" + Environment.GetEnvironmentVariable("PATH"),
            ["$CALLS"] = temp["calls"],
            ["$GIVEN"] = temp["given.zip"],
            ["$OLD"] = "",
            ["github.repository"] = "cluster/portal",
            ["github.event.workflow_run.id"] = "5",
            ["github.event.workflow_run.html_url"] = "https://github.example/run/5",
            ["github.event.workflow_run.conclusion"] = "failure",
            ["github.event.workflow_run.head_branch"] = "a\"; touch evil; \"",
        };
        Directory.CreateDirectory(temp["work"]);
        var (exit, said) = comment.Run("Write the comment", temp["work"], values);
        Assert.True(exit == 0, said);
        var text = File.ReadAllText(temp["work/comment.md"]);
        Assert.StartsWith("<!-- clusterportal check -->\n**Something must be mended first.**", text, StringComparison.Ordinal);
        var shown = text[text.IndexOf("    content/a.yml", StringComparison.Ordinal)..].TrimEnd('\n').Split('\n');
        Assert.True(shown.Length > 4);
        Assert.All(shown, l => Assert.StartsWith("    ", l, StringComparison.Ordinal));
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        Assert.True(text.Length < 45_000);
        Assert.False(File.Exists(temp["work/evil"]));
        Assert.Contains("--method POST repos/cluster/portal/issues/7/comments", File.ReadAllText(temp["calls"]), StringComparison.Ordinal);

        values["$OLD"] = "31";
        Assert.Equal(0, comment.Run("Write the comment", temp["work"], values).Exit);
        Assert.Contains("--method PATCH repos/cluster/portal/issues/comments/31", File.ReadAllText(temp["calls"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rsync", "DEPLOY_KEY", "rsync")]
    [InlineData("s3", "AWS_ACCESS_KEY_ID", "aws")]
    public void What_is_no_longer_needed_goes_last_and_missing_secrets_are_named(string host, string secret, string program)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs bash");
        var publish = Workflows(host).Single(w => Workflow.Word(w.Root["name"]) == "Publish");
        temp.Write($"bin/{program}", "#!/usr/bin/env bash\nprintf '%s\\n' \"$*\" >> \"$CALLS\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp[$"bin/{program}"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        temp.Write("work/public/assets/a.css", "");
        var values = new Dictionary<string, string> { ["$PATH"] = temp["bin"] + ":" + Environment.GetEnvironmentVariable("PATH"), ["$CALLS"] = temp["calls"], ["$RUNNER_TEMP"] = temp.Path };
        var (exit, said) = publish.Run("Copy", temp["work"], values);
        Assert.NotEqual(0, exit);
        Assert.Contains($"add the secret {secret}", said, StringComparison.Ordinal);
        Assert.False(File.Exists(temp["calls"]));

        foreach (var name in new[] { "secrets.DEPLOY_KEY", "secrets.DEPLOY_KNOWN_HOSTS", "vars.DEPLOY_TARGET", "secrets.AWS_ACCESS_KEY_ID", "secrets.AWS_SECRET_ACCESS_KEY", "vars.AWS_REGION", "vars.DEPLOY_BUCKET" }) values[name] = "x y";
        (exit, said) = publish.Run("Copy", temp["work"], values);
        Assert.True(exit == 0, said);
        var calls = File.ReadAllLines(temp["calls"]);
        Assert.All(calls[..^1], c => Assert.DoesNotContain("--delete", c, StringComparison.Ordinal));
        Assert.Contains("--delete", calls[^1], StringComparison.Ordinal);
        Assert.Contains(calls, c => c.Contains("*.html", StringComparison.Ordinal));
        if (host == "s3") Assert.Contains("public/assets x y/assets --recursive --only-show-errors --cache-control public, max-age=31536000, immutable", calls[0], StringComparison.Ordinal);
        else if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(temp["key"]));
    }

    private IEnumerable<Workflow> Workflows(string host)
    {
        portal.Run("new", "site", temp["lake-valley"], "--host", host);
        return Directory.Exists(temp["lake-valley/.github/workflows"])
            ? Directory.EnumerateFiles(temp["lake-valley/.github/workflows"]).Order(StringComparer.Ordinal).Select(f => new Workflow(f))
            : [];
    }

    private IEnumerable<string> Written() =>
        Directory.EnumerateFiles(temp["lake-valley"], "*", SearchOption.AllDirectories).Where(f => !f.Contains("/content/", StringComparison.Ordinal) && !f.Contains("/public/", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Used();
}
