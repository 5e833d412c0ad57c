using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Site;

/// <summary>site.yml, typed. What it leaves out has a default here.</summary>
internal sealed record SiteConfig
{
    public required SourceText Source { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Tagline { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>Shown at the foot of every page.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>Names of towns and regions in other languages, by the name that entries write.</summary>
    public FrozenDictionary<string, LocalizedText> PlaceNames { get; init; } = FrozenDictionary<string, LocalizedText>.Empty;

    /// <summary>Where the site will live, with a slash at the end; may have a sub-path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The default language; its pages live at the root.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>All languages of the site, the default first.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    /// <summary>Name in the IANA time zone database.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Pins the day for which the portal is built.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Id of the cluster entry whose brand the portal carries.</summary>
    public ConfigWord? Cluster { get; init; }

    public string Theme { get; init; } = "base";

    /// <summary>Whether each page gets a social card of its own.</summary>
    public bool SocialCards { get; init; }

    public Brand Brand { get; init; } = Brand.None;

    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    public ImmutableArray<NavigationItem> Footer { get; init; } = [];

    /// <summary>Ids of organisations shown on the home page.</summary>
    public ImmutableArray<ConfigWord> Featured { get; init; } = [];

    /// <summary>Ids of facts shown on the home page.</summary>
    public ImmutableArray<ConfigWord> Facts { get; init; } = [];

    public Repository? Repository { get; init; }

    public Submissions Submissions { get; init; } = Submissions.Default;

    public ImmutableArray<string> Maintainers { get; init; } = [];

    /// <summary>The sides of the cluster that the site names in the place of those that come with the program; empty when it names none.</summary>
    public ImmutableArray<HelixRole> Helix { get; init; } = [];

    public LegitimacySettings Legitimacy { get; init; } = LegitimacySettings.Default;

    /// <summary>The terms of the open data; null when the site names none, and then nobody may assume any.</summary>
    public DataLicense? DataLicense { get; init; }

    /// <summary>Where the portal is published; null when the site does not say.</summary>
    public WebHost? Host { get; init; }

    /// <summary>Where that is written.</summary>
    public Span HostSpan { get; init; }

    /// <summary>Whom to tell of a weakness: an e-mail or https address; null when the site names nobody.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>Entries on one list page.</summary>
    public int PageSize { get; init; } = 48;

    /// <summary>Severities that differ from the catalogue's.</summary>
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>The path part of <see cref="BaseUrl"/>: <c>/</c> or <c>/repo/</c>.</summary>
    public string BasePath => BaseUrl.AbsolutePath;

    public Diagnostic WithSeverity(Diagnostic diagnostic) =>
        Severities.TryGetValue(diagnostic.Code, out var severity) && !diagnostic.Rule.Fixed ? diagnostic with { Severity = severity } : diagnostic;
}
