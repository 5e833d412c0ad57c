using System.CommandLine;
using System.Diagnostics;
using ClusterPortal.Cli.Cards;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>build</c>: from a folder of content to a folder with the site.</summary>
internal static class BuildCommand
{
    public const string Examples = """
        clusterportal build                              the portal in this folder, into public/
        clusterportal build --output /srv/www/portal     into another folder
        clusterportal build --strict --date 2026-05-01   as on that day; warnings stop it
        clusterportal build --compress                   for a server that sends compressed files which lie beside the others
        clusterportal build --relative --output preview  a copy to look at, which opens from any folder without a server
        clusterportal build --json                       the outcome for a program
        """;

    public static Command Create(Screen screen, Engine engine, CancellationToken cancel)
    {
        var command = new Command("build", "Build the portal into a folder that any web host can serve");
        var options = new SourceOptions();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes; a folder for it alone [default: public, in the portal's folder]", HelpName = "folder" };
        var json = new Option<bool>("--json") { Description = "Write the outcome as JSON to standard output" };
        var relative = new Option<bool>("--relative") { Description = "A copy to look at: it opens from any folder, in a file manager too, with relative links and without scripts" };
        var compress = new Option<bool>("--compress") { Description = "Write .br and .gz beside each file of text, for servers that send those" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing when all is well" };
        options.AddTo(command);
        command.Add(output);
        command.Add(relative);
        command.Add(compress);
        command.Add(json);
        command.Add(quiet);
        command.SetAction(line =>
        {
            var started = Stopwatch.StartNew();
            using var progress = new ProgressLine(screen, line.GetValue(quiet) || line.GetValue(json));
            var source = SourceFolder.Of(options.Folder(line));
            var target = line.GetValue(output) ?? source.PathPrefix + "public";
            var outcome = Publish(engine, source, target, options.Read(line, progress, new InstalledRasterizer(target, Machine.SearchPath, cancel)), line.GetValue(relative), line.GetValue(compress), cancel);
            progress.Clear();
            var next = line.GetValue(relative) ? $"open {target}/index.html" : $"clusterportal serve{source.Argument}";
            return Tell(screen, target, next, outcome, Report.Of(outcome.Bag, source.PathPrefix, hints: false), started.Elapsed, line.GetValue(json), line.GetValue(quiet));
        });
        return command;
    }

    /// <summary>What came of a build: the plan, all findings, and what was published, if anything was.</summary>
    private sealed record Outcome(BuildPlan Plan, DiagnosticBag Bag, PublishResult? Published, bool Cancelled);

    private static Outcome Publish(Engine engine, SourceFolder source, string target, BuildOptions options, bool relative, bool compress, CancellationToken cancel)
    {
        var bag = new DiagnosticBag();
        var plan = engine.Plan(source.Path, options);
        bag.AddRange(plan.Diagnostics);
        if (plan.Failed || cancel.IsCancellationRequested) return new Outcome(plan, bag, null, cancel.IsCancellationRequested);
        using var staging = StagingFolder.Open(target, source.Path, bag, cancel);
        if (staging is null) return new Outcome(plan, bag, null, false);
        IOutputSink sink = compress ? new CompressingSink(staging) : staging;
        var found = engine.Run(plan, relative ? new RelativeSink(plan, sink) : sink);
        bag.AddRange(found);
        if (found.Any(plan.Stops)) return new Outcome(plan, bag, null, false);
        var published = staging.Commit(bag);
        return new Outcome(plan, bag, published, cancel.IsCancellationRequested && published is null);
    }

    private static int Tell(Screen screen, string target, string next, Outcome outcome, Report report, TimeSpan time, bool json, bool quiet)
    {
        var published = outcome.Published;
        var pages = outcome.Plan.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal));
        if (json)
        {
            JsonReport.Write(screen.Out, report, "build", published is not null, writer =>
            {
                writer.WriteStartObject("build");
                writer.WriteString("output", target);
                writer.WriteBoolean("published", published is not null);
                writer.WriteNumber("pages", pages);
                writer.WriteNumber("files", outcome.Plan.Files.Length);
                writer.WriteNumber("written", published?.Written ?? 0);
                writer.WriteNumber("unchanged", published?.Unchanged ?? 0);
                writer.WriteNumber("removed", published?.Removed ?? 0);
                writer.WriteNumber("bytes", published?.Bytes ?? 0);
                writer.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
                writer.WriteEndObject();
            });
            return outcome.Cancelled ? ExitCode.Cancelled : published is null ? ExitCode.Findings : ExitCode.Ok;
        }

        if (!quiet || report.Errors + report.Warnings > 0) TerminalReport.Write(screen.Error, report, screen.ErrorStyle, hints: false);
        var style = screen.OutStyle;
        if (outcome.Cancelled)
        {
            screen.Error.WriteLine($"Stopped. {target} is as it was.");
            return ExitCode.Cancelled;
        }

        if (published is null)
        {
            screen.Error.WriteLine($"Nothing was published; what was in {target} before is untouched. Next: mend the {(report.Errors > 0 ? "errors" : "warnings")} above and run 'clusterportal build' again.");
            return ExitCode.Findings;
        }

        if (quiet) return ExitCode.Ok;
        var changes = published is { Written: 0, Removed: 0 } ? "nothing changed" : $"{published.Written} of {published.Files} files changed"
            + (published.Removed > 0 ? $", {published.Removed} removed" : "");
        screen.Out.WriteLine($"{style.Good("Built")} {pages} {(pages == 1 ? "page" : "pages")} in {time.TotalSeconds:0.0} s into {target} ({changes}). Next: {next}");
        return ExitCode.Ok;
    }
}
