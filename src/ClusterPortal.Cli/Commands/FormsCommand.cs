#pragma warning disable RS0030 // Writes the forms into the repository, and looks whether they are up to date.
using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Cli.Scaffold.Hosting;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange.Issues;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Site;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>forms</c>: the forms of issues by which firms without git send in entries on the repository's host.</summary>
internal static class FormsCommand
{
    public const string Examples = """
        clusterportal forms            writes .github/ISSUE_TEMPLATE/<type>.yml, for GitLab .gitlab/issue_templates/<type>.md; commit them
        clusterportal forms --check    for continuous integration: fails when they are not up to date
        """;

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("forms", "Write the forms of issues by which firms without git send in entries");
        var options = new SourceOptions();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when a file is missing or not up to date" };
        options.AddSourceTo(command);
        command.Add(check);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var plan = engine.Plan(source.Path, options.Read(line, null));
            if (plan is not { Types: { } types, Site: { } site })
            {
                TerminalReport.Write(screen.Error, new Report([.. plan.Diagnostics.Where(d => d.Severity == Severity.Error)], source.PathPrefix), screen.ErrorStyle);
                return ExitCode.Findings;
            }

            var root = RootOf(source.Path, site.Repository);
            // Where the repository is not named, it is the one that new portals for that host have.
            var repository = site.Repository?.Host ?? (site.Host is { } host ? HostingFiles.RepositoryOf(host.Id) : null);
            var files = IssueForm.All(FormsOf(site, types), site.Languages, repository).ToArray();
            var old = files.Where(f => !IsUpToDate(root, f.Path, f.Text)).ToArray();
            if (line.GetValue(check)) return Judge(screen, source, [.. old.Select(f => f.Path)]);
            foreach (var (path, text) in old) Write(root, path, text);
            screen.Out.WriteLine(files.Length == 0 ? "The portal takes in no entries, or its host has no forms." : $"{screen.OutStyle.Good("Wrote")} {old.Length} of {files.Length} forms. Next: commit them; firms then find them where the host begins an issue");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>What the site takes in, whether there are such entries yet or not.</summary>
    public static IEnumerable<EntryForm> FormsOf(SiteConfig site, ContentTypes types) =>
        EntryForm.All(types, site.Submissions.Types.IsDefault ? FormPlan.UsualTypes : [.. site.Submissions.Types.Select(t => t.Text)]);

    // Hosts look for forms at the top of a repository, which may be above the portal.
    private static string RootOf(string folder, Repository? repository)
    {
        var below = (repository?.Path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var root = folder;
        foreach (var part in below.Reverse())
        {
            if (!string.Equals(Path.GetFileName(root.TrimEnd('/', '\\')), part, StringComparison.Ordinal) || Path.GetDirectoryName(root) is not { } above) return folder;
            root = above;
        }

        return root;
    }

    private static int Judge(Screen screen, SourceFolder source, string[] old)
    {
        if (old.Length == 0)
        {
            screen.Out.WriteLine("The forms are up to date.");
            return ExitCode.Ok;
        }

        screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Error, "error")}: not up to date: {string.Join(", ", old)}. Next: clusterportal forms{source.Argument}");
        return ExitCode.Findings;
    }

    private static bool IsUpToDate(string root, string path, string text) =>
        Path.Combine(root, path) is var file && File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text;

    private static void Write(string root, string path, string text)
    {
        try
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message}");
        }
    }
}
