using ClusterPortal.Cli.Repairs;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Catalogue;

/// <summary>Law: each code's bad example gives exactly this code, its good one none of it. The template language's codes are held by its own tests,
/// as their examples are templates; CP59 and CP9 speak of disks and of our own faults, which no small site shows.</summary>
public sealed class RuleExampleTests
{
    // Texts longer than any field may be, pictures of many bytes, maps of many points and pictures that move cannot be written down as an example; neither can who makes a change.
    private static readonly string[] WithoutBad = ["CP5302", "CP5404", "CP7101", "CP7103", "CP7204", "CP7207", "CP7301", "CP7401", "CP7402", "CP7403"];

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
        if (findings.Any(d => d.Fix is not null && !d.Span.Source!.Path.StartsWith("themes/", StringComparison.Ordinal))) Mends(code, SiteText.Read(rule.Bad), findings);
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

    // Law: after a repair its finding is gone, and only the lines that it names have changed; themes are left to those who write them.
    private static void Mends(string code, List<InputFile> files, Diagnostic[] findings)
    {
        var inputs = InputReader.FromMemory(files, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read);
        var repairs = Repairer.Of(inputs, Portal.Options, guesses: true, _ => true);
        Assert.NotEmpty(repairs);
        var mended = Portal.Build(files.Select(f => repairs.FirstOrDefault(r => r.Path == f.Path)?.After ?? f)).Findings;
        Assert.Equal("", FindingText.Write(mended.Where(d => d.Code == code && d.Fix is not null)));
        foreach (var repair in repairs)
        {
            var lines = findings.Where(d => d.Fix?.Span.Source?.Path == repair.Path).Select(d => d.Fix!.Span.Position.Line - 1).ToHashSet();
            var (before, after) = (repair.Texts.Before.Split('\n'), repair.Texts.After.Split('\n'));
            Assert.Empty(before.Where((_, n) => !lines.Contains(n)).Except(after, StringComparer.Ordinal));
            Assert.True(after.Length - before.Length <= repair.Count && after.Except(before, StringComparer.Ordinal).Count() <= lines.Count * 2);
        }
    }

    // What an entry might add is said of nearly every short one.
    private static Diagnostic[] Findings(string example, string code) =>
        [.. Portal.Build(SiteText.Read(example)).Findings.Where(d => d.Code == code || d.Code != "CP2301")];

    private static bool IsTemplate(string code) => code[2] == '4' && code[3] != '0';
}
