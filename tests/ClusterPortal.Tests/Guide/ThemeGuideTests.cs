using System.Text.RegularExpressions;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Guide;

/// <summary>What comes of docs/guide/themes.md, done step by step as a reader would, and what it names beside its steps.</summary>
[Collection(OneReader.Name)]
public sealed partial class ThemeGuideTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_portal_looks_as_the_guide_says()
    {
        var run = new GuideRun(File.ReadAllText(Checkout.At("docs/guide/themes.md")), temp);
        run.Start(given: "");
        Assert.True(run is { Commands: >= 6, Files: >= 6 }, $"only {run.Commands} commands and {run.Files} files were found in the guide");

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

    private string Asset(string name) => File.ReadAllText(Assert.Single(Directory.GetFiles(temp["site/public/assets/css"], name + ".*.css")));

    [GeneratedRegex(@"`(--[a-z0-9-]+)`")]
    private static partial Regex Property();
}
