using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Tests.Yaml.Edits;

/// <summary>Each change of an entry in place, before and after. <see cref="YamlEditsProperties"/> makes thousands of them.</summary>
public sealed class YamlEditsTests
{
    private static readonly string[] Fields = ["name", "kind", "summary", "website", "country", "city", "founded", "employees", "sectors", "certifications", "updated"];

    [Theory]
    // The value of a key keeps its quotes, its remark and everything beside it.
    [InlineData("name: Acme # as on the door\nkind: company\n", "name: Bio # as on the door\nkind: company\n")]
    [InlineData("name: \"Acme\"\nkind: company\n", "name: \"Bio\"\nkind: company\n")]
    [InlineData("name: 'Acme'   \r\nkind: company\r\n", "name: 'Bio'   \r\nkind: company\r\n")]
    [InlineData("name:\nkind: company", "name: Bio\nkind: company")]
    [InlineData("name: # who?\nkind: company", "name: Bio # who?\nkind: company")]
    [InlineData("name:\n  Acme\nkind: company\n", "name:\n  Bio\nkind: company\n")]
    [InlineData("name: >- # folded\n  Acme\n  ApS\nkind: company\n", "name: Bio # folded\nkind: company\n")]
    // A new key comes after the one that usually stands before it, and never between a remark and its key.
    [InlineData("kind: company\n", "name: Bio\nkind: company\n")]
    [InlineData("# yaml-language-server: $schema=x\n# What it is.\nkind: company\n", "# yaml-language-server: $schema=x\nname: Bio\n# What it is.\nkind: company\n")]
    public void A_name_is_set(string before, string after) => Expect(after, before, new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text("Bio")));

    [Theory]
    [InlineData("name: Acme\n\n# Where it is.\ncity: Lund\n", "name: Acme\ncountry: DK\n\n# Where it is.\ncity: Lund\n")]
    [InlineData("website: |\n  x\n# Where it is.\ncity: Lund\n", "website: |\n  x\ncountry: DK\n# Where it is.\ncity: Lund\n")]
    [InlineData("name: Acme # so called\r\nupdated: 2026-01-01\r\n", "name: Acme # so called\r\ncountry: DK\r\nupdated: 2026-01-01\r\n")]
    [InlineData("name: Acme\nsummary:\n  en: x\n  # da: y\nupdated: 2026-01-01\n", "name: Acme\nsummary:\n  en: x\n  # da: y\ncountry: DK\nupdated: 2026-01-01\n")]
    [InlineData("{name: Acme, city: Lund}", "{name: Acme, country: DK, city: Lund}")]
    [InlineData("name: Acme", "name: Acme\ncountry: DK")]
    [InlineData("# nothing yet\n", "# nothing yet\ncountry: DK\n")]
    public void A_country_comes_in(string before, string after) => Expect(after, before, new YamlEdit.Set(YamlPath.Of("country"), new Draft.Word("DK")));

    [Theory]
    [InlineData("name: Acme\ncity: Lund # since 2020\nupdated: 2026-01-01\n", "name: Acme\nupdated: 2026-01-01\n")]
    [InlineData("name: Acme\n# Where it is.\ncity: Lund\n# More.\n", "name: Acme\n# Where it is.\n# More.\n")]
    [InlineData("name: |\n  text\ncity:\n  - a\n  # - b\nupdated: 2026-01-01\n", "name: |\n  text\nupdated: 2026-01-01\n")]
    [InlineData("{name: Acme, city: Lund}", "{name: Acme}")]
    [InlineData("{city: Lund, name: Acme}", "{name: Acme}")]
    [InlineData("{\n  name: Acme, # x\n  city: Lund,\n  kind: company,\n}", "{\n  name: Acme, # x\n  kind: company,\n}")]
    [InlineData("name: Acme\ncity: Lund", "name: Acme\n")]
    public void A_town_goes(string before, string after) => Expect(after, before, new YamlEdit.Remove(YamlPath.Of("city")));

    [Theory]
    [InlineData("sectors: [a, b] # two\n", "sectors: [a, b, c] # two\n")]
    [InlineData("sectors: []\n", "sectors: [c]\n")]
    [InlineData("sectors: a\n", "sectors: [a, c]\n")]
    [InlineData("sectors:\n  - a # one\n  # - x\nupdated: 2026-01-01\n", "sectors:\n  - a # one\n  # - x\n  - c\nupdated: 2026-01-01\n")]
    [InlineData("sectors:\n- a\nupdated: 2026-01-01\n", "sectors:\n- a\n- c\nupdated: 2026-01-01\n")]
    [InlineData("name: Acme\n", "name: Acme\nsectors: [c]\n")]
    public void A_sector_is_added(string before, string after) => Expect(after, before, new YamlEdit.Append(YamlPath.Of("sectors"), new Draft.Word("c")));

    [Fact]
    public void A_part_of_an_item_is_set_and_the_rest_of_the_list_stays()
    {
        const string before = "certifications:\n  # The old one.\n  - {standard: \"ISO 9001:2015\", number: A-1}\n  - standard: ISO 13485 # the one that counts\n    number: B-2\n";
        Expect(before.Replace("A-1", "A-9"), before, new YamlEdit.Set(YamlPath.Of("certifications", 0, "number"), new Draft.Word("A-9")));
        Expect(before.Replace("    number: B-2\n", "    number: B-2\n    issuer: Body\n"), before, new YamlEdit.Set(YamlPath.Of("certifications", 1, "issuer"), new Draft.Text("Body")));
        Expect(before.Replace("- standard: ISO 13485 # the one that counts\n    number: B-2\n", "- number: B-2\n"), before, new YamlEdit.Remove(YamlPath.Of("certifications", 1, "standard")));
        Expect(before[..before.IndexOf("  - standard", StringComparison.Ordinal)], before, new YamlEdit.Remove(YamlPath.Of("certifications", 1)));
        Expect(before + "  - standard: GMP\n    number: \"7\"\n", before, new YamlEdit.Append(YamlPath.Of("certifications"), Map(("standard", new Draft.Word("GMP")), ("number", new Draft.Text("7")))));
    }

    [Fact]
    public void Of_a_list_that_is_set_only_what_differs_is_touched()
    {
        const string before = "sectors:\n  # first\n  - a # A\n  # second\n  - b\n  - c # C\n";
        Expect("sectors:\n  # first\n  - a # A\n  # second\n  - x\n  - b\n  - d # C\n".Replace("  # second\n  - x\n", "  - x\n  # second\n"), before,
            new YamlEdit.Set(YamlPath.Of("sectors"), List("a", "x", "b", "d")));
        Expect("sectors:\n  # first\n  # second\n  - b\n", before, new YamlEdit.Set(YamlPath.Of("sectors"), List("b")));
    }

    [Fact]
    public void What_leads_to_a_value_comes_with_it_and_what_becomes_empty_goes()
    {
        Expect("name: Acme\nsummary: {en: Short}\n", "name: Acme\n", new YamlEdit.Set(YamlPath.Of("summary", "en"), new Draft.Text("Short")));
        Expect("name: Acme\n", "name: Acme\nsummary:\n  en: Short\n", new YamlEdit.Remove(YamlPath.Of("summary", "en")));
        Expect("name: Acme\n", "name: Acme\nsectors: [a]\n", new YamlEdit.Remove(YamlPath.Of("sectors", 0)));
        Expect("name: Acme\nfounded: 1990\n", "name: Acme\nfounded: 1990\n", new YamlEdit.Remove(YamlPath.Of("city")));
    }

    [Fact]
    public void Long_text_stands_as_a_block()
    {
        Expect("name: Acme\nsummary: |\n  One.\n\n  Two.\n", "name: Acme\nsummary: One.\n", new YamlEdit.Set(YamlPath.Of("summary"), new Draft.Text("One.\n\nTwo.\n")));
        Expect("name: Acme\nsummary: \"One.\\nTwo.\" # why\n", "name: Acme\nsummary: One. # why\n", new YamlEdit.Set(YamlPath.Of("summary"), new Draft.Text("One.\nTwo.")));
        Expect("summary: |- # two\r\n  A\r\n  B\r\nname: Acme\r\n", "summary: | # two\r\n  Old\r\nname: Acme\r\n", new YamlEdit.Set(YamlPath.Of("summary"), new Draft.Text("A\nB")));
    }

    [Theory]
    [InlineData("Acme", "Acme")]
    [InlineData("Acme: the firm", "\"Acme: the firm\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("=1+1", "\"=1+1\"")]
    [InlineData("say \"hi\"", "'say \"hi\"'")]
    [InlineData("C:\\x", "'C:\\x'")]
    [InlineData("北方生物", "北方生物")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("", "\"\"")]
    public void Words_are_quoted_where_they_would_be_read_as_something_else(string value, string written) =>
        Expect($"name: {written}\nkind: company\n", "name: Old\nkind: company\n", new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text(value)));

    [Fact]
    public void Fields_and_text_of_a_Markdown_file_change_apart()
    {
        const string before = "---\nname: Acme # x\n---\n\nBody --- here.\n---\n";
        Assert.Equal(before.Replace("Acme", "Bio"), YamlEdits.Apply("a.md", before, [new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text("Bio"))]).Text);
        Assert.Equal(before.Replace("x\n", "x\nkind: company\n"), YamlEdits.Apply("a.md", before, [new YamlEdit.Set(YamlPath.Of("kind"), new Draft.Word("company"))]).Text);
        Assert.Equal("---\nname: Acme # x\n---\n\nNew.\n", YamlEdits.Apply("a.md", before, [new YamlEdit.Body("\nNew.\n")]).Text);
    }

    [Theory]
    [InlineData("name: [a\n")]
    [InlineData("- a\n")]
    [InlineData("name: Acme\nname: Bio\n")]
    [InlineData("name: &a x\n")]
    public void What_cannot_be_read_is_not_changed(string before) => Expect("", before, new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text("Bio")), refused: true);

    [Fact]
    public void Remarks_are_never_lost_in_silence()
    {
        Expect("", "summary:\n  # short\n  en: a\n", new YamlEdit.Set(YamlPath.Of("summary"), new Draft.Text("b")), refused: true);
        Expect("", "name: \u202Eevil\n", new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text("b")), refused: true);
        Expect("", "name: Acme\n", new YamlEdit.Set(YamlPath.Of("name"), new Draft.Text("a\u202Eb")), refused: true);
        Expect("", "name: Acme\n", new YamlEdit.Remove(YamlPath.Of("name")), refused: true);
    }

    private static Draft.Map Map(params (string, Draft)[] entries) => new([.. entries.Select(e => KeyValuePair.Create(e.Item1, e.Item2))]);

    private static Draft.List List(params string[] items) => new([.. items.Select(Draft (i) => new Draft.Word(i))]);

    private static void Expect(string after, string before, YamlEdit edit, bool refused = false)
    {
        var outcome = YamlEdits.Apply("content/organizations/acme.yml", before, [edit], p => p.IsRoot ? Fields : []);
        Assert.True(refused == (outcome.Problem is not null), outcome.Problem ?? $"was not refused: {outcome.Text}");
        if (!refused) Assert.Equal(after, outcome.Text);
    }
}
