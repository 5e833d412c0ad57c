using System.Text;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Exchange.Sheets;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Spreadsheets;

/// <summary>A library of spreadsheets as people send them: each <c>.sheet</c> file holds one, the entries that are there already, and what must come of it. See README.md beside this file.</summary>
public sealed class SheetCaseTests
{
    private static readonly string Folder = Checkout.At("tests/ClusterPortal.Tests/Spreadsheets");

    public static IEnumerable<TheoryDataRow<string>> Names() =>
        Directory.EnumerateFiles(Folder, "*.sheet").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal).Select(p => new TheoryDataRow<string>(p));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sheet(string name)
    {
        var path = Path.Combine(Folder, name);
        var test = SheetCase.Read(File.ReadAllText(path));
        var actual = Import(test);
        if (Checkout.Accepts) File.WriteAllText(path, test.With("comes", actual));
        else Assert.Equal(test.Section("comes"), actual);
    }

    [Fact]
    public void The_library_has_what_was_promised() => Assert.True(Names().Count() >= 35, $"{Names().Count()} spreadsheets");

    private static string Import(SheetCase test)
    {
        var languages = (test.Setting("languages") ?? "en, da").Split(", ");
        var inputs = Inputs.Of(test.Files.Select(f => new InputFile(f.Name, Encoding.UTF8.GetBytes(test.Setting("entries") == "crlf" ? f.Text.ReplaceLineEndings("\r\n") : f.Text))));
        var types = EntryTypes.Of(inputs, [.. languages, .. new[] { "en", "da" }.Concat(Labels.BuiltinTags()).Except(languages)]);
        var type = types.Find(test.Setting("type") ?? "organization")!;
        LanguageTag[] tags = [.. languages.Select(l => new LanguageTag(l))];
        var read = SheetReader.Read(test.Bytes);
        if (read.Problem is { } problem) return $"refused: {problem}\n";
        var sheets = test.Setting("sheet") is { } wanted ? read.Sheets.Where(s => s.Name == wanted) : read.Sheets;
        var guess = new ColumnGuess(type, tags);
        if (new TableFinder(guess.IsKnown).Best(sheets) is not var (_, table)) return "no table\n";
        var importer = new Importer(inputs, types, type, [.. tags]);
        var mapping = guess.Of(table, importer.Reads);
        if (test.Section("mapping") is { } written)
        {
            var (own, wrong) = MappingFile.Read(new SourceText("mapping.yml", written), types, type.Id, tags);
            if (own is null) return $"refused: {wrong}\n";
            mapping = own;
        }

        if (test.Setting("dates") is { } dates) mapping = mapping with { Days = dates == "day-first" ? DayOrder.DayFirst : DayOrder.MonthFirst };
        if (test.Setting("set") is { } set) mapping = mapping with { Set = [.. set.Split("; ").Select(s => (s.Split('=')[0], s.Split('=', 2)[1]))] };
        var plan = importer.Plan(table with { Rows = [.. table.Rows.Where(r => r.Filled > 0)] }, mapping, new ImportOptions(test.Setting("clear") == "yes"));

        var text = new StringBuilder($"{read.Form}; headings in line {table.HeaderLine}\n");
        foreach (var column in mapping.Columns) text.Append($"{column.Header} -> {(column.Target is null ? "nothing" : $"{column.Target.Name}{(column.Why.Length > 0 ? ", " : "")}{column.Why}")}\n");
        foreach (var (line, why, words) in table.Skipped) text.Append($"line {line} is no row, {why}: {words}\n");
        foreach (var row in plan.Rows)
            text.Append($"row {row.Line} {row.Fate.ToString().ToLowerInvariant()}{(row.Id.Length > 0 ? " " + row.Id : "")}{(row.By.Length > 0 ? $" by {row.By}" : "")}{(row.Fate == ImportPlan.Fate.Changed ? ": " + string.Join("; ", row.Changes) : row.Reason.Length > 0 ? ": " + row.Reason : "")}\n");
        foreach (var file in plan.Files)
        {
            var after = Encoding.UTF8.GetString(file.After.Span);
            text.Append($"--- {file.Path}{(after.Contains('\r') ? " (with carriage returns)" : "")}\n{after.ReplaceLineEndings("\n")}");
        }

        return text.ToString();
    }
}
