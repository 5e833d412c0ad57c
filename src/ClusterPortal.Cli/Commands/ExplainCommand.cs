using System.CommandLine;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>explain CODE</c>: what a finding means and how to mend it; without a code, the list of all.</summary>
internal static class ExplainCommand
{
    public const string Examples = """
        clusterportal explain CP2104     what it means, with an example
        clusterportal explain            every code with its title
        """;

    public static Command Create(Screen screen)
    {
        var command = new Command("explain", "Tell what the code of a finding means and how to mend it");
        var code = new Argument<string?>("code") { Description = "Such as CP2104", Arity = ArgumentArity.ZeroOrOne };
        command.Add(code);
        command.SetAction(line =>
        {
            if (line.GetValue(code) is { } asked) Explain(screen.Out, screen.OutStyle, RuleOf(asked));
            else List(screen.Out, screen.OutStyle);
            return ExitCode.Ok;
        });
        return command;
    }

    private static DiagnosticRule RuleOf(string asked)
    {
        // People leave out the letters.
        var code = asked.Length > 0 && char.IsAsciiDigit(asked[0]) ? "CP" + asked : asked;
        if (AllRules.Find(code) is { } rule) return rule;
        var near = Suggestion.Nearest(code.ToUpperInvariant(), AllRules.List.Select(r => r.Code));
        throw new UsageException($"there is no finding with the code '{asked}'{(near is null ? "" : $"; did you mean {near}?")}; 'clusterportal explain' lists all");
    }

    private static void List(TextWriter output, TerminalStyle style)
    {
        foreach (var rule in AllRules.List)
            output.WriteLine($"{style.Of(rule.Severity, rule.Code)} {Report.Name(rule.Severity),-8} {rule.Title}");
        output.WriteLine("Next: clusterportal explain CODE");
    }

    private static void Explain(TextWriter output, TerminalStyle style, DiagnosticRule rule)
    {
        output.WriteLine($"{style.Of(rule.Severity, $"{rule.Code} {Report.Name(rule.Severity)}")}: {style.Bold(rule.Title)}");
        output.WriteLine();
        Wrap(output, rule.What, style.Columns);
        output.WriteLine();
        Wrap(output, rule.Why, style.Columns);
        WriteExample(output, style, "This gives it:", rule.Bad);
        WriteExample(output, style, "This is right:", rule.Good);
        output.WriteLine();
        output.WriteLine("Next: clusterportal check");
    }

    private static void WriteExample(TextWriter output, TerminalStyle style, string heading, string example)
    {
        if (example.Length == 0) return;
        output.WriteLine();
        output.WriteLine(style.Bold(heading));
        foreach (var line in example.TrimEnd('\n').Split('\n'))
            output.WriteLine(line.StartsWith("--- ", StringComparison.Ordinal) ? $"  {style.Dim($"in {line[4..]}")}" : $"    {line}".TrimEnd());
    }

    private static void Wrap(TextWriter output, string text, int columns)
    {
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length > Math.Min(columns, 100))
            {
                output.WriteLine();
                used = 0;
            }

            output.Write(used > 0 ? " " + word : word);
            used += word.Length + (used > 0 ? 1 : 0);
        }

        output.WriteLine();
    }
}
