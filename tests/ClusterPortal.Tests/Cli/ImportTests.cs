using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>The command around an import; what becomes of cells is told by the library of spreadsheets.</summary>
public sealed class ImportTests : IDisposable
{
    private const string List = "Company;Type;In short;Web;Shoe size\nAcme ApS;company;Builds fermenters.;acme.example;42\nBio;company;Grows algae.;bio;43\n";

    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public ImportTests()
    {
        temp.Write("site.yml", "language: en\nlanguages: [en, da]\n");
        temp.Write("members.csv", List);
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Without_somebody_to_ask_it_only_shows()
    {
        Assert.Equal(1, Import());
        Assert.Contains("1 entry is new, 0 change, 0 stay as they are, 1 row is rejected.", portal.Out, StringComparison.Ordinal);
        Assert.Matches("Shoe size +- +not imported +42\n", portal.Out);
        Assert.Contains("rejected  row 3: Web: 'bio' is not a web address", portal.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is written yet. Next: the same command with --yes", portal.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["content"]));
    }

    [Fact]
    public void With_yes_it_writes_and_gives_back_what_it_could_not_use()
    {
        Assert.Equal(1, Import("--yes"));
        Assert.Equal("# yaml-language-server: $schema=../../.schema/organization.json\nname: Acme ApS\nkind: company\nsummary: Builds fermenters.\nwebsite: \"https://acme.example\"\n", File.ReadAllText(temp["content/organizations/acme-aps.yml"]));
        Assert.Single(Directory.GetFiles(temp["content/organizations"]));
        Assert.Equal("Company,Type,In short,Web,Shoe size,row,reason\r\nBio,company,Grows algae.,bio,43,3,Web: 'bio' is not a web address\r\n", File.ReadAllText(temp["members.csv.rejected.csv"]));
        Assert.Contains("Next: clusterportal check --source ", portal.Out, StringComparison.Ordinal);

        // What was rejected is mended and imported as it lies there; the rest of the list changes nothing any more.
        File.WriteAllText(temp["members.csv.rejected.csv"], File.ReadAllText(temp["members.csv.rejected.csv"]).Replace(",bio,", ",bio.example,"));
        Assert.Equal(0, portal.Run("import", temp["members.csv.rejected.csv"], "--source", temp.Path, "--yes"));
        Assert.True(File.Exists(temp["content/organizations/bio.yml"]));
        Import("--dry-run");
        Assert.Contains("0 entries are new, 0 change, 1 stays as it is, 1 row is rejected.", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_is_asked_what_a_column_is_and_whether_to_write()
    {
        Assert.Equal(1, Asked("city\ny\n"));
        Assert.Contains("Which field does 'Shoe size' fill ('42')?", portal.Out, StringComparison.Ordinal);
        Assert.Contains("city: \"42\"", File.ReadAllText(temp["content/organizations/acme-aps.yml"]), StringComparison.Ordinal);
        Assert.Equal(1, Asked("\n\n"));
        Assert.Contains("Nothing is written.", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guess_is_kept_in_a_file_and_used_again()
    {
        Assert.Equal(0, Import("--write-mapping", temp["map.yml"], "--set", "country=DK"));
        Assert.Equal("# Which column fills which field; \"-\" leaves a column out. Fields are as in the entries, parts with a dot: address.street, summary.da.\ntype: organization\ncolumns:\n  Company: name\n  Type: kind\n  In short: summary\n  Web: website\n  Shoe size: \"-\"\nset:\n  country: DK\n", File.ReadAllText(temp["map.yml"]));
        Assert.False(Directory.Exists(temp["content"]));
        Import("--mapping", temp["map.yml"], "--yes");
        Assert.Contains("country: DK\n", File.ReadAllText(temp["content/organizations/acme-aps.yml"]), StringComparison.Ordinal);
        temp.Write("other.csv", "Firm\nAcme\n");
        Assert.Equal(2, portal.Run("import", temp["other.csv"], "--source", temp.Path, "--mapping", temp["map.yml"]));
        Assert.Contains("has no column 'Company'", portal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--type", "organisation", "did you mean 'organization'?")]
    [InlineData("--sheet", "Members", "has no sheet 'Members'")]
    [InlineData("--set", "contry=DK", "did you mean 'country'?")]
    [InlineData("--mapping", "nowhere.yml", "'nowhere.yml' cannot be read")]
    public void A_slip_is_told(string option, string value, string message)
    {
        Assert.Equal(2, Import(option, value));
        Assert.Contains(message, portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Either_all_files_are_written_or_none()
    {
        Directory.CreateDirectory(temp["content/organizations"]);
        // A folder stands where the second entry would be written beside its place.
        temp.Write("members.csv", "Company,Type,In short\nAcme,company,One.\nBio,company,Two.\n");
        Directory.CreateDirectory(temp["content/organizations/bio.yml.imported~"]);
        Assert.Equal(2, Import("--yes"));
        Assert.Contains("nothing is written", portal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(temp["content/organizations"]));
    }

    private int Asked(string typed)
    {
        portal.Keyboard = new StringReader(typed);
        return Import();
    }

    private int Import(params string[] more) => portal.Run(["import", temp["members.csv"], "--source", temp.Path, .. more]);
}
