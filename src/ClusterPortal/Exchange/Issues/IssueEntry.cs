using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Issues;

/// <summary>What came of an issue's text.</summary>
/// <param name="Path">The file to write, below the portal's folder; null when the text says of no entry.</param>
/// <param name="Text">The whole file; null when it cannot be written.</param>
/// <param name="IsUpdate">Whether the file is there and is to be changed.</param>
/// <param name="Problems">What is wrong, in sentences for whoever wrote the issue.</param>
internal sealed record IssueEntry(string? Path, string? Text, bool IsUpdate, ImmutableArray<string> Problems)
{
    public static IssueEntry Nothing(string problem) => new(null, null, false, [problem]);
}
