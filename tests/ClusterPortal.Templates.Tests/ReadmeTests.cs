using System.Text.RegularExpressions;

namespace ClusterPortal.Templates.Tests;

/// <summary>What the README of the package shows is compiled, run and compared.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("src/ClusterPortal.Templates/README.md");

    [Fact]
    public void Code_is_the_code_that_is_compiled()
    {
        var marks = Repository.Read("tests/ClusterPortal.Templates.Tests/ReadmeExample.cs").Split("// <README>\n").Skip(1).Select(part => part.Split("// </README>")[0]);
        Assert.Equal(Blocks("csharp"), marks.Select(Unindented));
    }

    [Fact]
    public void Template_gives_what_is_shown()
    {
        var blocks = Blocks("html");
        var (text, problems) = ReadmeExample.Render(blocks[0]);
        Assert.Empty(problems);
        Assert.Equal(blocks[1], text.TrimEnd());
    }

    [Fact]
    public void A_misspelt_member_gives_what_is_said()
    {
        var (text, problems) = ReadmeExample.Render(Blocks("html")[0].Replace("f.name", "f.nmae", StringComparison.Ordinal));
        Assert.Equal("", text);
        var problem = Assert.Single(problems);
        Assert.Equal("name", problem.Suggestion);
        Assert.Contains($"`{problem.Code}`: *{problem.Message}*", Readme, StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<string, string>> Places() =>
        Readme.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split(" | ")).Where(c => c.Length == 4 && c[2].StartsWith('`'))
            .Select(c => new TheoryDataRow<string, string>(c[2].Trim('`'), c[3].TrimEnd('|', ' ').Trim('`')));

    [Theory]
    [MemberData(nameof(Places))]
    public void Value_is_escaped_for_its_place_as_the_table_says(string template, string expected)
    {
        var result = TemplateText.Render(template, """{ "x": "A <b> javascript:" }""");
        Assert.Equal(expected, result.HasErrors ? result.Diagnostics[^1].Code : result.Output);
    }

    [Fact]
    public void The_table_of_places_was_read() => Assert.Equal(12, Places().Count());

    private static List<string> Blocks(string language) =>
        [.. Regex.Matches(Readme, $"```{language}\\n(.*?)\\n```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];

    private static string Unindented(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[indent..]));
    }
}
