using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Sheets;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>export</c>: the entries of a type as a spreadsheet, which <c>import</c> reads back.</summary>
internal static class ExportCommand
{
    public const string Examples = """
        clusterportal export -o members.xlsx              all organisations, a column for each field; change it and import it again
        clusterportal export --type job -o jobs.csv       the same for vacancies, as CSV
        clusterportal export --type event > events.csv    to standard output
        """;

    public static Command Create(Screen screen)
    {
        var command = new Command("export", "Write the entries of a type into a spreadsheet (CSV or XLSX) that can be imported again");
        var source = new Option<string>("--source", "-s") { Description = "The portal's folder, with site.yml in it", DefaultValueFactory = _ => ".", HelpName = "folder" };
        var type = new Option<string>("--type") { Description = "Which entries; organization when left out", DefaultValueFactory = _ => "organization", HelpName = "type" };
        var output = new Option<string?>("--output", "-o") { Description = "The file; standard output when left out", HelpName = "file" };
        var format = new Option<string?>("--format") { Description = "The form: csv or xlsx; by the file's ending when left out", HelpName = "form" };
        format.AcceptOnlyFromAmong("csv", "xlsx");
        foreach (var option in (Option[])[source, type, output, format]) command.Add(option);
        command.SetAction(line => Run(screen, SourceFolder.Of(line.GetValue(source)!), line.GetValue(type)!, line.GetValue(output), line.GetValue(format)));
        return command;
    }

    private static int Run(Screen screen, SourceFolder source, string typeName, string? path, string? format)
    {
        var inputs = InputReader.FromFolder(source.Path, InputLimits.Default, new DiagnosticBag());
        LanguageTag[] languages = [.. NewCommand.LanguagesOf(NewCommand.SettingsOf(inputs, source)).Select(t => new LanguageTag(t))];
        var types = EntryTypes.Of(inputs, [.. languages.Select(l => l.Tag)]);
        var type = ImportCommand.TypeOf(types, typeName);
        var table = Exporter.Of(inputs, types, type, languages);
        foreach (var unreadable in table.Unreadable) screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Warning, "warning")}: {source.PathPrefix}{unreadable} cannot be read and is left out; run 'clusterportal check{source.Argument}'");
        var isWorkbook = format is null ? path?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true : format == "xlsx";
        if (!isWorkbook)
        {
            var csv = TableText.Csv(table);
            if (path is null) screen.Out.Write(Encoding.UTF8.GetString(csv));
            else ImportCommand.Save(path, csv);
        }
        else
        {
            if (path is null) throw new UsageException("a workbook needs a file: name it with -o members.xlsx");
            if (table.Rows.FirstOrDefault(r => r.Cells.Values.Any(c => c.Text.Length > TableText.MostOfCell)).Id is { } id) throw new UsageException($"'{id}' has a text that is longer than a cell of a workbook can be; write CSV instead");
            ImportCommand.Save(path, TableText.Xlsx(table, type.Folder));
        }

        if (path is not null) screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {table.Rows.Length} rows and {table.Columns.Length + 1} columns into {path}. Next: change what you like, then clusterportal import {path}{(type.Id == "organization" ? "" : $" --type {type.Id}")}{source.Argument}");
        return table.Unreadable.IsEmpty ? ExitCode.Ok : ExitCode.Findings;
    }
}
