using System.Collections.Frozen;
using ClusterPortal.Text;

namespace ClusterPortal.Markup;

/// <summary>One Markdown text and what is known of its place.</summary>
internal sealed record MarkdownInput(string Text)
{
    // Anchors that themes use for their own parts of a page; a heading of that name takes "-2".
    private static readonly FrozenSet<string> ThemeIds = FrozenSet.Create(StringComparer.Ordinal,
        "main", "content", "top", "nav", "navigation", "menu", "header", "footer", "search", "toc", "breadcrumbs", "skip", "languages", "results", "filters",
        "about", "all-figures", "certificates", "cluster", "contact", "dates", "documents", "events", "facts", "featured", "figures", "firm", "firms", "glance", "jobs",
        "links", "members", "neighbours", "news", "objectives", "offering", "organizations", "pictures", "products", "references", "routes", "sectors", "seeking",
        "skills", "speakers", "terms", "when");

    /// <summary>From an offset and a length in <see cref="Text"/> to the place in the file.</summary>
    public Func<int, int, Span> At { get; init; } = static (_, _) => default;

    public ILinkResolver Links { get; init; } = UnresolvedLinks.Instance;

    /// <summary>The level that the text's highest headings get: 2 when the page's own title is its h1.</summary>
    public int HeadingBase { get; init; } = 2;

    /// <summary>Put before every anchor, so that two texts on one page do not share any. Empty, or letters, digits and hyphens ending in a hyphen.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Anchors (prefix included) that the page uses already.</summary>
    public IReadOnlySet<string> ReservedIds { get; init; } = ThemeIds;

    public MarkdownLabels Labels { get; init; } = MarkdownLabels.English;

    public MarkdownLimits Limits { get; init; } = MarkdownLimits.Default;

    /// <summary>The stretch of a file from <paramref name="start"/> to its end, such as the body under a front matter.</summary>
    public static MarkdownInput Of(SourceText source, int start = 0) =>
        new(start == 0 ? source.Text : source.Text[start..]) { At = (at, length) => source.SpanOf(start + at, length) };
}
