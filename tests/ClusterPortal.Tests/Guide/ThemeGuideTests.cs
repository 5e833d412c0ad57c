using System.Text.RegularExpressions;
using ClusterPortal.Tests.Cli;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Guide;

/// <summary>docs/guide/themes.md, done step by step as a reader would: its files written, its commands run, and what they say compared with what it shows.</summary>
public sealed partial class ThemeGuideTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Every_step_does_what_the_guide_says()
    {
        portal.Run("new", "site", temp["site"]);
        var blocks = Block().Matches(File.ReadAllText(Checkout.At("docs/guide/themes.md")).ReplaceLineEndings("\n")).Select(m => (Language: m.Groups[1].Value, Text: m.Groups[2].Value)).ToList();
        var (commands, files) = (0, 0);
        foreach (var (language, text) in blocks)
        {
            if (language == "console") commands += RunAll(text);
            else if (language.Length > 0) files += Write(text);
        }

        Assert.True(commands >= 6 && files >= 6, $"only {commands} commands and {files} files were found in the guide");

        var home = File.ReadAllText(temp["site/public/index.html"]);
        Assert.Contains("<p class=\"meta\">Site</p>", home, StringComparison.Ordinal);
        Assert.Contains("Find a firm in the harbour", home, StringComparison.Ordinal);
        Assert.Contains("<circle cx=\"16\" cy=\"6\" r=\"3\"/>", home, StringComparison.Ordinal);
        Assert.Contains("#12424f", Asset("brand"), StringComparison.Ordinal);
        Assert.Contains(".site-head{border-block-start:6px solid var(--accent)}", Asset("theme"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_guide_names_is_there()
    {
        var guide = File.ReadAllText(Checkout.At("docs/guide/themes.md"));
        var sheets = string.Concat(Directory.EnumerateFiles(Checkout.At("themes/base/assets/css"), "*.css", SearchOption.AllDirectories).Select(File.ReadAllText));
        var properties = Property().Matches(guide).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(properties.Count >= 14);
        Assert.All(properties, p => Assert.Contains($"    {p}: ", sheets, StringComparison.Ordinal));
        foreach (var path in new[] { "themes/medicon/theme.yml", "tests/sites/medicon-valley-2004/themes/broadsheet/theme.yml", "themes/base/templates/layout.html", "themes/base/templates/partials/head.html" })
            Assert.True(File.Exists(Checkout.At(path)), path);
    }

    // A server does not end by itself; that 'serve' shows what 'build' writes is held elsewhere.
    private int RunAll(string text)
    {
        var ran = 0;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (!line.StartsWith("$ ", StringComparison.Ordinal))
            {
                Assert.Contains(line, (portal.Out + portal.Error).Replace(temp["site"] + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
                continue;
            }

            var words = line["$ clusterportal ".Length..].Split(' ');
            if (words[0] == "serve") continue;
            var exit = portal.RunReally([.. words, "--source", temp["site"]]);
            Assert.True(exit == 0, $"{line}\n{portal.Out}{portal.Error}");
            Assert.DoesNotContain("warning", portal.Out, StringComparison.Ordinal);
            ran++;
        }

        return ran;
    }

    // The first line names the file, and how the rest gets into it.
    private int Write(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var name = FileName().Match(text[..end]);
        Assert.True(name.Success, $"a block of the guide names no file: {text[..end]}");
        var (path, rest) = ("site/" + name.Groups["path"].Value, text[(end + 1)..]);
        switch (name.Groups["how"].Value)
        {
            case "at the end":
                File.AppendAllText(temp[path], rest);
                break;
            case "below its first line":
                temp.Write(path, File.ReadAllLines(temp[path])[0] + "\n" + rest);
                break;
            case "instead of brand":
                temp.Write(path, BrandOf().Replace(File.ReadAllText(temp[path]), rest, 1));
                break;
            default:
                temp.Write(path, rest);
                break;
        }

        return 1;
    }

    private string Asset(string name) => File.ReadAllText(Assert.Single(Directory.GetFiles(temp["site/public/assets/css"], name + ".*.css")));

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?:# |/\* |<!-- )(?<path>[\w./-]+)(?:, (?<how>[a-z ]+?))?(?: \*/| -->)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("^brand:\n(?: .*\n)+", RegexOptions.Multiline)]
    private static partial Regex BrandOf();

    [GeneratedRegex(@"`(--[a-z0-9-]+)`")]
    private static partial Regex Property();
}
