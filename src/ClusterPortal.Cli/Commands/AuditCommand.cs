using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ClusterPortal.Cli.Online;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Domain;
using ClusterPortal.Diagnostics;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>audit</c>: how credible each organisation looks to a stranger, and what to write to make it more so. For the association; writes nothing into the portal.</summary>
internal static class AuditCommand
{
    public const string Examples = """
        clusterportal audit                                the score of every organisation, and the cluster's figures
        clusterportal audit acme                           what to write for one of them, and where
        clusterportal audit --min 40                       for continuous integration: fails when one is below
        clusterportal audit --format csv > audit.csv       for a spreadsheet
        clusterportal audit --format html -o audit.html    one page with charts, for staff
        clusterportal audit --online                       also asks the members' websites whether they link back
        clusterportal audit acme --format markdown --public    what it lacks, for a pull request: no scores
        """;

    private static readonly string[] Formats = ["text", "json", "markdown", "csv", "sarif", "html"];

    public static Command Create(Screen screen, Engine engine, CancellationToken cancel)
    {
        var command = new Command("audit", "Tell how credible each organisation looks, and what to write to make it more so");
        var options = new SourceOptions();
        var ids = new Argument<string[]>("id") { Description = "Organisations to look at; all of them when left out", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "How to write it: " + string.Join(", ", Formats), DefaultValueFactory = _ => Formats[0], HelpName = "name" };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Formats.Contains(name))
                result.AddError($"'{name}' is not a format; formats are {string.Join(", ", Formats)}{(Suggestion.Nearest(name, Formats) is { } near ? $"; did you mean '{near}'?" : "")}");
        });
        var min = new Option<int?>("--min") { Description = "Fail when an organisation has a lower score; samples count only when they are named", HelpName = "score" };
        min.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && int.TryParse(word, out var number) && number is < 0 or > 100) result.AddError("--min must be between 0 and 100");
        });
        var open = new Option<bool>("--public") { Description = "For everybody's eyes, with --format markdown: what is lacking, without scores" };
        var output = new Option<string?>("--output", "-o") { Description = "Write into a file, which must not lie in the published site", HelpName = "file" };
        var online = new Option<bool>("--online") { Description = "Also ask the organisations' websites whether they link back; samples only when they are named" };
        command.Add(ids);
        options.AddTo(command);
        foreach (var option in (Option[])[format, min, open, online, output]) command.Add(option);
        command.SetAction(line =>
        {
            var chosen = line.GetValue(format)!;
            if (line.GetValue(open) && chosen != "markdown") throw new UsageException("--public is for --format markdown");
            var source = SourceFolder.Of(options.Folder(line));
            var target = line.GetValue(output) is { } file ? AuditFile.Of(file, source) : null;
            var plan = engine.Plan(source.Path, options.Read(line, null));
            var errors = plan.Diagnostics.Where(d => d.Severity == Severity.Error).ToImmutableArray();
            if (plan.Credibility is not { } credibility)
            {
                TerminalReport.Write(screen.Error, new Report(errors, source.PathPrefix), screen.ErrorStyle);
                return ExitCode.Findings;
            }

            var named = line.GetValue(ids) ?? [];
            var audit = Named(credibility(), named);
            if (line.GetValue(online)) audit = Asked(audit, named, screen, cancel);
            var text = new StringBuilder();
            using (var writer = new StringWriter(text) { NewLine = "\n" }) Write(writer, audit, chosen, source.PathPrefix, target is null ? screen.OutStyle : TerminalStyle.Plain, line.GetValue(open), named.Length > 0);
            if (target is null) screen.Out.Write(text);
            else target.Write(text.ToString());
            return Conclude(screen, source, audit, errors, line.GetValue(min), named);
        });
        return command;
    }

    /// <exception cref="UsageException">One of the names is no organisation.</exception>
    private static PortalAudit Named(PortalAudit audit, string[] ids)
    {
        foreach (var id in ids)
            if (!audit.Firms.Any(f => f.Id == id))
                throw new UsageException($"there is no organisation '{id}'{(Suggestion.Nearest(id, audit.Firms.Select(f => f.Id)) is { } near ? $"; did you mean '{near}'?" : "; ids are the names of the files in content/organizations")}");
        return audit.For(ids);
    }

    private static PortalAudit Asked(PortalAudit audit, string[] named, Screen screen, CancellationToken cancel)
    {
        var questions = audit.LinkBacks.Where(l => named.Length > 0 || !l.Record["sample"].IsTrue()).ToImmutableArray();
        screen.Error.WriteLine($"Asking {(questions.Length == 1 ? "1 website" : $"{questions.Length} websites")} whether they link back …");
        using var web = new PublicWeb(Machine.Version);
        return audit with { LinkBacks = LinkBackLook.AskAsync(questions, audit.LinkTargets, web.ReadAsync, cancel).GetAwaiter().GetResult() };
    }

    private static void Write(TextWriter writer, PortalAudit audit, string format, string prefix, TerminalStyle style, bool open, bool named)
    {
        switch (format)
        {
            case "json": AuditJson.Write(writer, audit, prefix); break;
            case "markdown": AuditMarkdown.Write(writer, audit, prefix, open, named); break;
            case "csv": AuditCsv.Write(writer, audit); break;
            case "sarif": AuditSarif.Write(writer, audit, prefix, Machine.Version); break;
            case "html": AuditHtml.Write(writer, audit, prefix); break;
            default: AuditText.Write(writer, audit, prefix, style, named); break;
        }
    }

    private static int Conclude(Screen screen, SourceFolder source, PortalAudit audit, ImmutableArray<Diagnostic> errors, int? min, string[] named)
    {
        if (errors.Length > 0)
            screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Error, "error")}: the portal has {(errors.Length == 1 ? "an error" : $"{errors.Length} errors")}; entries that cannot be read are not in the audit. Next: clusterportal check{source.Argument}");
        var below = audit.Firms.Where(f => f.Score < min && (!f.IsSample || named.Contains(f.Id))).ToArray();
        if (below.Length > 0)
            screen.Error.WriteLine(SafeText.Of($"{(below.Length == 1 ? "1 organisation is" : $"{below.Length} organisations are")} below {min}: {string.Join(", ", below.Take(10).Select(f => f.Id))}{(below.Length > 10 ? " …" : "")}"));
        return errors.Length > 0 || below.Length > 0 ? ExitCode.Findings : ExitCode.Ok;
    }
}
