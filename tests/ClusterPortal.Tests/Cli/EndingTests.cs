using ClusterPortal.Cli;
using ClusterPortal.Tests.Guide;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>A command that has done its work says in its last words what comes next, so that nobody needs to know the list of commands.</summary>
[Collection(OneReader.Name)]
public sealed class EndingTests : IDisposable
{
    /// <summary>Commands whose answer is all that was asked for; and one that does not end by itself.</summary>
    private static readonly string[] Answers = ["version", "verify", "diff", "serve"];

    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Each_command_ends_with_a_hint_at_the_next()
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(temp.Path);
        try
        {
            Ends("new site valley");
            Directory.SetCurrentDirectory(temp["valley"]);
            Ends("new organization 'Nordhavn Filters'");
            Ends("new organization 'Sund Pumps' --set kind=company --set summary=Pumps. --set website=https://sund.example --set country=DK");
            Ends("new theme harbour");
            File.AppendAllText("site.yml", "theme: harbour\n");
            File.AppendAllText("site.yml", "repository: {url: \"https://github.com/sample/valley\"}\n");
            File.WriteAllText("members.csv", "name,kind,summary,website,country\nRim Works,company,Makes wheels.,https://rim.example,DK\n");
            Ends("import members.csv");
            Ends("import members.csv --yes");
            Ends("export -o all.csv");
            Ends("forms");
            Ends("check");
            Ends("build");
            Ends("audit");
            Ends("explain");
            Ends("explain CP2104");
            Ends("newsletter --since 2020-01-01");
            Ends("schema");
            Ends("templates");
            Ends("templates override partials/hero-text.html");
            File.AppendAllText("themes/harbour/templates/partials/hero-text.html", "<p>More</p>\n");
            Ends("templates compare partials/hero-text.html");
            Ends("key");
            File.WriteAllText("content/news/wrong.md", "---\ntitle: Wrong\ndate: tomorrow\n---\nText.\n");
            Ends("check", ExitCode.Findings);
            Ends("build", ExitCode.Findings);
            Ends("audit", ExitCode.Findings);
            Ends("newsletter --since 2020-01-01", ExitCode.Findings);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public void No_command_is_left_out()
    {
        var tried = File.ReadAllText(Checkout.At("tests/ClusterPortal.Tests/Cli/EndingTests.cs"));
        var names = CommandLine.All(portal.Screen, new Engine((_, o) => portal.Plan(o), (_, _) => []), CancellationToken.None).Select(c => c.Command.Name);
        Assert.All(names.Except(Answers), n => Assert.True(tried.Contains($"Ends(\"{n}", StringComparison.Ordinal), $"'{n}' is not tried here"));
    }

    private void Ends(string line, int exit = ExitCode.Ok)
    {
        Assert.True(portal.RunReally(GuideWords.Of(line)) == exit, $"{line}\n{portal.Out}{portal.Error}");
        Assert.True((portal.Out + portal.Error).Contains("Next: ", StringComparison.Ordinal), $"'{line}' does not say what comes next:\n{portal.Out}{portal.Error}");
    }
}
