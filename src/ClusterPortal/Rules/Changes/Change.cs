using System.Collections.Immutable;
using ClusterPortal.Sources;

namespace ClusterPortal.Rules.Changes;

/// <summary>What somebody proposes to change.</summary>
internal sealed record Change
{
    /// <summary>Names by which the author is known: a user name, an e-mail address. Empty when nobody knows.</summary>
    public required ImmutableArray<string> Author { get; init; }

    /// <summary>Files that were added, changed or removed, from the top of the repository.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>From the top of the repository to the portal's folder: empty, or ending with a slash.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The portal before the change. Who may do what is read from here: what is proposed cannot allow itself.</summary>
    public required Inputs Before { get; init; }

    /// <summary>The entries among <see cref="Paths"/> as they are proposed, by their path from the portal's folder.</summary>
    public ImmutableDictionary<string, string> After { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The text of CODEOWNERS before the change; null when there is none.</summary>
    public string? CodeOwners { get; init; }

    /// <summary>The path from the portal's folder; null when the file lies outside of it.</summary>
    public string? InPortal(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : null;
}
