using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Schema;

/// <summary>What docs/types.md shows works, and what it lists is all there is.</summary>
public sealed partial class TypeDocsTests
{
    private static readonly string Page = File.ReadAllText(Checkout.At("docs/types.md"));

    [Fact]
    public void The_examples_make_a_portal_without_a_finding()
    {
        var files = Example().Matches(Page).Select(m => new InputFile(m.Groups[1].Value, Encoding.UTF8.GetBytes(m.Groups[2].Value))).ToList();
        Assert.Equal(3, files.Count);
        files.Add(new InputFile("site.yml", Encoding.UTF8.GetBytes(SiteText.UsualSite + "languages: [en, da]\n")));
        var portal = Portal.Build(files);
        Assert.Empty(portal.Findings.Where(f => f.Severity != Severity.Hint));
        Assert.Contains("Safety level 2", portal.Text("laboratories/pilot-hall/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_trait_kind_and_reserved_name_is_named()
    {
        Assert.All(Enum.GetNames<Traits>().Skip(1), t => Assert.Contains($"| `{t.ToLowerInvariant()}` |", Page, StringComparison.Ordinal));
        var kinds = Page[Page.IndexOf("| `kind` |", StringComparison.Ordinal)..].Split('\n')[0];
        Assert.Equal(string.Join(", ", Enum.GetNames<FieldKind>().Select(k => k.ToLowerInvariant())), kinds.Split('|')[2].Trim());
        Assert.All(ReservedNames.All, n => Assert.Contains($"`{n}`", Page, StringComparison.Ordinal));
    }

    [GeneratedRegex("```yaml\n# (content/\\S+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
