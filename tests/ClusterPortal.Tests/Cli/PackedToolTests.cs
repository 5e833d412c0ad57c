using System.Diagnostics;
using System.Formats.Tar;
using ClusterPortal.Cli;
using ClusterPortal.Tests.Publish;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Cli;

/// <summary>The program as it is packed and installed, and a portal that it made, checked and published by the portal's own workflows. The package is made by
/// <c>.ci/run</c>, which names its folder in CLUSTERPORTAL_PACKAGES; without it these tests are skipped.</summary>
public sealed class PackedToolTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly Dictionary<string, string> values;

    public PackedToolTests() => values = new()
    {
        // Nothing that this machine has unpacked before.
        ["$NUGET_PACKAGES"] = temp["packages"],
        ["$DOTNET_CLI_HOME"] = temp["home"],
        ["$DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["$DOTNET_NOLOGO"] = "1",
        ["$RUNNER_TEMP"] = temp["runner"],
        // Where installed programs look for the runtime.
        ["$DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")),
        ["github.event.pull_request.user.login"] = "stranger",
    };

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(temp.Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        temp.Dispose();
    }

    [Fact]
    public void A_portal_made_by_the_installed_program_is_checked_and_published_by_its_own_workflows()
    {
        var packages = Begin("github");
        var package = temp[$"site/.config/packages/clusterportal.{Machine.Version}.nupkg"];
        Assert.Equal(File.ReadAllBytes(Path.Combine(packages, Path.GetFileName(package))), File.ReadAllBytes(package));
        Propose();
        Git("switch", "-q", "main");
        Git("merge", "-q", "--no-ff", "-m", "As it would be", "proposal");

        var check = new Workflow(temp["site/.github/workflows/check.yml"]);
        Run(temp.Path, "git", "clone", "-q", "--depth", "2", new Uri(temp["site"]).AbsoluteUri, temp["work/proposal"]);
        Directory.CreateDirectory(temp["runner"]);
        Step(check, "Take the program from before the proposal", temp["work"]);
        Step(check, "Keep settings and themes", temp["work"]);
        Assert.DoesNotContain("Evil", File.ReadAllText(temp["work/proposal/site.yml"]), StringComparison.Ordinal);
        Step(check, "Check", temp["work"]);
        Assert.Contains("\nChecked ", File.ReadAllText(temp["runner/report/report.txt"]), StringComparison.Ordinal);
        Assert.Contains("bolt", File.ReadAllText(temp["runner/report/report.txt"]), StringComparison.Ordinal);
        Assert.StartsWith("The proposal changes settings or themes.", File.ReadAllText(temp["runner/report/report.txt"]), StringComparison.Ordinal);
        Step(check, "Build a copy to look at", temp["work"]);
        Assert.Contains("href=\"../bolt/index.html\"", File.ReadAllText(temp["runner/preview/organizations/acme/index.html"]) + File.ReadAllText(temp["runner/preview/organizations/index.html"]).Replace("href=\"bolt", "href=\"../bolt", StringComparison.Ordinal), StringComparison.Ordinal);

        // A proposal that is wrong fails, and says why in the report.
        temp.Write("work/proposal/content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: Makes bolts.\nwebsit: https://bolt.example\n");
        var (exit, _) = check.Run("Check", temp["work"], values);
        Assert.Equal(1, exit);
        // It is told once: that there is no copy then is no second failure.
        Step(check, "Build a copy to look at", temp["work"]);
        Assert.Contains("bolt.yml:4:1 error CP2001", File.ReadAllText(temp["runner/report/report.txt"]), StringComparison.Ordinal);

        var publish = new Workflow(temp["site/.github/workflows/publish.yml"]);
        Step(publish, "Build", temp["site"]);
        Step(publish, "Pack", temp["site"]);
        using var tar = new TarReader(File.OpenRead(temp["runner/artifact.tar"]));
        var packed = new List<string>();
        while (tar.GetNextEntry() is { } entry) packed.Add(entry.Name);
        Assert.Contains("./organizations/bolt/index.html", packed);
        Assert.Contains("./.nojekyll", packed);
    }

    [Fact]
    public void A_portal_on_GitLab_is_checked_and_published_by_its_own_pipeline()
    {
        Begin("gitlab");
        var parted = Git("rev-parse", "HEAD").Trim();
        Propose();
        Run(temp.Path, "git", "clone", "-q", "--branch", "proposal", new Uri(temp["site"]).AbsoluteUri, temp["builds/portal"]);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
        [
            ("PROJECT_DIR", temp["builds/portal"]), ("MERGE_REQUEST_DIFF_BASE_SHA", parted),
            ("MERGE_REQUEST_SOURCE_PROJECT_ID", "2"), ("MERGE_REQUEST_PROJECT_ID", "1"),
        ]) values["$CI_" + name] = value;
        values["$GITLAB_USER_LOGIN"] = "stranger";
        var pipeline = new Workflow(temp["site/.gitlab-ci.yml"]);
        Script(pipeline, "check", temp["builds/portal"]);
        Assert.DoesNotContain("Evil", File.ReadAllText(temp["builds/portal/site.yml"]), StringComparison.Ordinal);
        Assert.StartsWith("[", File.ReadAllText(temp["builds/portal/code-quality.json"]), StringComparison.Ordinal);
        Assert.Contains("bolt/index.html", File.ReadAllText(temp["builds/portal/preview/organizations/index.html"]), StringComparison.Ordinal);

        Script(pipeline, "pages", temp["site"]);
        Assert.True(File.Exists(temp["site/public/organizations/bolt/index.html.br"]));
    }

    [Fact]
    public void What_a_form_was_filled_in_with_is_answered_and_becomes_a_pull_request_when_staff_accept_it()
    {
        Begin("github");
        Run(temp.Path, "git", "clone", "-q", "--bare", temp["site"], temp["upstream.git"]);
        Run(temp.Path, "git", "clone", "-q", temp["upstream.git"], temp["work"]);
        Directory.CreateDirectory(temp["runner"]);
        temp.Write("issue.md", "### Name\n\nBolt $(touch evil) `touch evil`\n\n### Kind\n\nCompany\n\n### In short\n\nMakes bolts. @team\n\n### Website\n\nhttps://bolt.example\n\n### Country\n\nDK\n");
        temp.Write("bin/gh", """
            #!/usr/bin/env bash
            printf '%s\n' "$*" >> "$CALLS"
            case "$*" in *"/issues/7 --jq"*) cat "$ISSUE" ;; esac

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp["bin/gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        values["$PATH"] = temp["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
        values["$CALLS"] = temp["calls"];
        values["$ISSUE"] = temp["issue.md"];
        values["github.repository"] = "cluster/portal";
        values["github.event.issue.number"] = "7";
        values["github.event.sender.login"] = "staff";

        Step(new Workflow(temp["work/.github/workflows/entry.yml"]), "Look at it", temp["work"]);
        Assert.Contains("### Would write ", File.ReadAllText(temp["runner/comment.md"]), StringComparison.Ordinal);
        Assert.Contains("--method POST repos/cluster/portal/issues/7/comments", File.ReadAllText(temp["calls"]), StringComparison.Ordinal);

        Step(new Workflow(temp["work/.github/workflows/accept.yml"]), "Make the pull request", temp["work"]);
        Assert.Contains("pr create --repo cluster/portal --head entry-7", File.ReadAllText(temp["calls"]), StringComparison.Ordinal);
        Run(temp.Path, "git", "clone", "-q", "--branch", "entry-7", temp["upstream.git"], temp["taken"]);
        Assert.Single(Directory.EnumerateFiles(temp["taken/content/organizations"], "bolt*.yml"));
        Assert.DoesNotContain(Directory.EnumerateFiles(temp.Path, "evil", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData("netlify", "netlify.toml", "command = \"bash .config/build.sh\"")]
    [InlineData("cloudflare", "wrangler.toml", "pages_build_output_dir = \"public\"")]
    public void A_host_that_builds_by_itself_has_a_script_for_it(string host, string settings, string line)
    {
        Begin(host);
        Assert.Contains(line, File.ReadAllText(temp["site/" + settings]), StringComparison.Ordinal);
        Run(temp.Path, "bash", temp["site/.config/build.sh"]);
        Assert.True(File.Exists(temp["site/public/organizations/acme/index.html"]));
    }

    // Installs the program, and lets it make a portal.
    private string Begin(string host)
    {
        var packages = Environment.GetEnvironmentVariable("CLUSTERPORTAL_PACKAGES");
        Assert.SkipWhen(packages is null, "There is no package; .ci/run makes one.");
        Run(temp.Path, "dotnet", "tool", "install", "clusterportal", "--tool-path", temp["tool"], "--source", packages!);
        Run(temp.Path, temp["tool/clusterportal"], "new", "site", temp["site"], "--host", host);
        Commit("The portal");
        return packages!;
    }

    // A stranger's branch: a firm, and a setting that is none of theirs.
    private void Propose()
    {
        Git("switch", "-q", "-c", "proposal");
        temp.Write("site/content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: Makes bolts.\nwebsite: https://bolt.example\ncountry: DK\n");
        temp.Write("site/site.yml", File.ReadAllText(temp["site/site.yml"]).Replace("title: \"", "title: \"Evil ", StringComparison.Ordinal));
        Assert.Contains("Evil", File.ReadAllText(temp["site/site.yml"]), StringComparison.Ordinal);
        Commit("A firm");
    }

    private void Script(Workflow pipeline, string job, string folder)
    {
        var lines = ((YamlSequence)((YamlMapping)pipeline.Root[job]!)["script"]!).Items.Select(i => Workflow.Word(i)!);
        Run(folder, "bash", "-e", "-o", "pipefail", "-c", string.Join('\n', lines));
    }

    private void Step(Workflow workflow, string name, string folder)
    {
        var (exit, said) = workflow.Run(name, folder, values);
        Assert.True(exit == 0, $"{name}: {said}");
    }

    private void Commit(string message)
    {
        if (!Directory.Exists(temp["site/.git"])) Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=Acme", "-c", "user.email=it@acme.example", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }

    private string Git(params string[] words) => Run(temp["site"], "git", ["-c", "user.name=Acme", "-c", "user.email=it@acme.example", .. words]);

    private string Run(string folder, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in values.Where(v => v.Key.StartsWith('$'))) start.Environment[name[1..]] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}: {said}");
        return said;
    }
}
