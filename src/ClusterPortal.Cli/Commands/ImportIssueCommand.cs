#pragma warning disable RS0030 // Reads the text of an issue, and writes the entry that it becomes.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Issues;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>import issue</c>: an issue's text becomes an entry, or a change of one. It takes the text from a file or from its input, never from arguments or the environment, so that a
/// stranger's words reach no shell; which file is written follows from type and id alone.</summary>
internal static class ImportIssueCommand
{
    private const int MostBytes = 512 * 1024;

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("issue", "Make or change an entry from the text of an issue that a form made");
        var options = new SourceOptions();
        var file = new Argument<string>("file") { Description = "The text of the issue; - for standard input", DefaultValueFactory = _ => "-" };
        var type = new Option<string?>("--type") { Description = "Which form it was; found out by its questions when left out", HelpName = "type" };
        var id = new Option<string?>("--id") { Description = "The id of a new entry; made from its name when left out", HelpName = "id" };
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be written" };
        var format = new Option<string>("--format") { Description = "How to answer: text, or markdown for a comment on the issue", DefaultValueFactory = _ => "text", HelpName = "format" };
        format.AcceptOnlyFromAmong("text", "markdown");
        command.Add(file);
        options.AddSourceTo(command);
        foreach (var option in (Option[])[type, id, dry, format]) command.Add(option);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var plan = engine.Plan(source.Path, options.Read(line, null));
            if (plan is not { Types: { } types, Site: { } site })
            {
                TerminalReport.Write(screen.Error, new Report([.. plan.Diagnostics.Where(d => d.Severity == Severity.Error)], source.PathPrefix), screen.ErrorStyle);
                return ExitCode.Findings;
            }

            ImmutableArray<Forms.EntryForm> forms = [.. FormsCommand.FormsOf(site, types)];
            if (line.GetValue(type) is { } named && forms.All(f => f.Type.Id != named)) throw new UsageException($"the site takes in no '{named}'; it takes in {string.Join(", ", forms.Select(f => f.Type.Id))}");
            if (line.GetValue(id) is { } wanted && !RecordId.IsValid(wanted)) throw new UsageException($"'{wanted}' cannot be an id; write small letters a to z, digits and single hyphens, such as acme-fermentation");
            var inputs = InputReader.FromFolder(source.Path, InputLimits.Default, new DiagnosticBag());
            var known = plan.Pages.Where(p => p.Record is not null && p.Kind == "entry").Select(p => p.Record!).DistinctBy(r => (r.Type, r.Id)).ToLookup(r => r.Type.Id, r => (r.Id, r.Type.Title is null ? r.Id : r.Title.In(site.Language, site.Language).Text), StringComparer.Ordinal);
            var reader = new IssueReader(forms, new ContentContext(types, site.Language, site.Languages), path => TextOf(inputs, path), type => known[type]);
            var entry = reader.Read(Read(line.GetValue(file)!), line.GetValue(type), line.GetValue(id));
            if (entry.Text is { } text && !line.GetValue(dry)) Write(source, entry.Path!, text, entry.IsUpdate);
            Say(screen, entry, source, line.GetValue(dry), line.GetValue(format) == "markdown");
            return entry.Text is null ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Say(Screen screen, IssueEntry entry, SourceFolder source, bool dry, bool markdown)
    {
        string Shown(string text) => markdown ? MarkdownReport.Escaped(text) : SafeText.Of(text);
        var place = entry.Path is { } path ? Shown(source.PathPrefix + path) : "";
        if (entry.Text is null) screen.Out.WriteLine(markdown ? "### This cannot become an entry yet" : "This cannot become an entry yet:");
        else screen.Out.WriteLine($"{(markdown ? "### " : "")}{(dry ? "Would write" : entry.IsUpdate ? "Changed" : "Wrote")} {place}");
        if (markdown && entry.Problems.Length > 0) screen.Out.WriteLine();
        foreach (var problem in entry.Problems) screen.Out.WriteLine($"- {Shown(problem)}");
        if (markdown && entry.Text is null) screen.Out.WriteLine("\nEdit the text above; it is looked at again when you save it.");
        if (!dry || entry.Text is not { } text) return;
        screen.Out.WriteLine();
        foreach (var row in text.TrimEnd('\n').Split('\n')) screen.Out.WriteLine(markdown ? $"    {SafeText.Of(row)}" : SafeText.Of(row));
    }

    // What is not the text of an entry, a link among them, is not there for this command.
    private static string? TextOf(Inputs inputs, string path) => inputs.Find(path) is { } file && TextDecoder.Decode(file, new DiagnosticBag()) is { } source ? source.Text : null;

    private static string Read(string file)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var bytes = new byte[MostBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MostBytes) throw new UsageException($"the text is longer than {MostBytes / 1024} KB, and no form makes that");
            return Encoding.UTF8.GetString(bytes.AsSpan(0, length)).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {e.Message.TrimEnd('.')}");
        }
    }

    private static void Write(SourceFolder source, string path, string text, bool isUpdate)
    {
        var bag = new DiagnosticBag();
        if (!isUpdate)
        {
            if (NewFiles.Create(source.Path, [(path, text)], bag)) return;
            throw new UsageException(bag.ToImmutable()[0].Message);
        }

        try
        {
            // Beside the entry and then in its place, so that a full disk leaves the old one.
            var full = Path.Combine(source.Path, path);
            File.WriteAllText(full + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(full + ".new", full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message.TrimEnd('.')}");
        }
    }
}
