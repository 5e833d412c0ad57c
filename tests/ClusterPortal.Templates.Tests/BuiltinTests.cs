using ClusterPortal.Templates.Functions;

namespace ClusterPortal.Templates.Tests;

public sealed class BuiltinTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => Builtins.All.Where(f => f.LeftOut is null).Select(f => new TheoryDataRow<string>(f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_prints_what_the_reference_says(string name)
    {
        var function = Builtins.All.Single(f => f.Name == name);
        Assert.NotEqual("", function.Doc);
        var result = TemplateText.Render(function.Example, textMode: true);
        Assert.Equal("", Runner.Write(result.Diagnostics));
        Assert.Equal(function.ExampleOutput, result.Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_is_accepted_in_a_page(string name)
    {
        var function = Builtins.All.Single(f => f.Name == name);
        Assert.Equal("", Runner.RunPage(function.Example).Diagnostics);
    }

    [Fact]
    public void What_is_left_out_says_why()
    {
        Assert.All(Builtins.All.Where(f => f.LeftOut is not null), f => Assert.Contains(f.Name, Runner.RunPage($"{{{{ {f.Name} }}}}").Diagnostics, StringComparison.Ordinal));
    }
}
