using System.Text;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Sheets;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Exchange;

/// <summary>Law: whatever stands in a spreadsheet, every row is told of, only files of the type's folder are written, and what is written can be read without an error.</summary>
public sealed class ImportProperties
{
    private static readonly string[] Tags = ["en", "da", "sv"];
    private static readonly LanguageTag[] Languages = [.. Tags.Select(t => new LanguageTag(t))];

    private static readonly string[] Pieces =
    [
        "", "", " ", "-", "Acme", "Acme ApS", "Bio", "acme", "bio", "../x", "..", "con", "42", "0", "-1", "1.250", "1,5", "1.234.567,8", "1E+09", "99999999999999999999999999999999999999", "true", "ja", "x", "03/04/2027", "31/12/2027",
        "2027-05-01", "2027-05-01 14:30", "1. maj 2027", "kl. 14", "DK", "Danmark", "Atlantis", "da", "dansk", "acme.dk", "https://acme.dk", "javascript:alert(1)", "a@b.dk", "mailto:a@b.dk", "A <a@b.dk>", ">", "<", "mailto:", "+45 00 00 00 12", "12345678", "00", "company",
        "Virksomhed", "[a, b]", "{a: b}", "{en: x, da: y}", "[{name: x}]", "[", "{", "# x", "a: b", "\"", "'", "'=1", "=1+1", "@x", "a;b|c", ";", "|", "two\nlines", "\n", "\u202E", "\u0000", "\uFEFF", "\uD83D", "北方", "#N/A", "> 5", "ca. 10", "10-49", "--- ", "---\nx", "null", "~", "55.7, 12.5", "acme.svg", "total",
    ];

    [Fact]
    public void No_cells_break_an_import()
    {
        var random = new Random(11);
        var inputs = Inputs.Of([
            new InputFile("site.yml", "language: en\n"u8.ToArray()),
            new InputFile("content/organizations/acme.yml", "# mine\nname: Acme ApS # x\nkind: company\nsummary: {en: A, da: B}\nurl: https://acme.dk\nemployees: {value: 3, as_of: 2026-01-01}\ncontact: bo\nlogo: {file: a.svg}\n"u8.ToArray()),
            new InputFile("content/organizations/bio.yml", "{name: Bio, kind: company, summary: x}\n"u8.ToArray()),
            new InputFile("content/news/acme.md", "---\ntitle: Acme\ndate: 2026-05-01\n---\nText\n"u8.ToArray()),
            new InputFile("content/news/acme.da.md", "Tekst\n"u8.ToArray()),
        ]);
        var types = EntryTypes.Of(inputs, Tags);
        var written = 0;
        foreach (var name in (string[])["organization", "organization", "news", "event", "job", "stat"])
        {
            var type = types.Find(name)!;
            var importer = new Importer(inputs, types, type, [.. Languages]);
            var targets = ColumnTarget.Of(type, Languages).ToArray();
            for (var round = 0; round < 120; round++)
            {
                var columns = targets.Where(t => t.Name == type.Title?.Name || t.Field.Required || random.Next(6) == 0).Select((t, i) => (Target: t, Column: new Table.Column(i, t.Name))).ToArray();
                var rows = Enumerable.Range(2, 4).Select(line => new SheetFile.Row(line, [.. columns.Select(c => new SheetFile.Cell(
                    c.Target.Field is { Choices: [var choice, ..], Required: true } ? choice.Id : c.Target.Name == "date" ? "2027-05-01" : c.Target.Field.Required && c.Target.Field.Kind == FieldKind.Text ? $"Words {random.Next(1000)}" : random.Next(4) > 0 ? "" : Pieces[random.Next(Pieces.Length)], random.Next(8) == 0))]));
                var table = new Table([.. columns.Select(c => c.Column)], [.. rows], 1, [], random.Next(2) == 0);
                var plan = importer.Plan(table, new ImportMapping(type.Id, null, [.. columns.Select(c => new ImportMapping.Use(c.Column.Header, c.Target, ""))], [], DayOrder.Unknown), new ImportOptions(random.Next(3) == 0));
                Assert.Equal([2, 3, 4, 5], plan.Rows.Select(r => r.Line));
                foreach (var file in plan.Files)
                {
                    written++;
                    Assert.Matches($"^content/{type.Folder}/[a-z0-9-]+([.][A-Za-z-]+)?[.](yml|md)$", file.Path);
                    if (file.Path.Count(c => c == '.') > 1) continue;
                    var bag = new DiagnosticBag();
                    new RecordReader(new ContentContext(types, Languages[0], [.. Languages])).Read(new EntryFiles.Entry(type, "x", new InputFile(file.Path, file.After), []), bag);
                    Assert.DoesNotContain(bag.ToImmutable(), d => d.Severity == Severity.Error);
                    Assert.True(file.Before is null || !Encoding.UTF8.GetString(file.Before.Bytes.Span).Contains("# mine", StringComparison.Ordinal) || Encoding.UTF8.GetString(file.After.Span).StartsWith("# mine\n", StringComparison.Ordinal));
                }
            }
        }

        Assert.True(written > 100, $"{written} files");
    }
}
