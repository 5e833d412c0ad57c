using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Site;

namespace ClusterPortal;

/// <summary>Everything that is known before the first page is rendered: the files that will exist, and what is wrong so far. Safe on many threads.</summary>
public sealed class BuildPlan
{
    private readonly Lazy<PlannedPortal> whole;
    private readonly Lazy<Dictionary<string, PlannedFile>> early;
    private readonly Lazy<ImmutableArray<PlannedFile>> late;

    private ImmutableArray<PlannedFile> all;

    /// <summary>A plan of which all is known.</summary>
    public BuildPlan(ImmutableArray<PlannedFile> files, ImmutableArray<Diagnostic> diagnostics, BuildOptions options)
        : this(diagnostics, options, () => new PlannedPortal(files, [], diagnostics))
    {
    }

    /// <param name="begun">What was found before all pages were planned and all checks had run.</param>
    /// <param name="options">What it was planned with.</param>
    /// <param name="complete">Plans all pages and checks everything; called once, when somebody asks for what follows from it.</param>
    internal BuildPlan(ImmutableArray<Diagnostic> begun, BuildOptions options, Func<PlannedPortal> complete)
    {
        Begun = begun;
        Options = options;
        whole = new(complete);
        early = new(() => Early.ToDictionary(f => f.Path, StringComparer.Ordinal));
        late = new(() => Search?.Invoke(Pages) ?? []);
    }

    /// <summary>Every file, by path.</summary>
    public ImmutableArray<PlannedFile> Files
    {
        get
        {
            // Two threads may both put them together; the outcome is the same.
            if (all.IsDefault) all = Drawn is null && Search is null ? Early : [.. Early.Concat(Drawn?.Value ?? []).Concat(Late).OrderBy(f => f.Path, StringComparer.Ordinal)];
            return all;
        }
    }

    /// <summary>The files that are known at once, by path: all pages, and all else that does not take long to plan.</summary>
    internal ImmutableArray<PlannedFile> Early => whole.Value.Files;

    /// <summary>Drawings that pages share, whose names follow from what is in them: known when they are drawn, for which no page has to wait that shows none of them. Null: there are none.</summary>
    internal Lazy<ImmutableArray<PlannedFile>>? Drawn { get; init; }

    /// <summary>Those that are only known when somebody asks, in no order.</summary>
    internal ImmutableArray<PlannedFile> Late => late.Value;

    /// <summary>Makes the index of the search from the pages; null: there is none.</summary>
    internal Func<ImmutableArray<Page>, ImmutableArray<PlannedFile>>? Search { get; init; }

    /// <summary>Finds a file by its path while not all are planned; it gives null for many that will exist.</summary>
    internal Func<string, PlannedFile?>? Ahead { get; init; }

    /// <summary>Findings of the stages up to here, sorted by file and line.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => whole.Value.Diagnostics;

    /// <summary>Those of them that were found before all pages were planned and all checks had run.</summary>
    internal ImmutableArray<Diagnostic> Begun { get; }

    public BuildOptions Options { get; }

    /// <summary>The path of site.yml's <c>base_url</c>, beginning and ending with a slash: where on its host the portal lies.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>True when something was found that stops a build.</summary>
    public bool Failed => Diagnostics.Any(Stops);

    internal ImmutableArray<Page> Pages => whole.Value.Pages;

    /// <summary>Null when there is no site.yml that can be read.</summary>
    internal SiteConfig? Site { get; init; }

    /// <summary>The entries, linked; null when there is no site.yml that can be read.</summary>
    internal Content.Portal? Portal { get; init; }

    /// <summary>The types of entries, the site's own among them; null when there is no site.yml that can be read.</summary>
    internal Schema.ContentTypes? Types { get; init; }

    /// <summary>What each template that makes pages of its own is given.</summary>
    internal IReadOnlyDictionary<string, Templates.Shapes.RecordShape> TemplateGlobals { get; init; } = new Dictionary<string, Templates.Shapes.RecordShape>();

    /// <summary>What the portal's languages lack, looked up when asked for; null when there is no site.yml that can be read.</summary>
    internal Func<ImmutableArray<Translations.LanguageAudit>>? Translations { get; init; }

    /// <summary>How credible the organisations look, looked up when asked for; null when there is no site.yml that can be read.</summary>
    internal Func<Legitimacy.Audit.PortalAudit>? Credibility { get; init; }

    /// <summary>How credible the organisation of an id looks; null when there is no site.yml that can be read, or no such organisation.</summary>
    internal Func<string, Legitimacy.Assessment?>? Assess { get; init; }

    /// <summary>Makes mails of newsletters when asked; null when there is no site.yml that can be read.</summary>
    internal Outputs.Mail.Newsletters? Newsletters { get; init; }

    public bool Stops(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error || (Options.Strict && diagnostic.Severity == Severity.Warning);

    /// <summary>Plans all pages and runs all checks, if nobody has asked for it yet.</summary>
    internal void Complete() => _ = whole.Value;

    /// <summary>The file of a path, or null. Plans no more than it takes to find it.</summary>
    internal PlannedFile? Find(string path)
    {
        if (!whole.IsValueCreated && Ahead?.Invoke(path) is { } ahead) return ahead;
        return early.Value.GetValueOrDefault(path) ?? Drawn?.Value.FirstOrDefault(f => f.Path == path) ?? Late.FirstOrDefault(f => f.Path == path);
    }
}
