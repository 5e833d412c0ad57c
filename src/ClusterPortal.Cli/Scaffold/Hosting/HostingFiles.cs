using System.Text;
using ClusterPortal.Site;

namespace ClusterPortal.Cli.Scaffold.Hosting;

/// <summary>What a new portal needs to be checked, built and published without a person: workflows for its host, and the program in the version that made them.
/// In: the host. Out: paths and texts of files. The texts lie in <c>Files/</c>, as they are but for words between two @.</summary>
internal static class HostingFiles
{
    private static readonly (string Path, string File)[] Everywhere =
    [
        (".config/dotnet-tools.json", "dotnet-tools.json"),
        (".config/packages/README.md", "packages.md"),
        ("nuget.config", "nuget.config"),
    ];

    private static readonly (string Path, string File)[] OnGitHub =
    [
        (".github/workflows/check.yml", "github-check.yml"),
        (".github/workflows/comment.yml", "github-comment.yml"),
        (".github/workflows/entry.yml", "github-entry.yml"),
        (".github/workflows/accept.yml", "github-accept.yml"),
        (".github/dependabot.yml", "dependabot.yml"),
    ];

    // Of hosts that build the portal themselves the repository is on GitHub; only GitLab has both.
    private static readonly (string Host, (string Path, string File)[] Files)[] Hosts =
    [
        ("github", [.. OnGitHub, (".github/workflows/publish.yml", "github-publish.yml")]),
        ("gitlab", [(".gitlab-ci.yml", "gitlab-ci.yml")]),
        ("netlify", [.. OnGitHub, (".github/workflows/daily.yml", "hook-daily.yml"), (".config/build.sh", "build.sh"), ("netlify.toml", "netlify.toml")]),
        ("cloudflare", [.. OnGitHub, (".github/workflows/daily.yml", "hook-daily.yml"), (".config/build.sh", "build.sh"), ("wrangler.toml", "wrangler.toml")]),
        ("azure", [.. OnGitHub, (".github/workflows/publish.yml", "azure-publish.yml")]),
        ("rsync", [.. OnGitHub, (".github/workflows/publish.yml", "rsync-publish.yml")]),
        ("s3", [.. OnGitHub, (".github/workflows/publish.yml", "s3-publish.yml")]),
    ];

    public const string Usual = "github";

    /// <summary>Hosts by the names that <c>--host</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Hosts.Select(h => h.Host)];

    /// <summary>Whose the repository is, by the name that forms of issues know.</summary>
    /// <param name="host">One of <see cref="Names"/>.</param>
    public static string RepositoryOf(string host) => host == "gitlab" ? "gitlab" : "github";

    /// <summary>Where the portal is served, as a person who is asked for a host reads it.</summary>
    /// <param name="host">One of <see cref="Names"/>.</param>
    public static string Meant(string host) => host switch
    {
        "rsync" => "a server of your own",
        "s3" => "S3, or a store like it",
        _ => WebHost.Find(host)!.Name,
    };

    /// <param name="host">One of <see cref="Names"/>.</param>
    /// <param name="id">The portal's name as a host takes it.</param>
    /// <param name="version">The program's.</param>
    public static IEnumerable<(string Path, string Text)> Of(string host, string id, string version) =>
        Everywhere.Concat(Hosts.Single(h => h.Host == host).Files).Select(f => (f.Path, Text(f.File).Replace("@VERSION@", version, StringComparison.Ordinal).Replace("@NAME@", id, StringComparison.Ordinal)));

    private static string Text(string file)
    {
        using var stream = typeof(HostingFiles).Assembly.GetManifestResourceStream("hosting/" + file) ?? throw new InvalidOperationException($"'{file}' is not part of the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
