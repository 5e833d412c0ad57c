using System.Text.RegularExpressions;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Guide;

/// <summary>Each page of docs/guide does what it says: its commands are run and its files written, in the order of the page.</summary>
[Collection(OneReader.Name)]
public sealed partial class GuideTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Checkout.At("docs/guide"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_step_does_what_the_page_says(string page)
    {
        var text = Text(page);
        var run = new GuideRun(text, temp);
        run.Start(Checkout.At($"tests/ClusterPortal.Tests/Guide/Given/{page}"));
        Assert.Equal(GuideBlock.Of(text).Any(b => b is { Note: "", Language: "console" or "sh" } && b.Text.Contains("clusterportal", StringComparison.Ordinal) && !b.Text.Contains("clusterportal serve", StringComparison.Ordinal)), run.Commands > 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_the_page_leads_to_is_there(string page)
    {
        // What stands in blocks is content of a portal, not of the page.
        foreach (Match link in Link().Matches(GuideBlock.Without(Text(page))))
        {
            var target = link.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target[0] == '#') continue;
            var path = Path.GetFullPath(Path.Combine(Checkout.At("docs/guide"), target.Split('#')[0]));
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page}.md leads to '{target}', which is not there");
            Assert.True(link.Groups["picture"].Length == 0 || link.Groups["label"].Length > 10, $"{page}.md shows '{target}' without words for those who cannot see it");
        }
    }

    [Fact]
    public void The_index_names_every_page()
    {
        var index = Text("README");
        Assert.All(Pages.Select(p => p.Data).Where(p => p != "README"), p => Assert.Contains($"]({p}.md)", index, StringComparison.Ordinal));
    }

    private static string Text(string page) => File.ReadAllText(Checkout.At($"docs/guide/{page}.md"));

    [GeneratedRegex(@"(?<picture>!?)\[(?<label>[^\]]*)\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
