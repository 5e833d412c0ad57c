using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ClusterPortal.Cli;

/// <summary>The usual help, and below it examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction usual, (Command Command, string Examples)[] commands, string rootExamples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // What the command above takes would look as if this one took it too.
        foreach (var above in parseResult.CommandResult.Command.Parents.OfType<Command>())
            foreach (var argument in above.Arguments) argument.Hidden = true;
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = Of(parseResult.CommandResult.Command);
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Ok;
    }

    // A command of a command has those of its parent's that show it.
    private string[] Of(Command command)
    {
        var known = Array.Find(commands, c => c.Command == command || c.Command.Subcommands.Contains(command));
        if (known.Command is null) return rootExamples.Split('\n');
        var all = known.Examples.Split('\n');
        if (known.Command == command) return all;
        var own = Array.FindAll(all, e => $"{e} ".StartsWith($"clusterportal {known.Command.Name} {command.Name} ", StringComparison.Ordinal));
        return own.Length > 0 ? own : all;
    }
}
