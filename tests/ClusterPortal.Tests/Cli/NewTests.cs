using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Tests.Publish;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Cli;

public sealed class NewTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_long_name_becomes_a_short_id_of_whole_words()
    {
        Site("language: en\n");
        Assert.Equal(0, portal.Run("new", "organization", "Biotechnology " + string.Join(' ', Enumerable.Repeat("fermenter", 10)), "--source", temp.Path));
        Assert.Contains("content/organizations/biotechnology-fermenter-fermenter-fermenter-fermenter.yml", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Chinese_name_becomes_an_id_by_its_reading()
    {
        Site("language: en\n");
        Assert.Equal(0, portal.Run("new", "organization", "发酵设备", "--source", temp.Path));
        Assert.Contains("content/organizations/fa-jiao-she-bei.yml", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_entry_is_a_draft_with_what_is_required_filled_in()
    {
        Site("language: en\nlanguages: [en, da]\n");
        Assert.Equal(0, portal.Run("new", "organization", "Bolt \"Quick\" \\ Søn: #1", "--source", temp.Path));
        Assert.Contains("content/organizations/bolt-quick-soen-1.yml, a draft. Next: ", portal.Out, StringComparison.Ordinal);
        var entry = Read("content/organizations/bolt-quick-soen-1.yml");
        Assert.Equal(["status", "name", "kind", "summary"], entry.Entries.Select(e => e.Key.Value));
        Assert.Equal("draft", Text(entry, "status"));
        Assert.Equal("Bolt \"Quick\" \\ Søn: #1", Text(entry, "name"));
    }

    [Fact]
    public void Comments_taken_away_every_field_is_there()
    {
        Site("language: en\nlanguages: [en, da]\n");
        foreach (var name in TypeSheet.Names)
        {
            var type = TypeSheet.Of(name);
            Assert.Equal(0, portal.Run("new", name, "Sample one", "--source", temp.Path));
            var path = $"content/{type.Folder}/sample-one{type.Extension}";
            var uncommented = string.Join('\n', File.ReadAllLines(temp[path]).Select(l => IsCommentedField(l, type) ? l[2..] : l));
            var entry = Parse(path, uncommented);
            Assert.Equal(
                type.Fields.Where(f => f.Name != type.BodyField && f.Name != "sample" && (f.Example is not null || f.Required)).Select(f => f.Name).Order(StringComparer.Ordinal),
                entry.Entries.Select(e => e.Key.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Types_and_fields_of_the_portal_are_known()
    {
        Site("language: en\n");
        temp.Write("content/types/laboratory.yml", "type: laboratory\nfolder: laboratories\nlabel: {one: Laboratory}\ntitle: name\nfields:\n  name: {kind: text, required: true}\n  owner: {kind: reference, to: organization, example: acme}\n");
        temp.Write("content/types/organization.yml", "type: organization\nfields:\n  quays: {kind: number, doc: How many ships fit., example: 3}\n");
        Assert.Equal(0, portal.Run("new", "laboratory", "Cold room", "--source", temp.Path));
        Assert.Equal("Cold room", Text(Read("content/laboratories/cold-room.yml"), "name"));
        Assert.Contains("# owner: acme", File.ReadAllText(temp["content/laboratories/cold-room.yml"]), StringComparison.Ordinal);
        Assert.Equal(0, portal.Run("new", "organization", "Acme", "--source", temp.Path));
        Assert.Contains("# How many ships fit.\n# quays: 3", File.ReadAllText(temp["content/organizations/acme.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void References_name_entries_that_exist()
    {
        Site("language: da\n");
        temp.Write("content/organizations/koldbro.yml", "name: Koldbro\n");
        portal.Run("new", "job", "Chauffør", "--source", temp.Path);
        var entry = Read("content/jobs/chauffoer.yml");
        Assert.Equal("koldbro", Text(entry, "organization"));
        Assert.Equal("Chauffør", Text(entry, "title"));
        Assert.True(string.CompareOrdinal(Text(entry, "posted"), Text(entry, "expires")) < 0);
    }

    [Theory]
    [InlineData("there is no type 'organisation'; did you mean 'organization'?", "organisation", "X")]
    [InlineData("no id can be made from 'مؤسسة'; name one with --id", "organization", "مؤسسة")]
    [InlineData("'Bad Id' cannot be an id", "organization", "X", "--id", "Bad Id")]
    [InlineData("'con' cannot be an id", "organization", "Con")]
    [InlineData("'../x' cannot be an id", "organization", "X", "--id", "../x")]
    [InlineData("content/organizations already has 'acme'", "organization", "Acme")]
    [InlineData("the name must be a name of at most 120 characters", "organization", "two\nlines")]
    public void What_cannot_be_is_told_and_nothing_is_written(string message, params string[] words)
    {
        Site("language: en\n");
        temp.Write("content/organizations/acme.md", "---\nname: Acme\n---\n");
        var before = temp.Files();
        Assert.Equal(2, portal.Run(["new", .. words, "--source", temp.Path]));
        Assert.StartsWith("error: " + message.Replace("\n", "\\u{000A}"), portal.Error, StringComparison.Ordinal);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public void Entries_need_a_portal()
    {
        Assert.Equal(2, portal.Run("new", "organization", "X", "--source", temp.Path));
        Assert.Contains("there is no site.yml", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_has_settings_and_a_sample_of_each_main_type()
    {
        Assert.Equal(0, portal.Run("new", "site", temp["lake-valley"]));
        Assert.Contains("Next: clusterportal serve --source ", portal.Out, StringComparison.Ordinal);
        Assert.Equal("Lake Valley", Text(Parse("site.yml", File.ReadAllText(temp["lake-valley/site.yml"])), "title"));
        Assert.Equal(
            ["clusters/lake-valley.yml", "competences/fermentation.yml", "events/open-evening.yml", "jobs/process-engineer.yml", "news/hundredth-fermenter.md",
                "organizations/acme.svg", "organizations/acme.yml", "pages/about.md", "sectors/bioprocessing.yml", "stats/hospitals.yml"],
            temp.Files("lake-valley/content").Select(f => f.Split('=')[0]));
        foreach (var file in Directory.EnumerateFiles(temp["lake-valley/content"], "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".svg", StringComparison.Ordinal)))
            Assert.Equal("true", Text(Parse(file, File.ReadAllText(file)), "sample"));
        var before = temp.Files();
        Assert.Equal(2, portal.Run("new", "site", temp["lake-valley"]));
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public void New_files_never_overwrite_nor_follow_links()
    {
        var bag = new DiagnosticBag();
        temp.Write("site/a.yml", "old");
        Assert.False(NewFiles.Create(temp["site"], [("a.yml", "new")], bag));
        Assert.Equal("old", File.ReadAllText(temp["site/a.yml"]));
        Directory.CreateDirectory(temp["elsewhere"]);
        Directory.CreateSymbolicLink(temp["site/content"], temp["elsewhere"]);
        Assert.False(NewFiles.Create(temp["site"], [("content/organizations/a.yml", "new")], bag));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temp["elsewhere"]));
        Assert.Equal(["CP5905", "CP5905"], bag.ToImmutable().Select(d => d.Code));
    }

    private static bool IsCommentedField(string line, TypeSheet type) =>
        line.StartsWith("# ", StringComparison.Ordinal) && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && type.Fields.Any(f => f.Name == line[2..colon]);

    private void Site(string text) => temp.Write("site.yml", text);

    private YamlMapping Read(string path) => Parse(path, File.ReadAllText(temp[path]));

    private static YamlMapping Parse(string path, string text)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText(path, text);
        var node = path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag).Fields : YamlReader.Read(source, YamlLimits.Default, bag);
        Assert.Empty(bag.ToImmutable());
        return Assert.IsType<YamlMapping>(node);
    }

    private static string Text(YamlMapping entry, string key) => Assert.IsType<YamlScalar>(entry[key]).Value;
}
