#pragma warning disable RS0030 // 'accept' rewrites the first line of the one template that was named.
using System.CommandLine;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>templates override</c>, <c>compare</c> and <c>accept</c>: the life of a template that stands in the place of one of the theme below.</summary>
internal static class OverrideCommands
{
    public static IEnumerable<Command> Create(Screen screen)
    {
        yield return Of("override", "Copy a template of the theme below into the portal's theme, to be changed there", (template, source) => Override(screen, template, source));
        yield return Of("compare", "Show how the theme's template differs from the one that it replaces", (template, source) => Compare(screen, template, source));
        yield return Of("accept", "Write into the theme's template that it was compared with the present one below", (template, source) => Accept(screen, template, source));
    }

    private static Command Of(string name, string description, Func<ThemeTemplate, SourceFolder, int> action)
    {
        var command = new Command(name, description);
        var path = new Argument<string>("template") { Description = "Its path below templates/, such as partials/hero.html" };
        var source = new Option<string>("--source", "-s") { Description = "The portal's folder, with site.yml in it", DefaultValueFactory = _ => ".", HelpName = "folder" };
        command.Add(path);
        command.Add(source);
        command.SetAction(line =>
        {
            var folder = SourceFolder.Of(line.GetValue(source)!);
            return action(Find(folder, line.GetValue(path)!), folder);
        });
        return command;
    }

    private static ThemeTemplate Find(SourceFolder source, string path)
    {
        var inputs = InputReader.FromFolder(source.Path, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read);
        if (ThemeTemplate.Find(inputs, path, out var theme, out var known) is { } template) return template;
        if (theme is null) throw new UsageException($"there is no site.yml that can be read in '{source.Path}'; name the portal's folder with --source");
        if (known.Count == 0) throw new UsageException($"the portal's theme is '{theme}' itself; begin one over it with 'clusterportal new theme NAME'");
        throw new UsageException($"no theme below '{theme}' has a template '{path}'{(Suggestion.Nearest(path, known) is { } near ? $"; did you mean '{near}'?" : "")}");
    }

    private static int Override(Screen screen, ThemeTemplate template, SourceFolder source)
    {
        if (template.Own is not null) throw new UsageException($"'{template.File}' is there already; 'clusterportal templates compare {template.Path}{source.Argument}' shows how it differs");
        var bag = new DiagnosticBag();
        if (!NewFiles.Create(source.Path, [(template.File, template.Marked)], bag))
        {
            TerminalReport.Write(screen.Error, Report.Of(bag, ""), screen.ErrorStyle);
            return ExitCode.Findings;
        }

        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {source.PathPrefix}{template.File}, a copy from '{template.BelowTheme}'. Next: change it; 'check' tells you when the original changes");
        return ExitCode.Ok;
    }

    private static int Compare(Screen screen, ThemeTemplate template, SourceFolder source)
    {
        Own(template, source);
        var (below, own) = template.Compared;
        screen.Out.WriteLine($"- {template.Path} in the theme '{template.BelowTheme}'");
        screen.Out.WriteLine($"+ {source.PathPrefix}{template.File}");
        var any = false;
        foreach (var line in LineDiff.Of(below, own))
        {
            screen.Out.WriteLine(SafeText.Of(line).TrimEnd());
            any = true;
        }

        screen.Out.WriteLine(any
            ? $"Next: take over what the theme needs, then run 'clusterportal templates accept {template.Path}{source.Argument}'"
            : "They are the same: the theme can do without its copy");
        return ExitCode.Ok;
    }

    private static int Accept(Screen screen, ThemeTemplate template, SourceFolder source)
    {
        var own = Own(template, source);
        if (template.Marked == own)
        {
            screen.Out.WriteLine($"{source.PathPrefix}{template.File} says so already");
            return ExitCode.Ok;
        }

        try
        {
            File.WriteAllText(Path.Combine(source.Path, template.File), template.Marked);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{template.File}' cannot be written: {e.Message}");
        }

        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} into {source.PathPrefix}{template.File} that it was compared with the present template of '{template.BelowTheme}'. Next: clusterportal check{source.Argument}");
        return ExitCode.Ok;
    }

    private static string Own(ThemeTemplate template, SourceFolder source) =>
        template.Own ?? throw new UsageException($"the theme '{template.Theme}' has no '{template.Path}' of its own; 'clusterportal templates override {template.Path}{source.Argument}' begins one");
}
