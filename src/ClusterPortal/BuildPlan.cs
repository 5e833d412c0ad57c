using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Site;

namespace ClusterPortal;

/// <summary>Everything that is known before the first page is rendered: the files that will exist, and what is wrong so far.</summary>
public sealed class BuildPlan(ImmutableArray<PlannedFile> files, ImmutableArray<Diagnostic> diagnostics, BuildOptions options)
{
    private readonly Lazy<Dictionary<string, PlannedFile>> early = new(() => files.ToDictionary(f => f.Path, StringComparer.Ordinal));

    private ImmutableArray<PlannedFile> all;

    /// <summary>Every file, by path.</summary>
    public ImmutableArray<PlannedFile> Files
    {
        get
        {
            // Two threads may both put them together; the outcome is the same.
            if (all.IsDefault) all = Drawn is null && Late is null ? Early : [.. Early.Concat(Drawn?.Value ?? []).Concat(Late?.Value ?? []).OrderBy(f => f.Path, StringComparer.Ordinal)];
            return all;
        }
    }

    /// <summary>The files that are known at once, by path: all pages, and all else that does not take long to plan.</summary>
    internal ImmutableArray<PlannedFile> Early { get; } = files;

    /// <summary>Drawings that pages share, whose names follow from what is in them: known when they are drawn, for which no page has to wait that shows none of them. Null: there are none.</summary>
    internal Lazy<ImmutableArray<PlannedFile>>? Drawn { get; init; }

    /// <summary>Those that are only known when somebody asks, in no order; null: there are none.</summary>
    internal Lazy<ImmutableArray<PlannedFile>>? Late { get; init; }

    /// <summary>The file of a path, or null.</summary>
    internal PlannedFile? Find(string path) =>
        early.Value.GetValueOrDefault(path) ?? Drawn?.Value.FirstOrDefault(f => f.Path == path) ?? Late?.Value.FirstOrDefault(f => f.Path == path);

    /// <summary>Findings of the stages up to here, sorted by file and line.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public BuildOptions Options { get; } = options;

    /// <summary>The path of site.yml's <c>base_url</c>, beginning and ending with a slash: where on its host the portal lies.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>True when something was found that stops a build.</summary>
    public bool Failed => Diagnostics.Any(Stops);

    internal ImmutableArray<Page> Pages { get; init; } = [];

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
}
