using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Catalogue;

/// <summary>Law: each code's bad example gives exactly this code, its good one none of it. The template language's codes are held by its own tests,
/// as their examples are templates; CP59 and CP9 speak of disks and of our own faults, which no small site shows.</summary>
public sealed class RuleExampleTests
{
    // Texts longer than any field may be, pictures of many megabytes, maps of many points and pictures that move cannot be written down as an example; neither can who makes a change.
    private static readonly string[] WithoutBad = ["CP5302", "CP7101", "CP7103", "CP7204", "CP7207", "CP7301", "CP7401", "CP7402", "CP7403"];

    public static TheoryData<string> Codes =>
        [.. AllRules.List.Select(r => r.Code).Where(c => !c.StartsWith("CP59", StringComparison.Ordinal) && c[2] != '9' && !IsTemplate(c))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_gives_exactly_this_code(string code)
    {
        var rule = AllRules.Find(code)!;
        if (rule.Bad.Length == 0)
        {
            Assert.Contains(code, WithoutBad);
            return;
        }

        var findings = Findings(rule.Bad, code);
        Assert.True(findings.Length > 0 && findings.All(d => d.Code == code), $"The bad example of {code} gives\n{FindingText.Write(findings)}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_good_example_gives_none_of_this_code(string code)
    {
        var findings = Findings(AllRules.Find(code)!.Good, code);
        Assert.Equal("", FindingText.Write(findings.Where(d => d.Code == code)));
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = AllRules.List.Select(r => r.Code).ToArray();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
        Assert.All(codes, c => Assert.Matches("^CP[1-79][0-9]{3}$", c));
    }

    [Fact]
    public void Every_code_explains_itself() =>
        Assert.All(AllRules.List, r => Assert.True(
            r.Title.Length is > 3 and < 90 && !r.Title.EndsWith('.') && r.What.Length > 20 && r.What.EndsWith('.') && r.Why.Length > 10 && r.Why.EndsWith('.'),
            $"{r.Code}: a title without a full stop, what is wrong and why it matters, in whole sentences."));

    // What an entry might add is said of nearly every short one.
    private static Diagnostic[] Findings(string example, string code) =>
        [.. Portal.Build(SiteText.Read(example)).Findings.Where(d => d.Code == code || d.Code != "CP2301")];

    private static bool IsTemplate(string code) => code[2] == '4' && code[3] != '0';
}
