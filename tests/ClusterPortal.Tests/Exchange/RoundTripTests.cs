using System.Text;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Sheets;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Exchange;

/// <summary>Law: what is exported and imported again as it is changes nothing, and what is changed in between changes only that.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Tags = ["en", "da", "sv", "zh-Hans"];
    private static readonly LanguageTag[] Languages = [.. Tags.Select(t => new LanguageTag(t))];
    private static readonly Inputs Demonstration = InputReader.FromFolder(Checkout.At("."), InputLimits.Default, new DiagnosticBag());
    private static readonly ContentTypes Types = EntryTypes.Of(Demonstration, Tags);

    public static IEnumerable<TheoryDataRow<string, bool>> Cases() => Types.All.SelectMany(t => new[] { new TheoryDataRow<string, bool>(t.Id, false), new TheoryDataRow<string, bool>(t.Id, true) });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_demonstration_stays_as_it_is(string type, bool isWorkbook)
    {
        var table = Exporter.Of(Demonstration, Types, Types.Find(type)!, Languages);
        Assert.Empty(table.Unreadable);
        Assert.Equal(Bytes(table, isWorkbook), Bytes(Exporter.Of(Demonstration, Types, Types.Find(type)!, Languages), isWorkbook));
        if (table.Rows.Length == 0) return;
        var (plan, mapping) = Import(Demonstration, Types, Types.Find(type)!, Bytes(table, isWorkbook));
        Assert.Empty(plan.Files.Select(f => f.Path));
        Assert.Equal(table.Rows.Select(r => (r.Id, ImportPlan.Fate.Unchanged)), plan.Rows.Select(r => (r.Id, r.Fate)));

        // Every column is known again, but for parts that no field has.
        Assert.All(mapping.Columns.Where(c => c.Target is null), c => Assert.Contains(".source.", c.Header));
    }

    [Fact]
    public void What_is_odd_stays_as_it_is_and_what_is_changed_is_changed_alone()
    {
        const string odd = "# mine\nname: \"=1+1\"\nkind: company\nsummary: {da: \"'=x\", fr: \"-\"}\nurl: https://odd.example\ncity: \" two  blanks \"\nemployees: null\nexport_share: 12.500\nplace: {lat: 55.731, lon: 12.364}\nsectors: gone\ntags: [\"a;b\", \"[c]\", d]\nregistration: {register: X, number: \"007\"}\nlegal_name: part_x0041_x0042_ no\nowners: []\nproducts:\n  # first\n  - name: {en: A, da: B}\n    description: \"x\\ty\\u00A0z\"\ncontact: gone-too\n";
        var inputs = Inputs.Of([new InputFile("site.yml", "language: en\n"u8.ToArray()), new InputFile("content/organizations/odd.yml", Encoding.UTF8.GetBytes(odd.Replace("\n", "\r\n")))]);
        var type = Types.Find("organization")!;
        foreach (var isWorkbook in (bool[])[false, true])
        {
            var bytes = Bytes(Exporter.Of(inputs, Types, type, Languages), isWorkbook);
            Assert.Empty(Import(inputs, Types, type, bytes).Plan.Files.Select(f => Encoding.UTF8.GetString(f.After.Span)));
        }

        var csv = Encoding.UTF8.GetString(Bytes(Exporter.Of(inputs, Types, type, Languages), false)).Replace("two  blanks", "Lund");
        var file = Assert.Single(Import(inputs, Types, type, Encoding.UTF8.GetBytes(csv)).Plan.Files);
        Assert.Equal(odd.Replace(" two  blanks ", "Lund").Replace("\n", "\r\n"), Encoding.UTF8.GetString(file.After.Span));
    }

    [Fact]
    public void A_workbook_is_the_same_each_time_and_holds_no_formula()
    {
        var bytes = TableText.Xlsx(Exporter.Of(Demonstration, Types, Types.Find("organization")!, Languages), "organizations");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<f", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_has_a_name_that_Excel_takes()
    {
        var bytes = TableText.Xlsx(Exporter.Of(Demonstration, Types, Types.Find("stat")!, Languages), "a-folder-with-a-name-longer-than-a-tab");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("<sheet name=\"a-folder-with-a-name-longer-tha\" ", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_unpacks_to_gigabytes_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++) part.Write(nothing);
        }

        Assert.Contains("MB when it is unpacked", SheetReader.Read(bytes.ToArray()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_break_the_reader()
    {
        var random = new Random(7);
        var good = TableText.Xlsx(Exporter.Of(Demonstration, Types, Types.Find("job")!, Languages), "jobs");
        for (var i = 0; i < 150; i++)
        {
            var bytes = good.ToArray();
            for (var n = random.Next(1, 12); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = SheetReader.Read(bytes);
            Assert.True(read.Problem is not null || read.Sheets.Length > 0);
        }

        Assert.NotNull(SheetReader.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3 }).Problem);
    }

    private static byte[] Bytes(Exporter table, bool isWorkbook) => isWorkbook ? TableText.Xlsx(table, "x") : TableText.Csv(table);

    private static (ImportPlan Plan, ImportMapping Mapping) Import(Inputs inputs, ContentTypes types, ContentType type, byte[] bytes)
    {
        var read = SheetReader.Read(bytes);
        Assert.Null(read.Problem);
        var guess = new ColumnGuess(type, Languages);
        var table = new TableFinder(guess.IsKnown).Find(read.Sheets[0])!;
        var importer = new Importer(inputs, types, type, [.. Languages]);
        var mapping = guess.Of(table, importer.Reads);
        return (importer.Plan(table, mapping, new ImportOptions(false)), mapping);
    }
}
