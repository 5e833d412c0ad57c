namespace ClusterPortal.Tests.Yaml;

public sealed class YamlFaultTests
{
    [Theory]
    // Tabs
    [InlineData("a:\n\tb: 1\n", "CP1011 2:1 [\t]")]
    [InlineData("a:\n  b: 1\n\tc: 1\n", "CP1011 3:1 [\t]")]
    [InlineData("a:\n  b: 1\n  \tc: 1\n", "CP1011 3:3 [\t]")]
    [InlineData("a:\n\t- x\n", "CP1011 2:1 [\t]")]
    [InlineData("\ta: 1\n", "CP1011 1:1 [\t]")]
    [InlineData("a: 1\n\tb: 2\n", "CP1011 2:1 [\t]")]
    [InlineData("a: |\n\tx\n", "CP1011 2:1 [\t]")]
    // Colons
    [InlineData("name: Acme: the firm\n", "CP1014 1:11 [:]")]
    [InlineData("name: Acme:\n", "CP1014 1:11 [:]")]
    [InlineData("a:\n  - b\n  - c: d: e # f\n", "CP1014 3:9 [:]")]
    // Indentation
    [InlineData("a: 1\n  b: 2\n", "CP1015 2:3 [b]")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "CP1015 3:3 [c]")]
    [InlineData("  a: 1\nb: 2\n", "CP1015 2:1 [b]")]
    [InlineData("a:\n  - x\n - y\n", "CP1015 3:2 [-]")]
    [InlineData("a:\n  - x\n  b: y\n", "CP1015 3:3 [b]")]
    [InlineData("a: 1\n- b\n", "CP1015 2:1 [-]")]
    [InlineData("a: |\n    x\n  y\n", "CP1015 3:3 [y]")]
    // Quotes
    [InlineData("a: \"x\nb: 1\n", "CP1016 1:4 [\"]")]
    [InlineData("a: \"x\nb: \"y\"\n", "CP1016 1:4 [\"]")]
    [InlineData("a: 'it's x'\n", "CP1022 1:8 [s x']")]
    [InlineData("a: 'x\n", "CP1016 1:4 [']")]
    [InlineData("a: \"Acme\" ApS\n", "CP1022 1:11 [ApS]")]
    [InlineData("a: \"C:\\path\"\n", "CP1020 1:7 [\\p]")]
    // Brackets
    [InlineData("a: [b, c\nd: 1\n", "CP1017 1:4 [[]")]
    [InlineData("a: {b: 1\nd: 1\n", "CP1017 1:4 [{]")]
    [InlineData("a: [b}\n", "CP1017 1:6 [}]")]
    [InlineData("a: [Draft] Report\n", "CP1022 1:12 [Report]")]
    // Special beginnings
    [InlineData("a: @acme\n", "CP1018 1:4 [@]")]
    [InlineData("a: `x`\n", "CP1018 1:4 [`]")]
    [InlineData("a: %5\n", "CP1018 1:4 [%]")]
    [InlineData("a: , x\n", "CP1018 1:4 [,]")]
    [InlineData("a: & Co\n", "CP1018 1:4 [&]")]
    [InlineData("a: **bold** text\n", "CP7008 1:4 [**bold**]")]
    // Lines without keys
    [InlineData("a: 1\nhttps://acme.example\n", "CP1021 2:1 [https://acme.example]")]
    [InlineData("a: 1\nb:2\n", "CP1021 2:2 [:]")]
    [InlineData("a: 1\njust words\n", "CP1021 2:1 [just words]")]
    [InlineData("a: - b\n", "CP1027 1:4 [-]")]
    [InlineData("a: > Text\n", "CP1026 1:4 [>]")]
    // Keys
    [InlineData("a: 1\nb: 2\na: 3\n", "CP1012 3:1 [a]")]
    [InlineData("a:\n  b: 1\n  b: 2\n  b: 3\n", "CP1012 3:3 [b]", "CP1012 4:3 [b]")]
    [InlineData("a: {b: 1, b: 2}\n\"a\": 1\n", "CP1012 1:11 [b]", "CP1012 2:1 [\"a\"]")]
    [InlineData("? a\n: b\n", "CP1019 1:3 [a]")]
    [InlineData("? [a]\n: b\n", "CP1019 1:3 [[]")]
    [InlineData("[a]: b\n", "CP1019 1:1 [[]")]
    [InlineData(": b\n", "CP1019 1:1 []")]
    // Documents
    [InlineData("a: 1\n---\nb: 1\n", "CP1023 2:1 [---]")]
    [InlineData("%YAML 1.2\n---\na: 1\n", "CP7010 1:1 [%YAML 1.2]")]
    // What is refused for safety
    [InlineData("a: &x 1\n", "CP7008 1:4 [&x]")]
    [InlineData("a: *x\n", "CP7008 1:4 [*x]")]
    [InlineData("a:\n  <<: {b: 1}\n", "CP7008 2:3 [<<]")]
    [InlineData("a: !x 1\n", "CP7009 1:4 [!x]")]
    [InlineData("a: !!int 1\n", "CP7009 1:4 [!!int]")]
    [InlineData("a: \"x\\u202Ey\"\n", "CP7005 1:4 [\"x\\u202Ey\"]")]
    [InlineData("a: \"x\\0y\"\n", "CP1002 1:4 [\"x\\0y\"]")]
    [InlineData("a: \"x\\Ly\"\n", "CP1003 1:4 [\"x\\Ly\"]")]
    // Values cut by comments
    [InlineData("a: Team #1\n", "CP1013 1:9 [#1]")]
    [InlineData("a: #ff0000\n", "CP1013 1:4 [#ff0000]")]
    [InlineData("- #1 in Denmark\n", "CP1013 1:3 [#1 in Denmark]")]
    public void Names_the_cause_at_its_place(string text, params string[] findings) => Assert.Equal(findings, YamlText.Findings(text));

    [Theory]
    [InlineData("a: 1 # a remark\n")]
    [InlineData("a: C#\n")]
    [InlineData("# Which one?\n'a': b\n")]
    [InlineData("a: why?\n'b': c\n")]
    [InlineData("a: x#y\n")]
    [InlineData("a: \"Team #1\"\n")]
    [InlineData("a: 12:30\n")]
    [InlineData("a: https://acme.example/#top\n")]
    [InlineData("a: |\n  \tx: y\n")]
    [InlineData("a:\tb\n")]
    [InlineData("---\na: 1\n")]
    [InlineData("a: \"x\\ny\\u00e9\\t\"\n")]
    public void Leaves_what_is_well_written(string text) => Assert.Empty(YamlText.Findings(text));
}
