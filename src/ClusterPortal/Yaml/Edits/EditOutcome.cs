namespace ClusterPortal.Yaml.Edits;

/// <summary>A text with its changes made, or why they were not.</summary>
/// <param name="Text">The new text; null when there is a problem.</param>
/// <param name="Problem">A sentence without its full stop.</param>
internal readonly record struct EditOutcome(string? Text, string? Problem = null);
