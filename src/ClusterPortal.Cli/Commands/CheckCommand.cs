using System.Collections.Immutable;
using System.CommandLine;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Text;
using ClusterPortal.Translations;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>check</c>: everything that <c>build</c> would find, without publishing.</summary>
internal static class CheckCommand
{
    public const string Examples = """
        clusterportal check                        everything that is wrong, in one go
        clusterportal check --strict               for a pull request: warnings count
        clusterportal check --hints                also what would make entries better
        clusterportal check --translations         what each language lacks, the most seen first
        clusterportal check --format github        findings beside the changed lines on GitHub
        clusterportal check --format sarif > findings.sarif
        """;

    private static readonly string[] Formats = ["text", "json", "github", "gitlab", "sarif", "markdown"];

    public static Command Create(Screen screen, Engine engine, CancellationToken cancel)
    {
        var command = new Command("check", "Find everything that is wrong with the portal, without publishing") { Aliases = { "validate" } };
        var options = new SourceOptions();
        var format = new Option<string>("--format", "-f") { Description = "How to write the findings: " + string.Join(", ", Formats), DefaultValueFactory = _ => Formats[0], HelpName = "name" };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Formats.Contains(name))
                result.AddError($"'{name}' is not a format; formats are {string.Join(", ", Formats)}{(Suggestion.Nearest(name, Formats) is { } near ? $"; did you mean '{near}'?" : "")}");
        });
        var translations = new Option<bool>("--translations") { Description = "Report instead which texts each language lacks; with --strict it fails when one does" };
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var hints = new Option<bool>("--hints") { Description = "Show hints too: what would make entries better" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing when all is well" };
        options.AddTo(command);
        command.Add(format);
        command.Add(translations);
        command.Add(json);
        command.Add(hints);
        command.Add(quiet);
        command.SetAction(line =>
        {
            var chosen = line.GetValue(json) ? "json" : line.GetValue(format)!;
            using var progress = new ProgressLine(screen, line.GetValue(quiet) || chosen != "text");
            var source = SourceFolder.Of(options.Folder(line));
            var plan = engine.Plan(source.Path, options.Read(line, progress));
            if (line.GetValue(translations) && plan.Translations is { } audits)
            {
                progress.Clear();
                return Translations(screen, audits(), chosen, source, plan.Options.Strict);
            }

            var bag = new DiagnosticBag();
            bag.AddRange(plan.Diagnostics);
            if (!cancel.IsCancellationRequested) bag.AddRange(engine.Run(plan, new Nowhere()));
            progress.Clear();
            if (cancel.IsCancellationRequested) return ExitCode.Cancelled;
            var report = Report.Of(bag, source.PathPrefix, line.GetValue(hints) || chosen != "text");
            var ok = !report.Findings.Any(plan.Stops);
            if (chosen == "text" && ok && line.GetValue(quiet)) return ExitCode.Ok;
            Write(screen, report, chosen, ok);
            if (chosen == "text") Conclude(screen, source, plan, report, ok);
            return ok ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static int Translations(Screen screen, ImmutableArray<LanguageAudit> audits, string format, SourceFolder source, bool strict)
    {
        switch (format)
        {
            case "json": TranslationReport.WriteJson(screen.Out, audits, source.PathPrefix); break;
            case "markdown": TranslationReport.WriteMarkdown(screen.Out, audits, source.PathPrefix); break;
            case "text": TranslationReport.WriteText(screen.Out, audits, source.PathPrefix, screen.OutStyle); break;
            default: throw new UsageException($"translations are reported as text, json or markdown, not as {format}");
        }

        if (audits.IsEmpty && format == "text") screen.Out.WriteLine("The portal has one language; 'languages' in site.yml adds more.");
        return strict && audits.Any(a => a.Missing.Length > 0) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Write(Screen screen, Report report, string format, bool ok)
    {
        switch (format)
        {
            case "json": JsonReport.Write(screen.Out, report, "check", ok); break;
            case "github": GitHubReport.Write(screen.Out, report); break;
            case "gitlab": GitLabReport.Write(screen.Out, report); break;
            case "sarif": SarifReport.Write(screen.Out, report, Machine.Version); break;
            case "markdown": MarkdownReport.Write(screen.Out, report); break;
            default: TerminalReport.Write(screen.Out, report, screen.OutStyle); break;
        }
    }

    private static void Conclude(Screen screen, SourceFolder source, BuildPlan plan, Report report, bool ok)
    {
        var pages = plan.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal));
        if (!ok) screen.Out.WriteLine($"Next: mend the {(report.Errors > 0 ? "errors" : "warnings")} and run 'clusterportal check{source.Argument}' again.");
        else screen.Out.WriteLine($"{screen.OutStyle.Good("Checked")} {pages} {(pages == 1 ? "page" : "pages")}: {report.Count()}. {(report.LeftOut > 0 ? $"{report.LeftOut} {(report.LeftOut == 1 ? "hint" : "hints")} with --hints. " : "")}Next: clusterportal build{source.Argument}");
    }

    /// <summary>Pages are rendered, because that is where some faults show, and let go.</summary>
    private sealed class Nowhere : IOutputSink
    {
        public void Put(string path, ReadOnlySpan<byte> bytes)
        {
            // Nothing is kept: only the findings are wanted.
        }
    }
}
