namespace ClusterPortal.Cli.Differences;

/// <summary>What becomes of an entry.</summary>
internal enum ChangeKind
{
    Added,
    Changed,

    /// <summary>It has another id, and names the one before: its old address leads on.</summary>
    Renamed,
    Removed,
}
