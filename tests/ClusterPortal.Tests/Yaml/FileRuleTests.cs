using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Yaml;

public sealed class FileRuleTests
{
    // The Markdown room has the limits from CP7100 on.
    public static TheoryData<string> Codes =>
        [.. FileRules.All.Concat(LimitRules.All).Select(r => r.Code).Where(c => string.CompareOrdinal(c, "CP7100") < 0)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_gives_exactly_this_code_and_the_good_one_none(string code)
    {
        var rule = AllRules.Find(code)!;
        Assert.Equal([code], Findings(rule.Bad).Distinct());
        Assert.Empty(Findings(rule.Good));
    }

    [Fact]
    public void Codes_are_unique_and_every_rule_explains_itself()
    {
        var rules = FileRules.All.Concat(LimitRules.All).ToList();
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, r => Assert.True(r.Title.Length > 0 && !r.Title.EndsWith('.') && r.What.EndsWith('.') && r.Why.EndsWith('.'), r.Code));
    }

    private static List<string> Findings(string example)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromMemory(SiteText.Read(example), InputLimits.Default, bag, SiteLimits.Read);
        foreach (var file in inputs.Files.Where(f => f.Path.EndsWith(".yml", StringComparison.Ordinal) || f.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (TextDecoder.Decode(file, bag) is not { } source) continue;
            if (file.Path.EndsWith(".md", StringComparison.Ordinal)) YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag);
            else YamlReader.Read(source, YamlLimits.Default, bag);
        }

        return [.. bag.ToImmutable().Select(d => d.Code)];
    }
}
