#pragma warning disable RS0030 // Writes the schemas of a portal into its folder, and looks whether they are up to date.
using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schemas of a portal's types, by which editors explain fields, offer values and underline slips.</summary>
internal static class SchemaCommand
{
    public const string Examples = """
        clusterportal schema                  writes .schema/<type>.json for every type; commit them
        clusterportal schema --check          for continuous integration: fails when they are not up to date
        clusterportal schema organization     writes one of them to standard output
        """;

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("schema", "Write the JSON Schemas of entries, with which editors help while one writes");
        var options = new SourceOptions();
        var wanted = new Argument<string?>("type") { Description = "One type, to standard output; all of them into files when left out", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when a file is missing or not up to date" };
        command.Add(wanted);
        options.AddSourceTo(command);
        command.Add(check);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var plan = engine.Plan(source.Path, options.Read(line, null));
            if (plan is not { Types: { } types, Site: { } site })
            {
                TerminalReport.Write(screen.Error, new Report([.. plan.Diagnostics.Where(d => d.Severity == Severity.Error)], source.PathPrefix), screen.ErrorStyle);
                return ExitCode.Findings;
            }

            string TextOf(ContentType type) => new EntrySchema(type, site.Languages).Text();
            if (line.GetValue(wanted) is { } name)
            {
                var one = types.Find(name) ?? throw new UsageException($"there is no type '{name}'{(Suggestion.Nearest(name, types.All.Select(t => t.Id)) is { } near ? $"; did you mean '{near}'?" : "")}; types are {string.Join(", ", types.All.Select(t => t.Id).Order(StringComparer.Ordinal))}");
                screen.Out.Write(TextOf(one));
                return ExitCode.Ok;
            }

            var old = types.All.Select(t => (Path: EntrySchema.PathOf(t.Id), Text: TextOf(t))).Where(f => !IsUpToDate(source, f.Path, f.Text)).ToArray();
            if (line.GetValue(check)) return Judge(screen, source, [.. old.Select(f => f.Path)]);
            foreach (var (path, text) in old) Write(source, path, text);
            screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {old.Length} of {types.All.Length} schemas into {source.PathPrefix}{EntrySchema.Folder}. Next: commit them; editors with a YAML language server find them by the first line of an entry");
            return ExitCode.Ok;
        });
        return command;
    }

    private static int Judge(Screen screen, SourceFolder source, string[] old)
    {
        if (old.Length == 0)
        {
            screen.Out.WriteLine("The schemas are up to date.");
            return ExitCode.Ok;
        }

        screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Error, "error")}: not up to date: {string.Join(", ", old.Select(p => source.PathPrefix + p))}. Next: clusterportal schema{source.Argument}");
        return ExitCode.Findings;
    }

    private static bool IsUpToDate(SourceFolder source, string path, string text) =>
        Path.Combine(source.Path, path) is var file && File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text;

    private static void Write(SourceFolder source, string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(source.Path, EntrySchema.Folder));
            File.WriteAllText(Path.Combine(source.Path, path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message}");
        }
    }
}
