using System.CommandLine;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>version</c>: what is running, for reports of faults.</summary>
internal static class VersionCommand
{
    public const string Examples = """
        clusterportal version       for reports of faults: the program, and what it runs on
        clusterportal --version     the same
        """;

    public static Command Create(Screen screen)
    {
        var command = new Command("version", "Tell the version of the program");
        command.SetAction(_ =>
        {
            screen.Out.WriteLine($"clusterportal {Machine.Version} ({Machine.Description})");
            return ExitCode.Ok;
        });
        return command;
    }
}
