namespace ClusterPortal.Site;

/// <summary>Where the content is kept, for "suggest an edit" links.</summary>
/// <param name="Url">The repository's web address without a slash at the end.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="Path">The site's folder in the repository, empty for its root.</param>
internal sealed record Repository(string Url, string Branch, string Path)
{
    /// <summary>The host's page that opens a file for editing; GitHub's form, which others follow, and GitLab's own.</summary>
    public string EditUrl(string file)
    {
        var path = Path.Length == 0 ? file : $"{Path}/{file}";
        return Url.Contains("gitlab", StringComparison.Ordinal) ? $"{Url}/-/edit/{Branch}/{path}" : $"{Url}/edit/{Branch}/{path}";
    }
}
