using System.Collections.Immutable;

namespace ClusterPortal.Cli.Differences;

/// <summary>What a change does to one entry.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Type">Id of its type.</param>
/// <param name="Id">Its id; of a removed one the last.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Its file, from the portal's folder.</param>
internal sealed record EntryChange(ChangeKind Kind, string Type, string Id, string Title, string Path)
{
    /// <summary>What tells it from others of its name: kind and town; empty when nothing does.</summary>
    public string About { get; init; } = "";

    /// <summary>The id before, of a renamed one.</summary>
    public string? FormerId { get; init; }

    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>What a reviewer should know besides, such as "expires tomorrow".</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
