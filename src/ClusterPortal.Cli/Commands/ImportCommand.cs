#pragma warning disable RS0030 // Reads the spreadsheet that is named, and writes what was rejected beside it.
using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Cli.Sheets;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Sheets;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>import</c>: entries from a spreadsheet. It shows what it understood before it writes, changes only what differs, and gives back what it could not use.</summary>
internal static class ImportCommand
{
    public const string Examples = """
        clusterportal import members.xlsx                             shows what each column fills and what would change, then asks
        clusterportal import members.csv --yes                        writes without asking, for scripts
        clusterportal import members.csv --dry-run                    only shows
        clusterportal import members.csv --set kind=company           what all rows share and no column says
        clusterportal import members.csv --write-mapping members.yml  keeps what the columns mean, to be changed by hand
        clusterportal import members.csv --mapping members.yml        uses it
        clusterportal import vacancies.xlsx --type job --sheet 2026   what else than organisations, and from which sheet
        clusterportal import issue answer.md                          an entry from the text of an issue that a form made
        """;

    private sealed record Wishes(string File, string? Type, string? Sheet, string? Mapping, string? WriteMapping, string[] Set, DayOrder Days, bool Yes, bool DryRun, bool Clear, SourceFolder Source);

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("import", "Make and change entries from a spreadsheet (CSV, XLSX, XLS)");
        var file = new Argument<string?>("file") { Description = "The spreadsheet", Arity = ArgumentArity.ZeroOrOne };
        var source = new Option<string>("--source", "-s") { Description = "The portal's folder, with site.yml in it", DefaultValueFactory = _ => ".", HelpName = "folder" };
        var type = new Option<string?>("--type") { Description = "What the rows are; organization when left out", HelpName = "type" };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; the one with the most known headings when left out", HelpName = "name" };
        var mapping = new Option<string?>("--mapping") { Description = "A file that says which column fills which field", HelpName = "file" };
        var write = new Option<string?>("--write-mapping") { Description = "Write such a file from the guess, and no entries", HelpName = "file" };
        var set = new Option<string[]>("--set") { Description = "A field for all entries that have none, such as --set country=DK; may be repeated", HelpName = "field=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var dates = new Option<string?>("--dates") { Description = "How 03/04/2024 is meant: day-first or month-first", HelpName = "order" };
        dates.AcceptOnlyFromAmong("day-first", "month-first");
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking" };
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be written" };
        var clear = new Option<bool>("--clear") { Description = "An empty cell takes the field away; else it says nothing" };
        command.Add(file);
        foreach (var option in (Option[])[source, type, sheet, mapping, write, set, dates, yes, dry, clear]) command.Add(option);
        command.Add(ImportIssueCommand.Create(screen, engine));
        command.SetAction(line => Run(screen, new Wishes(
            line.GetValue(file) ?? throw new UsageException("name the spreadsheet, or write 'import issue' for the text of an issue"), line.GetValue(type), line.GetValue(sheet), line.GetValue(mapping), line.GetValue(write), line.GetValue(set) ?? [],
            line.GetValue(dates) switch { "day-first" => DayOrder.DayFirst, "month-first" => DayOrder.MonthFirst, _ => DayOrder.Unknown },
            line.GetValue(yes), line.GetValue(dry), line.GetValue(clear), SourceFolder.Of(line.GetValue(source)!))));
        return command;
    }

    private static int Run(Screen screen, Wishes wishes)
    {
        var inputs = InputReader.FromFolder(wishes.Source.Path, InputLimits.Default, new DiagnosticBag());
        string[] tags = NewCommand.LanguagesOf(NewCommand.SettingsOf(inputs, wishes.Source));
        // Headings may be in any language that labels have, also where the portal has no pages in it.
        var types = EntryTypes.Of(inputs, [.. tags.Concat(Labels.BuiltinTags()).Append("en").Append("da").Distinct()]);
        var written = wishes.Mapping is { } named ? MappingOf(named, types, wishes.Type, tags) : null;
        var typeName = written?.Type ?? wishes.Type ?? "organization";
        var type = TypeOf(types, typeName);
        LanguageTag[] languages = [.. tags.Select(t => new LanguageTag(t))];

        var read = SheetReader.Read(BytesOf(wishes.File));
        if (read.Problem is { } problem) throw new UsageException($"{wishes.File}: {problem}");
        var wanted = wishes.Sheet ?? written?.Sheet;
        var sheets = wanted is null ? read.Sheets : [.. read.Sheets.Where(s => s.Name == wanted)];
        if (sheets.IsEmpty) throw new UsageException($"{wishes.File} has no sheet '{wanted}'; it has {string.Join(", ", read.Sheets.Select(s => $"'{s.Name}'"))}");
        var guess = new ColumnGuess(type, languages);
        var known = written?.Columns.Select(c => c.Header).ToHashSet(StringComparer.Ordinal) ?? [];
        var (sheet, table) = new TableFinder(h => guess.IsKnown(h) || known.Contains(h)).Best(sheets) ?? throw new UsageException($"{wishes.File} has no row of headings with rows below it");
        var importer = new Importer(inputs, types, type, [.. languages]);
        var mapping = (written ?? guess.Of(table, importer.Reads)) with { Sheet = wanted };
        if (written?.Columns.FirstOrDefault(c => c.Target is not null && table.Columns.All(t => t.Header != c.Header)) is { } missing)
            throw new UsageException($"{wishes.File} has no column '{missing.Header}', which {wishes.Mapping} names; it has {string.Join(", ", table.Columns.Select(c => c.Header))}");
        mapping = mapping with { Days = wishes.Days == DayOrder.Unknown ? mapping.Days : wishes.Days, Set = [.. mapping.Set, .. wishes.Set.Select(s => Setting(s, type, languages))] };

        var text = new ImportText(screen.Out, screen.OutStyle);
        var count = table.Rows.Count(r => r.Filled > 0);
        screen.Out.WriteLine($"{wishes.File}: {read.Form}{(read.Sheets.Length > 1 ? $", sheet '{sheet.Name}' of {read.Sheets.Length}" : "")}, {(count == 1 ? "1 row" : $"{count} rows")} below the headings of line {table.HeaderLine}.\n");
        if (screen.Keyboard is { } keyboard && written is null && !wishes.Yes) mapping = Ask(screen, keyboard, table, mapping, type, languages);
        text.Columns(table, mapping);
        if (wishes.WriteMapping is { } target) return WriteMapping(screen, target, mapping, wishes);
        var plan = importer.Plan(table with { Rows = [.. table.Rows.Where(r => r.Filled > 0)] }, mapping, new ImportOptions(wishes.Clear));
        text.Rows(plan);
        return Finish(screen, wishes, sheet, table, plan);
    }

    private static int Finish(Screen screen, Wishes wishes, SheetFile.Sheet sheet, Table table, ImportPlan plan)
    {
        var rejected = plan.Rows.Where(r => r.Fate == ImportPlan.Fate.Rejected).ToArray();
        var outcome = rejected.Length > 0 ? ExitCode.Findings : ExitCode.Ok;
        if (wishes.DryRun || (plan.Files.Length == 0 && rejected.Length == 0)) return outcome;
        if (!wishes.Yes)
        {
            if (screen.Keyboard is not { } keyboard)
            {
                screen.Out.WriteLine("Nothing is written yet. Next: the same command with --yes");
                return outcome;
            }

            screen.Out.Write($"Write {plan.Files.Length} files? [y/N] ");
            screen.Out.Flush();
            if (keyboard.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes" or "j" or "ja"))
            {
                screen.Out.WriteLine("Nothing is written.");
                return outcome;
            }
        }

        if (WrittenEntries.Write(wishes.Source.Path, plan.Files) is { } failed) throw new UsageException($"nothing is written: {failed}");
        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {plan.Files.Length} files into {wishes.Source.PathPrefix}content. Next: clusterportal check{wishes.Source.Argument}");
        if (rejected.Length > 0)
        {
            var path = wishes.File + ".rejected.csv";
            Save(path, RejectedRows.Csv(sheet, table, rejected));
            screen.Out.WriteLine($"{(rejected.Length == 1 ? "The rejected row is" : $"{rejected.Length} rejected rows are")} in {path}, with the reason. Next: mend what is wrong there and import that file");
        }

        return outcome;
    }

    private static ImportMapping Ask(Screen screen, TextReader keyboard, Table table, ImportMapping mapping, ContentType type, LanguageTag[] languages)
    {
        var columns = mapping.Columns.ToBuilder();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Target is not null) continue;
            var first = table.Rows.Select(r => CellText.Read(r[table.Columns[i].Index].Text)).FirstOrDefault(t => t.Length > 0) ?? "";
            screen.Out.Write(Reports.SafeText.Of($"Which field does '{columns[i].Header}' fill ('{Yaml.Quoting.Short(first)}')? Enter leaves it out: "));
            screen.Out.Flush();
            if (keyboard.ReadLine()?.Trim() is not { Length: > 0 } name) continue;
            if (ColumnTarget.Find(type, name, languages) is { } target) columns[i] = columns[i] with { Target = target, Why = "as you said" };
            else screen.Out.WriteLine(Reports.SafeText.Of($"  {type.Id} has no field '{name}'{(Suggestion.Nearest(name, ColumnTarget.Of(type, languages).Select(t => t.Name)) is { } near ? $"; did you mean {near}?" : "")}; left out"));
        }

        return mapping with { Columns = columns.ToImmutable() };
    }

    private static int WriteMapping(Screen screen, string path, ImportMapping mapping, Wishes wishes)
    {
        Save(path, Encoding.UTF8.GetBytes(MappingFile.Write(mapping)));
        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {path}. Next: look at it, then clusterportal import {wishes.File} --mapping {path}{wishes.Source.Argument}");
        return ExitCode.Ok;
    }

    private static (string Field, string Words) Setting(string setting, ContentType type, LanguageTag[] languages)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == setting.Length - 1) throw new UsageException($"'{setting}' does not say which field is set to what; write it like --set country=DK");
        var field = setting[..at].Trim();
        return ColumnTarget.Find(type, field, languages) is not null ? (field, setting[(at + 1)..].Trim())
            : throw new UsageException($"'{type.Id}' has no field '{field}'{(Suggestion.Nearest(field, ColumnTarget.Of(type, languages).Select(t => t.Name)) is { } near ? $"; did you mean '{near}'?" : "")}");
    }

    internal static ContentType TypeOf(ContentTypes types, string typeName) =>
        types.Find(typeName) ?? throw new UsageException($"there is no type '{typeName}'{(Suggestion.Nearest(typeName, types.All.Select(t => t.Id)) is { } near ? $"; did you mean '{near}'?" : "")}; types are {string.Join(", ", types.All.Select(t => t.Id).Order(StringComparer.Ordinal))}");

    private static ImportMapping MappingOf(string path, ContentTypes types, string? type, string[] tags)
    {
        var (mapping, problem) = MappingFile.Read(new SourceText(path, Encoding.UTF8.GetString(BytesOf(path)).TrimStart('\uFEFF')), types, type, [.. tags.Select(t => new LanguageTag(t))]);
        return mapping ?? throw new UsageException(problem);
    }

    private static byte[] BytesOf(string path)
    {
        try
        {
            return new FileInfo(path).Length > SheetLimits.Bytes ? throw new UsageException($"{path} is larger than {SheetLimits.Bytes / 1024 / 1024} MB") : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {e.Message.TrimEnd('.')}");
        }
    }

    internal static void Save(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message.TrimEnd('.')}");
        }
    }
}
