using ClusterPortal.Tests.Outputs;

namespace ClusterPortal.Tests.Cases;

/// <summary>Each case file is a whole small site with what must come of it. See README.md beside this file.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Checkout.At("tests/ClusterPortal.Tests/Cases");

    public static IEnumerable<TheoryDataRow<string>> Names() =>
        Directory.EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Folder, p).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(p => new TheoryDataRow<string>(p));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        var test = CaseFile.Read(Path.Combine(Folder, name));
        var portal = Portal.Build(test.Files(), test.Options);

        // What an entry might add is said of nearly every short one, and would stand in every case.
        if (!test.Settings.ContainsKey("hints")) portal = portal with { Findings = [.. portal.Findings.Where(d => d.Code != "CP2301")] };
        if (Checkout.Accepts) Accept(test, portal);
        if (!test.Sections.Any(s => s.Kind == "diagnostics")) Assert.Equal("", FindingText.Write(portal.Findings));
        foreach (var section in test.Sections) Expectation.Check(section, portal);
        Assert.Empty(OpenDataFilesOf.Judge(portal.Files));
    }

    private static void Accept(CaseFile test, Portal portal)
    {
        var sections = test.Sections.Select(s => Expectation.Actual(s, portal)).ToList();
        if (portal.Findings.Length > 0 && sections.TrueForAll(s => s.Kind != "diagnostics"))
            sections.Insert(0, new CaseFile.Section("diagnostics", "", FindingText.Write(portal.Findings)));
        var accepted = (test with { Sections = sections }).ToString();
        if (accepted != test.ToString()) File.WriteAllText(test.Path, accepted);
    }
}
