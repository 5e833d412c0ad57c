namespace ClusterPortal.Templates.Tests;

public sealed class CodeTests
{
    // Too large to write down, or a fault of the program: a test below gives each.
    private static readonly string[] WithoutExample = ["CP4117", "CP4411"];

    // Found while loading a page, so only text mode gives them while rendering.
    private static readonly string[] OfTextMode = ["CP4403", "CP4412"];

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

        var found = OfTextMode.Contains(code) ? Runner.Write(TemplateText.Render(entry.BadExample, textMode: true).Diagnostics) : Runner.RunPage(entry.BadExample, Partials).Diagnostics;
        Assert.Equal([code], found.Split('\n').Select(d => d[..6]).Distinct());
    }

    [Fact]
    public void A_template_with_too_many_words_is_refused()
    {
        var diagnostics = TemplateSet.Compile([new TemplateSource("page.html", "{{ " + string.Concat(Enumerable.Repeat("1;", 300_000)) + " }}")], Sample.Host).Diagnostics;
        Assert.Equal("CP4117", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_function_of_the_program_that_fails_is_told_with_its_name_and_place()
    {
        Assert.Equal("CP4411 page.html:2:4+11 portal.fail failed: out of order", Runner.RunPage("a\n{{ portal.fail }}").Diagnostics);
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
