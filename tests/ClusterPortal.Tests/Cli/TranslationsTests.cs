using System.Text.Json;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class TranslationsTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    public TranslationsTests()
    {
        Write("site.yml", "title: Test\ntagline: {en: Line, sv: Rad}\nbase_url: https://test.example/\nlanguage: en\nlanguages: [en, sv]\nnavigation:\n  - {to: jobs, label: Work}\n  - {to: pages, label: {en: Pages, sv: Sidor}}\nfeatured: [acme]\n");
        Write("content/pages/about.md", "---\ntitle: {en: About, sv: Om}\n---\nText.\n");
        Write("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: {en: Builds tanks., sv: Bygger tankar.}\nproducts:\n  - name: Tank\n    description: {en: Steel., sv: Stål.}\nseeking: [{en: A, sv: B}, C]\n");
        Write("content/organizations/zeta.yml", "name: Zeta\nkind: company\nsummary: Nothing.\n");
    }

    [Fact]
    public void What_is_missing_is_listed_with_its_place_and_the_most_seen_first()
    {
        Assert.Equal(0, portal.RunReally("check", "--translations", "--source", temp.Path));
        var lines = portal.Out.Split('\n');
        var swedish = Array.FindIndex(lines, l => l.StartsWith("sv: ", StringComparison.Ordinal));
        Assert.Contains("site 2 of 3", lines[swedish + 1], StringComparison.Ordinal);
        Assert.Contains("interface complete", lines[swedish + 1], StringComparison.Ordinal);
        Assert.Contains("labels complete", lines[swedish + 1], StringComparison.Ordinal);
        Assert.Contains("entries 4 of 8", lines[swedish + 1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "site.yml:7  menu label 'Work'",
                "content/pages/about.md:4  body (write content/pages/about.sv.md)",
                "content/organizations/acme.yml:5  products[1].name",
                "content/organizations/acme.yml:7  seeking[2]",
                "content/organizations/zeta.yml:3  summary",
            ],
            lines[(swedish + 2)..(swedish + 7)].Select(l => l.Trim()[(l.Trim().IndexOf(temp.Path, StringComparison.Ordinal) is var at and >= 0 ? at + temp.Path.Length + 1 : 0)..]));
        Assert.Contains(lines, l => l.StartsWith("en: all ", StringComparison.Ordinal));
    }

    [Fact]
    public void Strict_fails_when_a_text_is_missing() =>
        Assert.Equal(1, portal.RunReally("check", "--translations", "--strict", "--source", temp.Path));

    [Fact]
    public void Programs_get_everything_as_json()
    {
        Assert.Equal(0, portal.RunReally("check", "--translations", "--json", "--source", temp.Path));
        using var json = JsonDocument.Parse(portal.Out);
        var swedish = json.RootElement.GetProperty("languages")[1];
        Assert.Equal("sv", swedish.GetProperty("language").GetString());
        Assert.Equal(5, swedish.GetProperty("missing").GetArrayLength());
        Assert.Equal(swedish.GetProperty("total").GetInt32() - 5, swedish.GetProperty("done").GetInt32());
        Assert.Equal(4, swedish.GetProperty("missing")[1].GetProperty("line").GetInt32());
        Assert.Equal("content/pages/about.sv.md", swedish.GetProperty("missing")[1].GetProperty("write").GetString());
    }

    [Fact]
    public void A_pull_request_gets_a_table()
    {
        Assert.Equal(0, portal.RunReally("check", "--translations", "--format", "markdown", "--source", temp.Path));
        Assert.Contains("| complete | 1 missing | complete | 4 missing |", portal.Out, StringComparison.Ordinal);
        Assert.Contains("**sv: to translate first**", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_formats_are_refused() =>
        Assert.Equal(2, portal.RunReally("check", "--translations", "--format", "sarif", "--source", temp.Path));

    private void Write(string path, string text)
    {
        var file = temp[path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
