namespace ClusterPortal.Site;

/// <summary>Where the content is kept, for "suggest an edit" links.</summary>
/// <param name="Url">The repository's web address without a slash at the end.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="Path">The site's folder in the repository, empty for its root.</param>
/// <param name="Host">Whose form addresses have: one of <see cref="Hosts"/>.</param>
internal sealed record Repository(string Url, string Branch, string Path, string Host)
{
    public const string Hosts = "github, gitlab, gitea or bitbucket";

    /// <summary>The host whose name stands in an address; GitHub's form, which others follow, for those that nobody knows.</summary>
    public static string HostOf(string url) =>
        url.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? "gitlab"
        : url.Contains("bitbucket.", StringComparison.OrdinalIgnoreCase) ? "bitbucket"
        : url.Contains("codeberg.", StringComparison.OrdinalIgnoreCase) || url.Contains("gitea", StringComparison.OrdinalIgnoreCase) || url.Contains("forgejo", StringComparison.OrdinalIgnoreCase) ? "gitea"
        : "github";

    public static bool IsHost(string name) => name is "github" or "gitlab" or "gitea" or "bitbucket";

    /// <summary>The host's page that opens a file for editing.</summary>
    /// <param name="file">Its path below the site's folder.</param>
    /// <param name="line">The line to show; hosts that cannot show one open the file at its top.</param>
    public string EditUrl(string file, int? line = null)
    {
        var path = PathOf(file);
        var at = line is { } number ? $"#L{number}" : "";
        return Host switch
        {
            "gitlab" => $"{Url}/-/edit/{Branch}/{path}{at}",
            "gitea" => $"{Url}/_edit/{Branch}/{path}",
            "bitbucket" => $"{Url}/src/{Branch}/{path}?mode=edit",
            _ => $"{Url}/edit/{Branch}/{path}{at}",
        };
    }

    /// <summary>The host's page that begins a file, with <c>{path}</c> and <c>{text}</c> where the encoded path and text belong; null where the host has none that takes them.
    /// GitLab fills in the name alone: its editor forgets the text.</summary>
    public string? NewFile => Host switch
    {
        "gitlab" => $"{Url}/-/new/{Branch}?file_name={{path}}",
        "gitea" => $"{Url}/_new/{Branch}?filename={{path}}&value={{text}}",
        "bitbucket" => null,
        _ => $"{Url}/new/{Branch}?filename={{path}}&value={{text}}",
    };

    /// <summary>The host's page that begins an issue, with <c>{title}</c> and <c>{text}</c>.</summary>
    public string NewIssue => Host switch
    {
        "gitlab" => $"{Url}/-/issues/new?issue[title]={{title}}&issue[description]={{text}}",
        "gitea" => $"{Url}/issues/new?title={{title}}&body={{text}}",
        "bitbucket" => $"{Url}/issues/new?title={{title}}&content={{text}}",
        _ => $"{Url}/issues/new?title={{title}}&body={{text}}",
    };

    /// <summary>The host's form for a new entry of a type, which <c>forms</c> writes into the repository; null where the host has no such forms.</summary>
    public string? IssueForm(string type) => Host switch
    {
        "github" or "gitea" => $"{Url}/issues/new?template={type}.yml",
        "gitlab" => $"{Url}/-/issues/new?issuable_template={type}",
        _ => null,
    };

    /// <summary>A file's path in the repository, from its path below the site's folder.</summary>
    public string PathOf(string file) => Path.Length == 0 ? file : $"{Path}/{file}";
}
