using ClusterPortal.Diagnostics;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Examples;

/// <summary>Each example portal as a whole: no finding, and the files and texts that are written down beside it.</summary>
public sealed class ExamplePortalTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Checkout.At("tests/sites")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_no_errors_and_no_warnings(string name) =>
        Assert.Equal("", FindingText.Write(ExamplePortal.Of(name).Built.Findings.Where(d => d.Severity != Severity.Hint)));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_what_is_written_down(string name)
    {
        var portal = ExamplePortal.Of(name);
        var path = Path.Combine(portal.Folder, "expected.txt");
        var actual = portal.Whole();
        if (Checkout.Accepts) File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
