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
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = Array.Find(commands, c => c.Command == parseResult.CommandResult.Command).Examples ?? rootExamples;
        output.WriteLine("Examples:");
        foreach (var example in examples.Split('\n')) output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Ok;
    }
}
