using System.Collections.Immutable;
using System.CommandLine;
using ClusterPortal.Cli.Repairs;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Cli.Versions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>check --fix</c>: repairs what findings say how to repair, then lets the check go on with the repaired files.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> fix = new("--fix") { Description = "Repair what is plainly meant otherwise, keeping everything else of the files, and say what was changed" };
    private readonly Option<bool> guesses = new("--unsafe-fixes") { Description = "With --fix: also apply guesses (\"did you mean …?\"); read what they changed" };
    private readonly Option<bool> dry = new("--dry-run") { Description = "With --fix: show the repairs and change nothing; fails when there are any" };

    public void AddTo(Command command)
    {
        command.Add(fix);
        command.Add(guesses);
        command.Add(dry);
    }

    /// <summary>Repairs when asked to.</summary>
    /// <returns>The exit code when nothing remains to be done, as for --dry-run; null when the check goes on.</returns>
    public int? Run(ParseResult line, Screen screen, SourceFolder source, BuildOptions options, Since? since, ProgressLine progress, string format)
    {
        if (!line.GetValue(fix)) return line.GetValue(guesses) || line.GetValue(dry) ? throw new UsageException("--unsafe-fixes and --dry-run say how --fix works; add --fix") : null;
        var inputs = InputReader.FromFolder(source.Path, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read, options.Threads);
        var change = since?.Change([]);
        var touched = change?.Paths.Select(change.InPortal).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var repairs = Repairer.Of(inputs, options, line.GetValue(guesses), path => touched?.Contains(path) ?? true);
        progress.Clear();

        // Findings for programs have the standard output to themselves.
        var (output, style) = format == "text" ? (screen.Out, screen.OutStyle) : (screen.Error, screen.ErrorStyle);
        var isDry = line.GetValue(dry);
        var written = 0;
        foreach (var repair in repairs)
        {
            var problem = isDry ? null : RepairedFiles.Write(source.Path, repair);
            if (problem is null) written += repair.Count;
            var path = SafeText.Of(source.PathPrefix + repair.Path);
            output.WriteLine(problem is null ? $"{style.Bold(path)}: {Count(repair.Count)}" : $"{style.Bold(path)}: not repaired: {SafeText.Of(problem)}");
            if (problem is null) Show(output, style, repair);
            output.WriteLine();
        }

        if (isDry) output.WriteLine(repairs.IsEmpty ? "Nothing that --fix could repair." : $"{Count(written)} in {Files(repairs.Length)}; nothing was changed. Next: clusterportal check --fix{source.Argument}");
        else if (!repairs.IsEmpty) output.WriteLine($"{style.Good("Made")} {Count(written)} in {Files(repairs.Length)}; read them with 'git diff'.\n");
        return !isDry ? null : repairs.IsEmpty ? ExitCode.Ok : ExitCode.Findings;
    }

    /// <summary>A line that tells what --fix could do about findings; null when nothing.</summary>
    public string? Offer(ParseResult line, ImmutableArray<Diagnostic> findings, SourceFolder source)
    {
        if (line.GetValue(guesses)) return null;
        var (sure, guessed) = (findings.Count(d => d.Fix is { IsSafe: true }), findings.Count(d => d.Fix is { IsSafe: false }));
        if (line.GetValue(fix)) sure = 0;
        if (sure + guessed == 0) return null;
        var command = $"clusterportal check{source.Argument} --fix";
        return sure == 0 ? $"For {guessed} of them there is a guess: '{command} --unsafe-fixes' writes it."
            : $"{sure} of them can be repaired with '{command}'{(guessed > 0 ? $", for {guessed} more there is a guess: add --unsafe-fixes" : "")}.";
    }

    private static void Show(TextWriter output, TerminalStyle style, Repair repair)
    {
        foreach (var changed in LineDiff.Of(repair.Texts.Before, repair.Texts.After))
        {
            var safe = SafeText.Of(changed);
            output.WriteLine("  " + (changed[0] switch { '+' => style.Good(safe), '-' => style.Of(Severity.Error, safe), _ => style.Dim(safe) }));
        }
    }

    private static string Count(int repairs) => repairs == 1 ? "1 repair" : $"{repairs} repairs";

    private static string Files(int files) => files == 1 ? "1 file" : $"{files} files";
}
