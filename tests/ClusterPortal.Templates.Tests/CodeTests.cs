namespace ClusterPortal.Templates.Tests;

public sealed class CodeTests
{
    // Too large to write down, or only found in text mode or in a faulty program.
    private static readonly string[] WithoutExample = ["CP4117", "CP4403", "CP4411", "CP4412"];

    private static readonly TemplateSource[] Partials = [new("card.html", "{{ organization.name }}")];

    public static IEnumerable<TheoryDataRow<string>> Codes() => TemplateCodes.All.Select(c => new TheoryDataRow<string>(c.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_gives_the_code_and_good_example_nothing(string code)
    {
        var entry = TemplateCodes.All.Single(c => c.Code == code);
        var good = Runner.RunPage(entry.GoodExample, Partials);
        Assert.Equal("", good.Diagnostics);
        if (WithoutExample.Contains(code))
        {
            Assert.Equal("", entry.BadExample);
            return;
        }

        var bad = Runner.RunPage(entry.BadExample, Partials).Diagnostics.Split('\n').Select(d => d[..6]).Distinct();
        Assert.Equal([code], bad);
    }

    [Fact]
    public void Codes_are_in_order_and_of_the_right_family()
    {
        var codes = TemplateCodes.All.Select(c => c.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^CP4[1-5][0-9][0-9]$", c));
    }

    [Fact]
    public void Every_field_is_in_the_list()
    {
        var fields = typeof(TemplateCodes).GetFields().Select(f => (TemplateCode)f.GetValue(null)!);
        Assert.Equal(fields.Select(c => c.Code).Order(StringComparer.Ordinal), TemplateCodes.All.Select(c => c.Code));
    }
}
