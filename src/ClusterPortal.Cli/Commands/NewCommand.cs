using System.CommandLine;
using ClusterPortal.Cli.Scaffold;
using ClusterPortal.Cli.Scaffold.Hosting;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>new</c>: a portal or a theme to begin with, or an entry with every field explained. Nothing that exists is ever overwritten.</summary>
internal static class NewCommand
{
    public const string Examples = """
        clusterportal new site my-cluster                    a portal with samples, in a new folder
        clusterportal new site my-cluster --host gitlab      with what GitLab needs to check and publish it
        clusterportal new organization "Acme Fermentation"   content/organizations/acme-fermentation.yml
        clusterportal new organization "Acme ApS" --set kind=company --set "summary=Builds fermenters." --set country=DK
        clusterportal new job "Process engineer"             content/jobs/process-engineer.yml
        clusterportal new organization "北方生物" --id beifang-bio
        clusterportal new theme harbour                      themes/harbour, which changes what it wants of the base
        """;

    private const string Site = "site";
    private const string Theme = "theme";
    private const string IdForm = "small letters a to z, digits and single hyphens, such as acme-fermentation";

    public static Command Create(Screen screen)
    {
        var command = new Command("new", "Begin a portal, an entry or a theme, with everything explained");
        var what = new Argument<string>("what") { Description = $"'{Site}', '{Theme}', or a type: {string.Join(", ", TypeSheet.Names)}, or one that the portal adds" };
        var name = new Argument<string>("name") { Description = "The folder of the new portal, or the name of the new entry or theme" };
        var source = new Option<string>("--source", "-s") { Description = "The portal's folder, with site.yml in it", DefaultValueFactory = _ => ".", HelpName = "folder" };
        var id = new Option<string?>("--id") { Description = "The file's name and the end of the address; made from the name when left out", HelpName = "id" };
        var title = new Option<string?>("--title") { Description = "The name of a new portal; made from the folder when left out", HelpName = "text" };
        var set = new Option<string[]>("--set") { Description = "A field of a new entry, such as --set country=DK or --set contact.email=sales@acme.example; may be repeated", HelpName = "field=value", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var host = new Option<string?>("--host") { Description = $"Where a new portal will be published: {string.Join(", ", HostingFiles.Names)}; it brings the workflows. Asked for at a terminal, else {HostingFiles.Usual}", HelpName = "name" };
        host.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var called }] && !HostingFiles.Names.Contains(called))
                result.AddError($"'{called}' is not a host that 'new site' knows; hosts are {string.Join(", ", HostingFiles.Names)}{(Suggestion.Nearest(called, HostingFiles.Names) is { } near ? $"; did you mean '{near}'?" : "")}");
        });
        foreach (var argument in (Argument[])[what, name]) command.Add(argument);
        foreach (var option in (Option[])[source, id, title, host, set]) command.Add(option);
        command.SetAction(line =>
        {
            var type = line.GetValue(what)!;
            var called = line.GetValue(name)!.Trim();
            return type switch
            {
                Site => NewSite(screen, called, line.GetValue(title), line.GetValue(host)),
                Theme => NewTheme(screen, called, line.GetValue(id), SourceFolder.Of(line.GetValue(source)!)),
                _ => NewEntry(screen, type, called, line.GetValue(id), line.GetValue(set) ?? [], SourceFolder.Of(line.GetValue(source)!)),
            };
        });
        return command;
    }

    private const int MostOfId = 60;

    // What hosts put into a new repository when they are asked to.
    private static readonly string[] OfHosts = ["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", ".gitignore", ".gitattributes"];

    private static int NewSite(Screen screen, string folder, string? title, string? given)
    {
        // Of '.' and '..' the name is that of the folder that they stand for.
        var last = Path.GetFullPath(folder).Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        title = Checked(title ?? Words(last), "--title");
        var id = IdOf(last) ?? IdOf(title) ?? "cluster";
        if (NewFiles.HoldsFiles(folder, OfHosts)) throw new UsageException($"the folder '{folder}' is not empty; name a new one, or one with no more in it than a host puts into a new repository: a README, a licence, .gitignore");
        var host = given ?? (screen.Keyboard is { } keyboard ? HostQuestion.Ask(keyboard, screen.Out, screen.OutStyle) : HostingFiles.Usual);
        var bag = new DiagnosticBag();
        (string Path, string Text)[] files = [.. SiteDraft.Write(title, id, DateOnly.FromDateTime(Machine.Now), host), .. HostingFiles.Of(host, id, Machine.Version)];
        var kept = NewFiles.Held(folder, files.Select(f => f.Path));
        if (!NewFiles.Create(folder, files.Where(f => !kept.Contains(f.Path)), bag)) return Fail(screen, bag);
        var package = ToolPackage.Find(AppContext.BaseDirectory, Machine.Version);
        if (package is not null && !NewFiles.Copy(package, folder, ToolPackage.Folder + ToolPackage.NameOf(Machine.Version), bag)) return Fail(screen, bag);
        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {files.Length - kept.Length} files into {(folder == "." ? "this folder" : folder)}: settings in site.yml, a sample of each kind of entry in content/, workflows for {HostingFiles.Meant(host)}. Next: clusterportal serve{(folder == "." ? "" : $" --source {folder}")}");
        if (kept.Length > 0) screen.Out.WriteLine($"Kept what was there: {string.Join(", ", kept)}.{(kept.Contains(SiteDraft.Ignored) ? $" Add to {SiteDraft.Ignored} what builds write: {string.Join(", ", SiteDraft.Made)}" : "")}");
        if (package is null) screen.Out.WriteLine($"Before you publish: put {ToolPackage.NameOf(Machine.Version)} into {folder}/{ToolPackage.Folder}; the README there says where it comes from.");
        return ExitCode.Ok;
    }

    private static int NewTheme(Screen screen, string called, string? id, SourceFolder source)
    {
        Checked(called, "the name");
        id ??= IdOf(called) ?? throw new UsageException($"no folder's name can be made from '{called}'; name one with --id: {IdForm}");
        if (!RecordId.IsValid(id) || FileNames.Fault(id) is not null) throw new UsageException($"'{id}' cannot be the name of a theme; write {IdForm}");
        if (id == ThemeDraft.Base) throw new UsageException($"'{id}' is the theme that all others extend; name another");
        var bag = new DiagnosticBag();
        SettingsOf(InputReader.FromFolder(source.Path, InputLimits.Default, bag), source);
        if (NewFiles.HoldsFiles(Path.Combine(source.Path, "themes", id))) throw new UsageException($"there is a theme '{id}' already; name another");
        bag = new DiagnosticBag();
        var files = ThemeDraft.Write(id, id == called ? Words(id) : called).ToArray();
        if (!NewFiles.Create(source.Path, files, bag)) return Fail(screen, bag);
        screen.Out.WriteLine($"{screen.OutStyle.Good("Wrote")} {files.Length} files into {source.PathPrefix}themes/{id}. Next: write 'theme: {id}' into site.yml, run 'clusterportal serve{source.Argument}', and change assets/css/theme.css while you look");
        return ExitCode.Ok;
    }

    private static int NewEntry(Screen screen, string typeName, string title, string? id, string[] set, SourceFolder source)
    {
        Checked(title, "the name");
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromFolder(source.Path, InputLimits.Default, bag);
        var site = SettingsOf(inputs, source);
        var types = TypeSheet.AllOf(inputs);
        if (!types.TryGetValue(typeName, out var type))
        {
            var near = Suggestion.Nearest(typeName, types.Keys.Append(Site).Append(Theme));
            throw new UsageException($"there is no type '{typeName}'{(near is null ? "" : $"; did you mean '{near}'?")}; types are {string.Join(", ", types.Keys.Order(StringComparer.Ordinal))}");
        }

        id ??= IdOf(title) ?? throw new UsageException($"no id can be made from '{title}'; name one with --id: {IdForm}");
        if (!RecordId.IsValid(id) || FileNames.Fault(id) is not null) throw new UsageException($"'{id}' cannot be an id; write {IdForm}");
        if (IdsOf(inputs, type.Folder).Contains(id, StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"content/{type.Folder} already has '{id}'; name another id with --id");

        var known = types.Values.ToDictionary(t => t.Name, IReadOnlyList<string> (t) => IdsOf(inputs, t.Folder), StringComparer.Ordinal);
        var languages = LanguagesOf(site);
        var given = Given(screen, EntryTypes.Of(inputs, languages), typeName, set, languages, known);
        var text = EntryDraft.Write(type, new EntryDraft.Wish(title, DateOnly.FromDateTime(Machine.Now), languages, known, [], Sample: false) { Given = given });
        var path = $"content/{type.Folder}/{id}{type.Extension}";
        bag = new DiagnosticBag();
        if (!NewFiles.Create(source.Path, [(path, text)], bag)) return Fail(screen, bag);
        screen.Out.WriteLine(EntryDraft.IsWhole(type, given)
            ? $"{screen.OutStyle.Good("Wrote")} {source.PathPrefix}{path}. Next: look at it, add what else you know, then run 'clusterportal check{source.Argument}'"
            : $"{screen.OutStyle.Good("Wrote")} {source.PathPrefix}{path}, a draft. Next: open it, fill in what you know, take 'status: draft' away, then run 'clusterportal check{source.Argument}'");
        screen.Out.WriteLine($"""
            To send it as a pull request:
              git switch -c add-{id}
              git add {source.PathPrefix}{path}
              git commit -m "Add {id}"
              git push -u origin add-{id}
            """.ReplaceLineEndings("\n"));
        return ExitCode.Ok;
    }

    private static Dictionary<string, string> Given(Screen screen, ContentTypes types, string typeName, string[] set, string[] languages, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (types.Find(typeName) is not { } type) return given;
        foreach (var (name, parts) in FieldSetting.Read(set))
        {
            var field = type.Fields.Find(name) ?? type.Fields.FindByAlias(name)
                ?? throw new UsageException($"'{typeName}' has no field '{name}'{(Suggestion.Nearest(name, type.Fields.Names) is { } near ? $"; did you mean '{near}'?" : "")}");
            var (yaml, problem) = parts is [("", var words)] ? FieldAnswer.Read(field, words, types, languages) : FieldAnswer.Read(field, parts, types, languages);
            given[field.Name] = yaml ?? throw new UsageException(problem);
        }

        if (screen.Keyboard is { } keyboard) new Interview(keyboard, screen.Out, screen.OutStyle, types, languages).Ask(type, given, known);
        return given;
    }

    internal static InputFile SettingsOf(Inputs inputs, SourceFolder source) => inputs.Find("site.yml")
        ?? throw new UsageException($"there is no site.yml in '{source.Path}'; name the portal's folder with --source, or begin one with 'clusterportal new site'");

    // Without the language of translations: about.da.md is about.md in Danish.
    private static string[] IdsOf(Inputs inputs, string folder) =>
        [.. inputs.Under("content/" + folder).Select(f => f.Path[("content/" + folder + "/").Length..])
            .Where(n => !n.Contains('/') && (n.EndsWith(".yml", StringComparison.Ordinal) || n.EndsWith(".md", StringComparison.Ordinal)))
            .Select(n => n[..n.IndexOf('.')]).Distinct(StringComparer.Ordinal)];

    internal static string[] LanguagesOf(InputFile site)
    {
        var bag = new DiagnosticBag();
        if (TextDecoder.Decode(site, bag) is not { } source || YamlReader.Read(source, YamlLimits.Default, bag) is not YamlMapping settings) return ["en"];
        var first = (settings["language"] as YamlScalar)?.Value ?? "en";
        var all = settings["languages"] is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(s => s.Value) : [];
        return [first, .. all.Where(l => l != first)];
    }

    private static string Checked(string title, string what) =>
        title.Length is 0 or > 120 || title.Any(char.IsControl)
            ? throw new UsageException($"{what} must be a name of at most 120 characters on one line")
            : title;

    // Shorter than ids may be: it is read and typed in addresses. Null when nothing of the name can be written in a to z.
    private static string? IdOf(string name) => RecordId.From(name, MostOfId) is { Length: > 0 } id ? id : null;

    private static string Words(string folder) =>
        string.Join(' ', folder.Split('-', '_', ' ').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static int Fail(Screen screen, DiagnosticBag bag)
    {
        Reports.TerminalReport.Write(screen.Error, Reports.Report.Of(bag, ""), screen.ErrorStyle);
        return ExitCode.Findings;
    }
}
