#pragma warning disable RS0030 // The one place in which the program asks the machine it runs on: the clock, the environment and the terminal.
using System.Reflection;
using System.Runtime.InteropServices;
using ClusterPortal.Cli.Reports;

namespace ClusterPortal.Cli;

/// <summary>What the machine says. Everything else gets these as values.</summary>
internal static class Machine
{
    /// <summary>The present moment in UTC: the day of a build that is given none.</summary>
    public static DateTime Now => DateTime.UtcNow;

    /// <summary>A variable of the environment; null when it is not set.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    public static string Version { get; } =
        typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static string Description => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>The folders in which programs are installed.</summary>
    public static IReadOnlyList<string> SearchPath => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public const string SigningKeyVariable = "CLUSTERPORTAL_SIGNING_KEY";

    /// <summary>The text of the portal's private key; null when there is none. A secret that is set but empty, as builds of others' changes have it, is none.</summary>
    public static string? SigningKey => Environment.GetEnvironmentVariable(SigningKeyVariable) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static Screen Screen() => new(
        new StreamWriter(Console.OpenStandardOutput(), leaveOpen: true) { AutoFlush = true, NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError(), leaveOpen: true) { AutoFlush = true, NewLine = "\n" },
        Style(Console.IsOutputRedirected), Style(Console.IsErrorRedirected), !Console.IsErrorRedirected,
        Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In);

    // https://no-color.org: set to anything but nothing, no colours.
    private static TerminalStyle Style(bool redirected)
    {
        if (redirected) return TerminalStyle.Plain;
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new TerminalStyle(colour, Console.WindowWidth is var width and >= 40 ? width : TerminalStyle.Plain.Columns);
    }
}
