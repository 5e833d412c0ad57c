namespace ClusterPortal.Templates.Tests;

public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<TheoryDataRow<string, string>> Names() =>
        Directory.EnumerateFiles(Folder, "*.case").Order(StringComparer.Ordinal).SelectMany(Case.Read).Select(c => new TheoryDataRow<string, string>(c.File, c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_gives_its_output_and_diagnostics(string file, string name)
    {
        var found = Case.Read(Path.Combine(Folder, file)).Single(c => c.Name == name);
        var (output, diagnostics) = Runner.Run(found);
        Assert.Equal(found.Diagnostics, diagnostics);
        Assert.Equal(found.Output.TrimEnd('\n'), output.TrimEnd('\n'));
    }

    [Fact]
    public void There_are_at_least_400_cases_with_names_of_their_own()
    {
        var names = Names().Select(n => n.Data).ToList();
        Assert.True(names.Count >= 400, $"{names.Count} cases");
        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
