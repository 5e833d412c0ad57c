namespace ClusterPortal.Publish;

/// <summary>What publishing did.</summary>
/// <param name="Files">Files of the site, our own list not counted.</param>
/// <param name="Written">Those that are new or changed.</param>
/// <param name="Removed">Files of the old site that the new one no longer has.</param>
/// <param name="Bytes">Size of the site.</param>
public sealed record PublishResult(int Files, int Written, int Removed, long Bytes)
{
    public int Unchanged => Files - Written;
}
