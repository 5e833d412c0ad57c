using System.CommandLine;
using System.CommandLine.Help;
using ClusterPortal.Cli.Commands;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli;

/// <summary>From the words of a command line to an exit code. In: the words, where to speak, the library. Out: what <see cref="ExitCode"/> says.
/// The list of commands is <see cref="All"/>; each is a file in Commands.</summary>
internal static class CommandLine
{
    public static int Run(string[] words, Screen screen, Engine engine, CancellationToken cancel = default)
    {
        var debug = new Option<bool>("--debug") { Description = "Show where in the program an unforeseen fault happened", Recursive = true, Hidden = true };
        var root = new RootCommand("ClusterPortal: from a folder of YAML and Markdown to the public portal of an industrial cluster") { debug };
        var commands = All(screen, engine, cancel);
        foreach (var (command, _) in commands) root.Add(command);
        foreach (var option in root.Options.OfType<VersionOption>().ToArray()) root.Options.Remove(option);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, commands, RootExamples);

        var line = root.Parse(words switch
        {
            [] or ["help"] => ["--help"],
            ["help", ..] => [.. words[1..], "--help"],
            ["--version"] => ["version"],
            _ => words,
        });
        try
        {
            return line.Errors.Count > 0 && line.Action is not HelpWithExamples
                ? Refuse(screen, UsageText.Of(line, [.. commands.Select(c => c.Command)]), line.CommandResult.Command, root)
                : line.Invoke(new InvocationConfiguration { Output = screen.Out, Error = screen.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException e)
        {
            return Refuse(screen, e.Message, line.CommandResult.Command, root);
        }
        catch (Exception e) when (cancel.IsCancellationRequested && IsCancellation(e))
        {
            screen.Error.WriteLine("Stopped; nothing was changed.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (!line.GetValue(debug))
        {
            return Confess(screen, e);
        }
    }

    /// <summary>Every command with its examples, in the order in which help lists them: what one begins with, what one does each day, the rest.</summary>
    internal static (Command Command, string Examples)[] All(Screen screen, Engine engine, CancellationToken cancel) =>
    [
        (NewCommand.Create(screen), NewCommand.Examples),
        (ImportCommand.Create(screen, engine), ImportCommand.Examples),
        (ExportCommand.Create(screen), ExportCommand.Examples),
        (ServeCommand.Create(screen, engine, cancel), ServeCommand.Examples),
        (CheckCommand.Create(screen, engine, cancel), CheckCommand.Examples),
        (BuildCommand.Create(screen, engine, cancel), BuildCommand.Examples),
        (DiffCommand.Create(screen, cancel), DiffCommand.Examples),
        (ExplainCommand.Create(screen), ExplainCommand.Examples),
        (NewsletterCommand.Create(screen, engine), NewsletterCommand.Examples),
        (AuditCommand.Create(screen, engine, cancel), AuditCommand.Examples),
        (SchemaCommand.Create(screen, engine), SchemaCommand.Examples),
        (FormsCommand.Create(screen, engine), FormsCommand.Examples),
        (TemplatesCommand.Create(screen, engine), TemplatesCommand.Examples),
        (KeyCommand.Create(screen), KeyCommand.Examples),
        (VerifyCommand.Create(screen), VerifyCommand.Examples),
        (VersionCommand.Create(screen), VersionCommand.Examples),
    ];

    internal const string RootExamples = """
        clusterportal new site my-cluster     a new portal to begin with
        clusterportal serve                   look at it while you write
        clusterportal check                   find everything that is wrong
        clusterportal build                   the site, ready for any web host
        """;

    private static bool IsCancellation(Exception e) =>
        e is OperationCanceledException || (e is AggregateException many && many.Flatten().InnerExceptions.All(i => i is OperationCanceledException));

    private static int Refuse(Screen screen, string message, Command command, RootCommand root)
    {
        var name = NameOf(command, root);
        screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Error, "error")}: {SafeText.Of(message)}");
        screen.Error.WriteLine($"Next: clusterportal{name} --help");
        return ExitCode.Usage;
    }

    // A command of a command is named with it: templates compare.
    private static string NameOf(Command command, RootCommand root) =>
        command == root ? "" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? NameOf(parent, root) : "")} {command.Name}";

    private static int Confess(Screen screen, Exception e)
    {
        TerminalReport.Write(screen.Error, new Report([Fault.Of(e)], ""), screen.ErrorStyle);
        return ExitCode.Findings;
    }
}
