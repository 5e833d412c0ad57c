using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Cli.Versions;
using ClusterPortal.Diagnostics;
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
        clusterportal check --fix                  repair what is plainly meant otherwise, and say what was changed
        clusterportal check --fix --dry-run        show the repairs and change nothing
        clusterportal check --translations         what each language lacks, the most seen first
        clusterportal check --changed-since origin/main    for a pull request: what it brings, and whether its author may
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
        var changed = new Option<string?>("--changed-since") { Description = "Fail only for what has changed since a branch, tag or commit, and for changes that the author may not make", HelpName = "ref" };
        var author = new Option<string?>("--author") { Description = "Who made the changes [default: GITHUB_ACTOR or GITLAB_USER_LOGIN, else user.email of git]", HelpName = "name" };
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var fixes = new FixOptions();
        var markdown = new MarkdownOptions();
        var hints = new Option<bool>("--hints") { Description = "Show hints too: what would make entries better" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing when all is well" };
        options.AddTo(command);
        command.Add(format);
        command.Add(translations);
        command.Add(changed);
        command.Add(author);
        fixes.AddTo(command);
        markdown.AddTo(command);
        command.Add(json);
        command.Add(hints);
        command.Add(quiet);
        command.SetAction(line =>
        {
            var chosen = line.GetValue(json) ? "json" : line.GetValue(format)!;
            using var progress = new ProgressLine(screen, line.GetValue(quiet) || chosen != "text");
            var source = SourceFolder.Of(options.Folder(line));
            var since = line.GetValue(changed) is { } state ? Since.Of(source.Path, state) : null;
            if (fixes.Run(line, screen, source, options.Read(line, progress), since, progress, chosen) is { } done) return done;
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
            var told = since is null
                ? new Touched(bag.ToImmutable(), [])
                : Touched.Of(plan, bag.ToImmutable(), since, Author.Of(line.GetValue(author), Machine.Variable, () => Since.Email(source.Path)), cancel);
            var shown = new DiagnosticBag();
            shown.AddRange(told.New);
            var report = Report.Of(shown, source.PathPrefix, line.GetValue(hints) || chosen != "text");
            var ok = !report.Findings.Any(plan.Stops);
            markdown.Summarize(line, report, Before(told.Old));
            if (chosen == "text" && ok && line.GetValue(quiet)) return ExitCode.Ok;
            Write(screen, report, chosen, ok, told.Old, since is not null, markdown.Links(line));
            if (chosen == "text" && Before(told.Old) is { } before) screen.Out.WriteLine(before);
            if (chosen == "text" && fixes.Offer(line, report.Findings, source) is { } offer) screen.Out.WriteLine(offer);
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

    private static void Write(Screen screen, Report report, string format, bool ok, ImmutableArray<Diagnostic> before, bool compared, string? links)
    {
        switch (format)
        {
            case "json": JsonReport.Write(screen.Out, report, "check", ok, compared ? json => WriteBefore(json, before) : null); break;
            case "github": GitHubReport.Write(screen.Out, report); break;
            case "gitlab": GitLabReport.Write(screen.Out, report); break;
            case "sarif": SarifReport.Write(screen.Out, report, Machine.Version); break;
            case "markdown": MarkdownReport.Write(screen.Out, report, links, Before(before)); break;
            default: TerminalReport.Write(screen.Out, report, screen.OutStyle); break;
        }
    }

    private static void Conclude(Screen screen, SourceFolder source, BuildPlan plan, Report report, bool ok)
    {
        var pages = plan.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal));
        if (!ok) screen.Out.WriteLine($"Next: mend the {(report.Errors > 0 ? "errors" : "warnings")} and run 'clusterportal check{source.Argument}' again.");
        else screen.Out.WriteLine($"{screen.OutStyle.Good("Checked")} {pages} {(pages == 1 ? "page" : "pages")}: {report.Count()}. {(report.LeftOut > 0 ? $"{report.LeftOut} {(report.LeftOut == 1 ? "hint" : "hints")} with --hints. " : "")}Next: clusterportal build{source.Argument}");
    }

    // Hints were nobody's debt.
    private static string? Before(ImmutableArray<Diagnostic> before)
    {
        var (errors, warnings) = (before.Count(d => d.Severity == Severity.Error), before.Count(d => d.Severity == Severity.Warning));
        return errors + warnings == 0 ? null : $"Not counted, as they were there before in files that this change does not touch: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}.";
    }

    private static void WriteBefore(Utf8JsonWriter json, ImmutableArray<Diagnostic> before)
    {
        json.WriteStartObject("before");
        json.WriteNumber("errors", before.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", before.Count(d => d.Severity == Severity.Warning));
        json.WriteEndObject();
    }
}
