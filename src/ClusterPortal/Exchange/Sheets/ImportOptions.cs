namespace ClusterPortal.Exchange.Sheets;

/// <param name="Clear">Whether an empty cell takes the field away.</param>
internal readonly record struct ImportOptions(bool Clear);
