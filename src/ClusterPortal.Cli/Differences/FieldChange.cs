namespace ClusterPortal.Cli.Differences;

/// <summary>One value of an entry before and after, in a few words each.</summary>
/// <param name="Name">The field, such as <c>contact.phone</c> or <c>summary (da)</c>.</param>
/// <param name="Old">Null when there was none.</param>
/// <param name="New">Null when there is none any more.</param>
internal sealed record FieldChange(string Name, string? Old, string? New);
