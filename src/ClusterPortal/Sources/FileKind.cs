namespace ClusterPortal.Sources;

/// <summary>What stands behind a name in a folder. Only ordinary files become input.</summary>
public enum FileKind
{
    File,
    Link,

    /// <summary>A device, a pipe or a socket.</summary>
    Special,
    Unreadable,
}
