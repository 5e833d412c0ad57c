using System.Collections.Immutable;

namespace ClusterPortal.Site;

/// <summary>A host by the name that site.yml gives it, and what it takes at most without being paid; null where it names no limit. As read in autumn 2026, in the pages named below:
/// hosts change them, and a portal is only warned by them.</summary>
/// <param name="Id">As site.yml writes it.</param>
/// <param name="Name">As people write it.</param>
/// <param name="Files">How many files.</param>
/// <param name="FileBytes">How large one file.</param>
/// <param name="SiteBytes">How large all together.</param>
/// <param name="Redirects">How many redirects.</param>
/// <param name="RuleBytes">How large the file that holds the redirects.</param>
internal sealed record WebHost(string Id, string Name, int? Files = null, long? FileBytes = null, long? SiteBytes = null, int? Redirects = null, int? RuleBytes = null)
{
    private const int Kibi = 1024;

    public const string Azure = "azure";

    public static ImmutableArray<WebHost> All { get; } =
    [
        // learn.microsoft.com/azure/static-web-apps/quotas and …/configuration#restrictions; the number of files: github.com/Azure/static-web-apps/issues/520.
        new(Azure, "Azure Static Web Apps", Files: 15_000, SiteBytes: 250 * Kibi * Kibi, RuleBytes: 20 * Kibi),
        // developers.cloudflare.com/pages/platform/limits and …/workers/static-assets/redirects.
        new("cloudflare", "Cloudflare Pages", Files: 20_000, FileBytes: 25 * Kibi * Kibi, Redirects: 2_000, RuleBytes: 100 * Kibi),
        // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; one file: what a repository takes, from which the portal is built.
        new("github", "GitHub Pages", FileBytes: 100 * Kibi * Kibi, SiteBytes: Kibi * Kibi * Kibi),
        // gitlab.com/gitlab-org/gitlab/-/issues/405048 (size and files) and docs.gitlab.com/user/project/pages/redirects; those of gitlab.com, others may differ.
        new("gitlab", "GitLab Pages", Files: 200_000, SiteBytes: Kibi * Kibi * Kibi, Redirects: 1_000, RuleBytes: 64 * Kibi),
        new("netlify", "Netlify"),
        new("rsync", "a server of one's own"),
        new("s3", "S3"),
    ];

    public static WebHost? Find(string id) => All.FirstOrDefault(h => h.Id == id);

    /// <summary>Where the host reads redirects from.</summary>
    public string RuleFile => Id == Azure ? "staticwebapp.config.json" : "_redirects";
}
