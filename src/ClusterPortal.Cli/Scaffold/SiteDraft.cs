using ClusterPortal.Cli.Scaffold.Hosting;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange;
using ClusterPortal.Exchange.Issues;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>The files of a new portal: settings, one commented sample of each main type that refer to each other, and what belongs around them.</summary>
internal static class SiteDraft
{
    // The name that the example of an organisation's logo gives.
    private const string LogoFile = "acme.svg";

    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
          <path fill="#0b4f5c" d="M8 6h16v4h-2v7l9 16a3 3 0 0 1-3 5H4a3 3 0 0 1-3-5l9-16v-7H8z"/>
          <path fill="#8a2f10" d="M44 30h68v3H44zM44 20h52v3H44zM44 10h60v3H44z"/>
        </svg>

        """;

    /// <summary>Says what is no part of the repository.</summary>
    public const string Ignored = ".gitignore";

    /// <summary>Folders that commands make.</summary>
    public static readonly string[] Made = ["/public/", "/.public.staging/", "/newsletter/"];

    private static readonly LanguageTag Tag = new("en");
    private static readonly string[] Language = [Tag.Tag];

    private static readonly (string Type, string Id, string Title)[] Samples =
    [
        ("sector", "bioprocessing", "Bioprocessing"),
        ("competence", "fermentation", "Fermentation"),
        ("organization", "acme", "Acme Fermentation"),
        ("job", "process-engineer", "Process engineer"),
        ("event", "open-evening", "Open evening at the pilot plant"),
        ("news", "hundredth-fermenter", "Acme ships its hundredth fermenter"),
        ("page", "about", "About the cluster"),
        ("stat", "hospitals", "Hospitals in the region"),
    ];

    /// <returns>Path and text of each file, in the order in which a person would look at them.</returns>
    public static IEnumerable<(string Path, string Text)> Write(string title, string id, DateOnly today, string host = HostingFiles.Usual)
    {
        var types = new TypeReader(new DiagnosticBag()).Read([.. BuiltinTypes.Files()], [Tag]);
        yield return ("site.yml", Site(title, id, host));
        yield return ("README.md", Readme(title));
        yield return (Ignored, string.Concat(Made.Select(m => m + "\n")));
        yield return (".vscode/settings.json", EditorSettings.Settings(types));
        yield return (".vscode/extensions.json", EditorSettings.Extensions);
        foreach (var type in types.All) yield return (EntrySchema.PathOf(type.Id), new EntrySchema(type, [Tag]).Text());
        foreach (var form in IssueForm.All(EntryForm.All(types, FormPlan.UsualTypes), [Tag], HostingFiles.RepositoryOf(host))) yield return form;
        yield return ("content/organizations/" + LogoFile, Logo);
        (string Type, string Id, string Title)[] samples = [("cluster", id, title), .. Samples];
        var known = samples.ToDictionary(s => s.Type, IReadOnlyList<string> (s) => [s.Id], StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            var type = TypeSheet.Of(sample.Type);
            yield return ($"content/{type.Folder}/{sample.Id}{type.Extension}", EntryDraft.Write(type, new EntryDraft.Wish(sample.Title, today, Language, known, [LogoFile], Sample: true)));
        }
    }

    private static string Site(string title, string id, string host) => $$"""
        # The portal as a whole. Each line that begins with # is a note, or a setting that is not used yet.

        # The portal's name, as visitors and search engines show it.
        title: "{{title.Replace("\\", "\\\\").Replace("\"", "\\\"")}}"

        # Where it will be found. A portal below a folder of its host, such as https://example.org/portal/, is written like that.
        base_url: https://portal.example/

        # Where it is published. A build warns of what that host does not take.
        host: {{host}}

        # Whom to tell of a weakness in the portal; makes .well-known/security.txt.
        # security_contact: security@portal.example

        # Who looks after the portal, by their names on GitHub or GitLab: nobody else changes settings, themes and entries that are others'.
        # maintainers: [your-name]

        # The main language, and all of them. Texts in a further language stand beside each other: {en: …, da: …}.
        language: en
        languages: [en]

        # The clock by which events are held, as a place of the time zone database.
        time_zone: Europe/Copenhagen

        # The cluster whose portal this is: an entry in content/clusters.
        cluster: {{id}}

        # What the menu shows, in this order.
        navigation:
          - to: organizations
          - to: jobs
          - to: events
          - to: news
          - to: pages/about

        # The colours of the brand. Text must be easy to read on paper: a contrast of 7 to 1.
        brand:
          colors:
            primary: "#0b4f5c"
            accent: "#8a2f10"

        """;

    private static string Readme(string title) => $"""
        # {title.Replace("<", "&lt;")}

        This folder is the portal of {title.Replace("<", "&lt;")}, built with ClusterPortal. What it shows is in `content/`, one file for each
        organisation, job, event, news item, page and figure. The files that are there now are samples (they say `sample: true`):
        look at them, then replace them by your own.

        | To do this | run this |
        |---|---|
        | look at the portal while you write | `clusterportal serve` |
        | add an entry | `clusterportal new organization "Name of the firm"` |
        | find everything that is wrong | `clusterportal check` |
        | build the site into `public/` | `clusterportal build` |
        | install the program in the version of this portal | `dotnet tool restore`, then write `dotnet clusterportal` instead of `clusterportal` |

        """;
}
