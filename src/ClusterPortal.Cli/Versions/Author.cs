using System.Collections.Immutable;

namespace ClusterPortal.Cli.Versions;

/// <summary>Who proposes a change: as the command line says; else as continuous integration does; else as git here is set up.</summary>
internal static class Author
{
    // Who opened the pull request or pushed, by the host's own word; nothing that a commit says of itself.
    private static readonly string[] Variables = ["GITHUB_ACTOR", "GITLAB_USER_LOGIN"];

    /// <param name="named">From the command line, or null.</param>
    /// <param name="environment">Looks up a variable.</param>
    /// <param name="email">The address with which commits are made here.</param>
    public static ImmutableArray<string> Of(string? named, Func<string, string?> environment, Func<string?> email)
    {
        if (!string.IsNullOrWhiteSpace(named)) return [named.Trim()];
        foreach (var variable in Variables)
            if (environment(variable) is { Length: > 0 } actor) return [actor];
        return email() is { } address ? [address] : [];
    }
}
