using ClusterPortal.Tests.Publish;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Tests.Cli;

/// <summary>A theme from the first command to the day on which the base has changed.</summary>
public sealed class ThemeCommandTests : IDisposable
{
    private const string Hero = "themes/harbour/templates/partials/hero.html";
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public ThemeCommandTests()
    {
        portal.Run("new", "site", temp["lake"]);
        File.AppendAllText(temp["lake/site.yml"], "theme: harbour\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_new_theme_builds_without_a_finding_and_its_sheet_is_on_every_page()
    {
        Assert.Equal(0, Run("new", "theme", "harbour"));
        Assert.Contains("Next: write 'theme: harbour' into site.yml", portal.Out, StringComparison.Ordinal);
        Assert.Equal(["README.md", "assets/css/theme.css", "templates/partials/hero.html", "theme.yml"], temp.Files("lake/themes/harbour").Select(f => f.Split('=')[0]));
        Assert.Equal(0, Run("build", "--strict"));
        Assert.StartsWith("Built ", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("found", portal.Out, StringComparison.Ordinal);
        var pages = Directory.EnumerateFiles(temp["lake/public"], "*.html", SearchOption.AllDirectories).ToList();
        Assert.All(pages, p => Assert.Matches(@"<link rel=""stylesheet"" href=""/assets/[^""]*site[^""]*"">\s*<link rel=""stylesheet"" href=""/assets/[^""]*theme[^""]*"">", File.ReadAllText(p)));
    }

    [Fact]
    public void A_title_is_made_an_id_and_kept_as_the_title()
    {
        Assert.Equal(0, Run("new", "theme", "Über \"Hafen\""));
        Assert.Contains("title: \"Über \\\"Hafen\\\"\"", File.ReadAllText(temp["lake/themes/ueber-hafen/theme.yml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is a theme 'harbour' already", "harbour")]
    [InlineData("'base' is the theme that all others extend", "base")]
    [InlineData("'con' cannot be the name of a theme", "con")]
    [InlineData("no folder's name can be made from 'مؤسسة'", "مؤسسة")]
    public void What_cannot_be_is_told_and_nothing_is_written(string message, string name)
    {
        Run("new", "theme", "harbour");
        var before = temp.Files();
        Assert.Equal(2, Run("new", "theme", name));
        Assert.StartsWith("error: " + message, portal.Error, StringComparison.Ordinal);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public void A_template_whose_original_changed_is_told_compared_and_accepted()
    {
        Run("new", "theme", "harbour");
        var made = File.ReadAllText(temp["lake/" + Hero]);
        var older = made.Replace("<div class=\"wrap\">", "<div class=\"wrap old\">", StringComparison.Ordinal);
        Assert.NotEqual(made, older);
        // The base was another when this copy was made.
        File.WriteAllText(temp["lake/" + Hero], OverrideMark.Set(older, "base", older));

        Assert.Equal(1, Run("check", "--strict"));
        Assert.Contains($"{Hero}:1:1 warning CP4007: the template of 'base' that 'partials/hero.html' replaces has changed since", portal.Out, StringComparison.Ordinal);

        Assert.Equal(0, Run("templates", "compare", "partials/hero.html"));
        Assert.Contains("- <div class=\"wrap\">\n+ <div class=\"wrap old\">\n", portal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("# over", portal.Out, StringComparison.Ordinal);

        Assert.Equal(0, Run("templates", "accept", "partials/hero.html"));
        Assert.Equal(made.Split('\n')[0] + "\n" + OverrideMark.Without(older), File.ReadAllText(temp["lake/" + Hero]));
        Assert.Equal(0, Run("check", "--strict"));
        Assert.Equal(0, Run("templates", "accept", "partials/hero.html"));
        Assert.Contains("says so already", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_copied_once_and_a_copy_without_changes_is_called_one()
    {
        Run("new", "theme", "harbour");
        Assert.Equal(0, Run("templates", "override", "partials/footer.html"));
        Assert.StartsWith("{{- # over base ", File.ReadAllText(temp["lake/themes/harbour/templates/partials/footer.html"]), StringComparison.Ordinal);
        Assert.Equal(2, Run("templates", "override", "partials/footer.html"));
        Assert.Equal(0, Run("templates", "compare", "partials/footer.html"));
        Assert.Contains("They are the same", portal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no theme below 'harbour' has a template 'partials/heros.html'; did you mean 'partials/hero.html'?", "override", "partials/heros.html")]
    [InlineData("no theme below 'harbour' has a template '../../site.yml'", "override", "../../site.yml")]
    [InlineData("the theme 'harbour' has no 'partials/footer.html' of its own", "accept", "partials/footer.html")]
    [InlineData("the theme 'harbour' has no 'partials/footer.html' of its own", "compare", "partials/footer.html")]
    public void What_is_not_there_is_told(string message, string command, string path)
    {
        Run("new", "theme", "harbour");
        Assert.Equal(2, Run("templates", command, path));
        Assert.StartsWith("error: " + message, portal.Error, StringComparison.Ordinal);
        Assert.Contains($"Next: clusterportal templates {command} --help", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_in_the_base_theme_is_told_to_begin_one()
    {
        temp.Write("lake/site.yml", File.ReadAllText(temp["lake/site.yml"]).Replace("theme: harbour", "theme: base", StringComparison.Ordinal));
        Assert.Equal(2, Run("templates", "override", "partials/hero.html"));
        Assert.Contains("clusterportal new theme NAME", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_the_mark_itself_are_no_change()
    {
        const string text = "<p>one</p>\n<p>two</p>\n";
        Assert.Equal(OverrideMark.FingerprintOf(text), OverrideMark.FingerprintOf(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(OverrideMark.FingerprintOf(text), OverrideMark.FingerprintOf(OverrideMark.Set(text, "base", "another")));
        Assert.NotEqual(OverrideMark.FingerprintOf(text), OverrideMark.FingerprintOf(text + "<p>three</p>"));
        Assert.Equal("base", OverrideMark.Of(new SourceText("a.html", OverrideMark.Set(text, "base", text)))!.Theme);
        Assert.Null(OverrideMark.Of(new SourceText("a.html", "{{- # over the hill -}}\n" + text)));
    }

    private int Run(params string[] words) => portal.RunReally([.. words, "--source", temp["lake"]]);
}
