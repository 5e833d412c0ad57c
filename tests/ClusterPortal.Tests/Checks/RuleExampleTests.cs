using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Checks;

/// <summary>The examples of the rules on texts, pictures and finished pages, built as whole sites.</summary>
public sealed class RuleExampleTests
{
    // Needs a text longer than any field may be, a picture of many megabytes or one that moves, a file that no entry can name: no example in words. Their rooms' tests show them.
    private static readonly string[] WithoutExample = ["CP7101", "CP7103", "CP7204", "CP7207", "CP7208", "CP5302"];

    public static TheoryData<string> Codes =>
        [.. AllRules.List.Select(r => r.Code).Where(c => c[2..4] is "33" or "51" or "52" or "53" or "71" or "72").Where(c => !WithoutExample.Contains(c))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_gives_exactly_this_code_and_the_good_one_none(string code)
    {
        var rule = AllRules.Find(code)!;
        Assert.Equal([code], Findings(rule.Bad).Select(d => d.Code).Distinct());
        Assert.Equal([], Findings(rule.Good).Select(d => d.ToString()));
    }

    private static List<Diagnostic> Findings(string example)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromMemory(ExampleFiles.Parse(example), InputLimits.Default, bag, SiteLimits.Read);
        var plan = Build.Plan(inputs, new BuildOptions { Now = new DateTime(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc), Threads = 1 }, bag);
        var found = plan.Diagnostics.ToList();
        if (!plan.Failed) found.AddRange(Build.Run(plan, new Nowhere()));
        return [.. found.Where(d => d.Severity != Severity.Hint)];
    }

    private sealed class Nowhere : IOutputSink
    {
        public void Put(string path, ReadOnlySpan<byte> bytes)
        {
        }
    }
}
