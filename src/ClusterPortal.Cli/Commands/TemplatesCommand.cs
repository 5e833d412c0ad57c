#pragma warning disable RS0030 // Reads the one template and the data that were named; they need belong to no portal.
using System.CommandLine;
using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>templates</c>: what templates, functions and fields a theme can use; <c>templates render</c>: one template tried out; and
/// <see cref="OverrideCommands"/>.</summary>
internal static class TemplatesCommand
{
    public const string Examples = """
        clusterportal templates                                       what each template is given, and all functions
        clusterportal templates render page.html --data data.json     one template as a page, checked and escaped
        clusterportal templates render text.sbn --text                as Scriban renders it, nothing escaped
        clusterportal templates reference                             the whole language, as Markdown
        clusterportal templates override partials/hero.html           a copy for the portal's theme, to be changed
        clusterportal templates compare partials/hero.html            how that differs from the original now
        clusterportal templates accept partials/hero.html             say that it was compared
        """;

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("templates", "Tell what a theme's templates can use, or try one out");
        var source = new SourceOptions();
        source.AddSourceTo(command);
        command.SetAction(line =>
        {
            List(screen.Out, screen.OutStyle, engine.Plan(SourceFolder.Of(source.Folder(line)).Path, source.Read(line, null)).TemplateGlobals);
            return ExitCode.Ok;
        });
        command.Add(Render(screen));
        command.Add(Reference(screen));
        foreach (var further in OverrideCommands.Create(screen)) command.Add(further);
        return command;
    }

    private static Command Reference(Screen screen)
    {
        var command = new Command("reference", "Print the reference of the template language as Markdown");
        command.SetAction(_ =>
        {
            screen.Out.Write(TemplateReference.Markdown());
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Render(Screen screen)
    {
        var command = new Command("render", "Render one template to standard output");
        var file = new Argument<string>("file") { Description = "The template" };
        var data = new Option<string?>("--data") { Description = "A JSON file with an object: what the template is given", HelpName = "file" };
        var text = new Option<bool>("--text") { Description = "As Scriban: escape nothing, print nothing for unknown names" };
        command.Add(file);
        command.Add(data);
        command.Add(text);
        command.SetAction(line => RenderFile(screen, line.GetValue(file)!, line.GetValue(data), line.GetValue(text)));
        return command;
    }

    private static int RenderFile(Screen screen, string file, string? data, bool text)
    {
        var template = new TemplateSource(Path.GetFileName(file), Read(file));
        TemplateTextResult result;
        try
        {
            result = TemplateText.Render(template, data is null ? null : Read(data), text, Beside(file));
        }
        catch (JsonException e)
        {
            throw new UsageException($"'{data}' is not a JSON object: {e.Message}");
        }

        screen.Out.Write(result.Output);
        foreach (var found in result.Diagnostics)
        {
            screen.Error.WriteLine(SafeText.Of($"{found}"));
            foreach (var note in found.Notes) screen.Error.WriteLine(SafeText.Of($"  {note.Message}"));
        }

        return result.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary>What includes can name: the templates in the same folder and below it, up to a number nobody reaches by hand.</summary>
    private static List<TemplateSource> Beside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var own = Path.GetFullPath(file);
        if (!File.ReadAllText(file).Contains("include", StringComparison.Ordinal)) return [];
        return [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden })
            .Where(f => f != own && Path.GetExtension(f) is ".html" or ".txt" or ".sbn" or ".xml" && f != own && new FileInfo(f).Length < 1024 * 1024).Order(StringComparer.Ordinal).Take(1000)
            .Select(f => new TemplateSource(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))];
    }

    private static void List(TextWriter output, TerminalStyle style, IReadOnlyDictionary<string, RecordShape> templates)
    {
        output.WriteLine(style.Bold("Templates and what each is given"));
        foreach (var (name, shape) in templates.OrderBy(t => t.Key, StringComparer.Ordinal))
            output.WriteLine($"  {name}: {string.Join(", ", shape.Members.Select(m => m.Name))}");

        output.WriteLine();
        output.WriteLine(style.Bold("Fields"));
        foreach (var record in TemplateReference.Records(templates.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value)))
        {
            output.WriteLine($"  {record.Name}");
            foreach (var member in record.Members) output.WriteLine($"    {TemplateReference.Describe(member)}");
        }

        output.WriteLine();
        output.WriteLine(style.Bold("Functions"));
        foreach (var function in TemplateReference.Functions(Functions.All))
            output.WriteLine($"  {function.Signature}: {function.Doc}");

        output.WriteLine("Next: clusterportal templates render FILE");
    }
}
