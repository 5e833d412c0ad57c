namespace ClusterPortal.Checks;

/// <summary>What the checks need to know of one finished page.</summary>
internal sealed class PageScan
{
    /// <summary>Path in the output folder.</summary>
    public required string Path { get; init; }

    /// <summary>The <c>lang</c> of the root element.</summary>
    public required string? Language { get; init; }

    public required string? Title { get; init; }

    /// <summary>Of all bytes; the same on every machine.</summary>
    public required ulong Hash { get; init; }

    public required PageLink[] Links { get; init; }

    public required PageFault[] Faults { get; init; }

    /// <summary>Hashes of the page's anchors, sorted.</summary>
    public required ulong[] Anchors { get; init; }

    /// <param name="anchor">Without the number sign, decoded.</param>
    public bool HasAnchor(string anchor) => Array.BinarySearch(Anchors, Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(anchor))) >= 0;
}
