using System.CommandLine;
using ClusterPortal.Cli.Differences;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Cli.Versions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>diff</c>: what a change does to the portal, in words.</summary>
internal static class DiffCommand
{
    public const string Examples = """
        clusterportal diff origin/main                       what the present state adds, changes and removes
        clusterportal diff HEAD~1 --format markdown          for a comment on a pull request
        clusterportal diff v1.2 --format json > change.json
        """;

    private static readonly string[] Formats = ["text", "markdown", "json"];

    public static Command Create(Screen screen, CancellationToken cancel)
    {
        var command = new Command("diff", "Say in words what a change does to the portal: entries, fields, pages, findings");
        var state = new Argument<string>("ref") { Description = "The branch, tag or commit to compare with; what was there when the two parted counts" };
        var options = new SourceOptions();
        var format = new Option<string>("--format", "-f") { Description = "How to write it: " + string.Join(", ", Formats), DefaultValueFactory = _ => Formats[0], HelpName = "name" };
        format.AcceptOnlyFromAmong(Formats);
        command.Add(state);
        options.AddTo(command);
        command.Add(format);
        command.SetAction(line =>
        {
            var chosen = line.GetValue(format)!;
            using var progress = new ProgressLine(screen, chosen != "text");
            var source = SourceFolder.Of(options.Folder(line));
            var since = Since.Of(source.Path, line.GetValue(state)!, direct: true);
            var build = options.Read(line, progress);
            var now = InputReader.FromFolder(source.Path, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read, build.Threads);
            var change = PortalComparer.Of(since.Parted(), now, build, cancel);
            progress.Clear();
            if (cancel.IsCancellationRequested) return ExitCode.Cancelled;
            switch (chosen)
            {
                case "json": DiffJson.Write(screen.Out, change, source.PathPrefix, since.PartedAt); break;
                case "markdown": DiffMarkdown.Write(screen.Out, change, source.PathPrefix, since.PartedAt); break;
                default: DiffText.Write(screen.Out, change, source.PathPrefix, since.PartedAt, screen.OutStyle); break;
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
