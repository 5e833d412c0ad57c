namespace ClusterPortal.Templates;

/// <summary>What helps to understand a diagnostic: where it was included from, where a name was first used.</summary>
public sealed record TemplateNote(string Message, TemplateSpan? Span = null);
